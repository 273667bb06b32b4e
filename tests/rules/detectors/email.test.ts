import { describe, expect, test } from 'vitest';
import { detectEmails } from '../../../rules/detectors/email';
import { aDetector, found } from '../a-rule';
import { firstOf, foundBy } from './found-values';

describe('e-mail addresses', () => {
  test.each([
    'jane.doe@mail.example',
    'a+b@sub.shop.example',
    'müller@büro.example',
    'x_1@a-b.co',
    "o'brien@acme.ie",
    '"jane doe"@acme.com',
    'user@[10.0.0.1]',
    'user@xn--80ak6aa92e.com',
    'user@例子.中国',
    'user@host.corp',
  ])('%s is one', (address) => {
    expect(foundBy(detectEmails, `Write to (${address}).`)).toEqual([address]);
    expect(firstOf(detectEmails, address)).toEqual({ sort: 'plain', confidence: 'high' });
  });

  test.each([
    ['jane (at) acme dot com', 'high'],
    ['jane [at] acme [dot] com', 'high'],
    ['jane{at}acme.com', 'high'],
    ['jane&#64;acme.com', 'high'],
    ['jane_at_acme_dot_com', 'high'],
    ['jane@acme(dot)com', 'high'],
    ['jane@acme dot com', 'high'],
    ['j.doe at gmail.com', 'high'],
    ['jane dot doe at acme dot co dot uk', 'high'],
    ['jane at acme dot com', 'medium'],
    ['j.doe @ acme.com', 'medium'],
  ])('%s is one in disguise, %s', (address, confidence) => {
    expect(foundBy(detectEmails, `Write: ${address}, please`)).toEqual([address]);
    expect(firstOf(detectEmails, address)).toEqual({ sort: 'disguised', confidence });
  });

  test('hidden and full-width characters do not help', () => {
    expect(found([aDetector('email')], 'ja\u200bne＠acme.com')).toEqual(['ja\u200bne＠acme.com']);
  });

  test('letter by letter', () => {
    const spaced = 'j . d o e @ a c m e . c o m';
    expect(foundBy(detectEmails, `write: ${spaced} or c d e f g h i`)).toEqual([spaced]);
  });

  test('an address in the parameters of a link is one, the rest of links is none', () => {
    const text = 'https://acme.com/@jane.com?email=jane@acme.com https://user@acme.com/';
    expect(foundBy(detectEmails, text)).toEqual(['jane@acme.com']);
  });
});

describe('the two halves of an address', () => {
  const long = (length: number) => 'a'.repeat(length);
  test.each([
    ['64 characters before the sign', `${long(64)}@acme.com`],
    ['one in quotation marks', '"a"@acme.com'],
    ['62 in quotation marks', `"${long(62)}"@acme.com`],
    ['a label of 63', `jane@${long(63)}.com`],
  ])('%s are fine', (_name, address) => {
    expect(foundBy(detectEmails, `to ${address} today`)).toEqual([address]);
  });

  test.each([
    ['none in quotation marks', '""@acme.com'],
    ['63 in quotation marks', `"${long(63)}"@acme.com`],
    ['a line end in quotation marks', '"jane\ndoe"@acme.com'],
    ['a label of 64', `jane@${long(64)}.com`],
  ])('%s are not', (_name, address) => {
    expect(foundBy(detectEmails, `to ${address} today`)).toEqual([]);
  });

  test.each([
    ['jane@acme.blurb', 'jane@acme.blurb', 'medium'],
    ['jane@mail.acme.blurb', 'jane@mail.acme.blurb', 'medium'],
    ['jane@acme.com.Please', 'jane@acme.com', 'high'],
    ['jane@acme.com.2026', 'jane@acme.com', 'high'],
    ['jane@acme.co.uk.Then', 'jane@acme.co.uk', 'high'],
    ['two..jane@acme.com', 'jane@acme.com', 'high'],
    ['...jane@acme.com', 'jane@acme.com', 'high'],
    ['jane@[IPv6:2001:db8::1]', 'jane@[IPv6:2001:db8::1]', 'high'],
  ])('%s holds %s, %s', (text, address, confidence) => {
    expect(foundBy(detectEmails, text)).toEqual([address]);
    expect(firstOf(detectEmails, text)?.confidence).toBe(confidence);
  });

  test.each([
    'jane@mail.acme.Blurb',
    'jane@ab.blurb',
    'jane@photo.large.png',
    'jane@acme-.blurb',
    'jane@acme-.com',
    'https://acme.com/jane@acme.com',
  ])('%s is none', (text) => {
    expect(foundBy(detectEmails, text)).toEqual([]);
  });

  test('several stand in the order of the text, however they are written', () => {
    const text = 'a (at) acme dot com, b@acme.com, c [at] acme [dot] com, d@acme.com';
    expect(foundBy(detectEmails, text)).toEqual(text.split(', '));
  });
});

describe('what is no e-mail address', () => {
  test.each([
    'RT @acme: hello',
    '.@acme thanks',
    'RT@acme.com hello',
    'me @ home.example',
    '@user@server.example',
    '@name.bsky.social',
    'a@b',
    'info@acme.',
    'lodash@4.17.21',
    'img@2x.png',
    'git@github.com:a/b',
    'look at acme.com',
    'meet me at acme dot com',
    'visit us @ acme.com/jobs',
    'Info @ acme.com',
    'thanks @acme. Come by',
  ])('%s is none', (text) => {
    expect(foundBy(detectEmails, text)).toEqual([]);
  });

  test('allow takes addresses and whole domains, disguised too', () => {
    const allow = ['press@acme.example', '@team.example'];
    const text =
      'Press@Acme.example ceo@acme.example a@team.example b@x.team.example c@steam.example press (at) acme dot example';
    expect(foundBy(detectEmails, text, { allow })).toEqual(['ceo@acme.example', 'c@steam.example']);
  });
});
