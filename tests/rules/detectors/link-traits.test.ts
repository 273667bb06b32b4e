import { describe, expect, test } from 'vitest';
import { linksOf } from '../../../rules/detectors/links';
import { hostMatches } from '../../../rules/host-matches';
import { traitsOf } from '../../../rules/link-traits';
import { readableHost } from '../../../rules/punycode';

function traits(text: string): string[] {
  return linksOf(text).flatMap((link) => traitsOf(link, text));
}

describe('traits of links', () => {
  test.each([
    ['https://u:p@acme.com/', ['credentials']],
    ['http://acme.com', ['insecure']],
    ['https://bit.ly/x1', ['shortener']],
    ['https://jira/x', ['private-host']],
    ['https://wiki.acme.internal/x', ['private-host']],
    ['https://metadata.google.internal/', ['private-host']],
    ['https://2130706433/', ['private-host', 'ip-host']],
    ['https://0x7f.1', ['private-host', 'ip-host']],
    ['https://0177.0.0.1/', ['private-host', 'ip-host']],
    ['https://[::1]/a', ['private-host', 'ip-host']],
    ['https://[::ffff:10.0.0.1]/', ['private-host', 'ip-host']],
    ['https://8.8.8.8/', ['ip-host']],
    ['https://xn--80ak6aa92e.com/', ['look-alike-host']],
    ['https://раypal.com/login', ['look-alike-host']],
    ['https://acme.com/?access_token=abc12345678', ['token']],
    ['https://acme.com/?password=hunter2', ['token']],
    ['https://acme.com/#token=abc12345', ['token']],
    ['https://ghp9a8b7c6d5e4f3g2@acme.com/', ['credentials']],
    ['https://acme.com/reset/9f8a7b6c5d4e3f2a1b', ['token']],
    ['https://acme.com/d/1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms/edit', ['token']],
  ])('%s', (text, expected) => {
    expect(traits(text)).toEqual(expected);
  });

  test.each([
    'https://acme.com/blog/ten-ways-to-save-2026',
    'https://acme.com/?token=abc1234',
    'https://acme.com/?token=abcdefghi',
    'https://acme.com/?pin=123',
    'https://jane@acme.com/',
    'https://jane:@acme.com/',
    'https://münchen.de',
    'https://пример.рф/',
    'https://github.com/a/b/commit/f877d3d0f877d3d0f877d3d0f877d3d0f877d3d0',
    'https://www.facebook.com/acme/posts/pfbid02Xq9s8d7f6g5h4j3k2l1Q9W8E7R6T5Y4U3I2',
    'https://www.linkedin.com/posts/acme_hiring-activity-7123456789012345678-AbCd',
    'https://acme.com/a?utm_source=x&fbclid=IwAR0abcDEF123',
  ])('%s has none', (text) => {
    expect(traits(text)).toEqual([]);
  });

  test('look-alikes are told from the original where the reading has lost them', () => {
    const text = 'https://paypal.com';
    const [link] = linksOf(text);
    expect(link && traitsOf(link, text, 'https://pаypal.com')).toEqual(['look-alike-host']);
  });
});

describe('how long and how random a value in a link must be', () => {
  test.each([
    ['https://acme.com/reset/1234567890123456789', []],
    ['https://acme.com/reset/abcdefghijklmnopqrst', []],
    ['https://acme.com/reset/abcdefghijklmno1', ['token']],
    ['https://acme.com/reset/abcdefghijklmn1', []],
    ['https://acme.com/reset/aaaaaaaaaaaaaaaa1', []],
    ['https://acme.com/?token=abcdef12', ['token']],
    ['https://acme.com/?token=abcdef1', []],
    ['https://acme.com/?pass=1234', ['token']],
    ['https://acme.com/?pass=123', []],
    ['https://acme.com/?=abcdef12', []],
    ['https://acme.com/a?b=c;sig=abcdef12', ['token']],
    ['https://acme.com/d/1BxiMVs0XRA5nFMdKvBdBZjgmUUq', ['token']],
    ['https://acme.com/d/1BxiMVs0XRA5nFMdKvBdBZjgmUU', []],
    ['https://acme.com/d/1bximvs0xra5nfmdkvbdbzjgmuuq', []],
    ['https://a:b@acme.com/', ['credentials']],
  ])('%s', (text, expected) => {
    expect(traits(text)).toEqual(expected);
  });
});

describe('hosts', () => {
  test.each([
    ['shop.acme.com', 'acme.com', true],
    ['acme.com', 'https://www.acme.com/x', true],
    ['ACME.com', '*.acme.com', true],
    ['xn--mnchen-3ya.de', 'münchen.de', true],
    ['notacme.com', 'acme.com', false],
    ['acme.com.evil.com', 'acme.com', false],
    ['acme.com', '', false],
  ])('%s is %s: %s', (host, listed, expected) => {
    expect(hostMatches(host, listed)).toBe(expected);
  });

  test('punycode is read, broken punycode stays', () => {
    expect(readableHost('xn--mnchen-3ya.xn--p1ai')).toBe('münchen.рф');
    expect(readableHost('xn--bcher-kva.example')).toBe('bücher.example');
    expect(readableHost('xn--fiqs8s')).toBe('中国');
    expect(readableHost('xn--ls8h.la')).toBe('💩.la');
    expect(readableHost('xn--egbpdaj6bu4bxfgehfvwxn')).toBe('ليهمابتكلموشعربي؟');
    expect(readableHost('xn--a!.de')).toBe('xn--a!.de');
    expect(readableHost('xn--99999999.de')).toBe('xn--99999999.de');
  });
});
