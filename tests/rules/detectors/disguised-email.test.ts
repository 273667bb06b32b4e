import { describe, expect, test } from 'vitest';
import { findDisguisedEmails } from '../../../rules/detectors/disguised-email';
import { detectEmails } from '../../../rules/detectors/email';
import { foundBy } from './found-values';

/** `jane@acme.com high`: the addresses that a text has in disguise. */
function addresses(text: string): string[] {
  return findDisguisedEmails(text).map(({ address, confidence }) => `${address} ${confidence}`);
}

describe('a sign of its own between spaces', () => {
  test.each([
    ['j.doe@acme .com', 'j.doe@acme.com high'],
    ['jane@acme. com', 'jane@acme.com high'],
    ['jane@acme.com', undefined],
    ['jane@acme [dot] com', 'jane@acme.com high'],
  ])('%j', (text, address) => {
    expect(addresses(text)).toEqual(address ? [address] : []);
  });
});

describe('words for signs mean an address', () => {
  test.each([
    ['at a mail provider', 'jane at gmail.com', 'jane@gmail.com high'],
    ['with a name that is plainly one', 'j.doe at acme dot com', 'j.doe@acme.com high'],
    ['with a number in it', 'jane7 at acme dot com', 'jane7@acme.com high'],
    ['with a mailbox of a company', 'sales at acme dot com', 'sales@acme.com high'],
    ['with one word', 'jane at acme dot com', 'jane@acme.com medium'],
    ['with a dot in words', 'jane dot doe at acme.com', undefined],
    ['and no dot in words: a place', 'jane at acme.com', undefined],
    ['and none of a role: a place', 'jobs at acme.com', undefined],
    ['with a sign apart and a name', 'j.doe @ acme.com', 'j.doe@acme.com medium'],
    ['with a sign apart and one word', 'jane @ acme.com', undefined],
    ['with a sign apart and a role', 'jobs @ acme.com', undefined],
    ['before a word that is no name', 'look at acme dot com', undefined],
    ['with brackets, whatever stands before', 'look (at) acme.com', 'look@acme.com high'],
    ['before a path', 'j.doe at acme dot com/menu', undefined],
    ['before a sign and a space', 'j.doe at acme dot com: yes', 'j.doe@acme.com high'],
  ])('%s: %j', (_name, text, address) => {
    expect(addresses(text)).toEqual(address ? [address] : []);
  });
});

describe('the name before it', () => {
  test.each([
    ['goes back over dots in words', 'Write jane dot van dot doe (at) acme.com', 'jane.van.doe'],
    ['over three of them', 'a dot b dot c dot d dot e (at) acme.com', 'b.c.d.e'],
    ['begins with a letter', 'so: -_jane (at) acme.com', '_jane'],
    ['begins the text', 'jane (at) acme.com', 'jane'],
  ])('%s', (_name, text, name) => {
    expect(addresses(text)).toEqual([`${name}@acme.com high`]);
  });

  test('has 64 characters', () => {
    const [first = ''] = addresses(`${'a'.repeat(70)} (at) acme.com`);
    expect(first.indexOf('@')).toBe(64);
  });

  test('must be there', () => {
    expect(addresses('(at) acme.com')).toEqual([]);
  });
});

describe('a quoted name', () => {
  test.each([
    ['begins the text', '"jane doe"@acme.com', ['"jane doe"@acme.com']],
    ['stands behind a line end', 'so\n"jane doe"@acme.com', ['"jane doe"@acme.com']],
    ['goes over no line end', '"jane\ndoe"@acme.com', []],
    ['must begin', 'doe"@acme.com', []],
  ])('%s', (_name, text, found) => {
    expect(foundBy(detectEmails, text)).toEqual(found);
  });

  test('and a plain one begins where a text does', () => {
    expect(foundBy(detectEmails, 'jane@acme.com')).toEqual(['jane@acme.com']);
    expect(foundBy(detectEmails, 'who..jane@acme.com')).toEqual(['jane@acme.com']);
  });
});

test.each([
  ['ends with its last label that ends hosts', 'acme dot co dot uk today', 'acme.co.uk'],
  ['has at most five labels', 'a.b.c.com.org.net', 'a.b.c.com.org'],
  ['ends before the next sentence', 'acme.com. Then', 'acme.com'],
  ['goes on behind a full stop with a top level', 'acme. com', 'acme.com'],
  ['goes on behind a dot in words, whatever follows', 'acme dot app', 'acme.app'],
])('the host of it %s', (_name, text, host) => {
  expect(addresses(`j.doe (at) ${text}`)).toEqual([`j.doe@${host} high`]);
});
