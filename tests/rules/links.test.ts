import { expect, test } from 'vitest';
import type { RuleOf } from '../../rules/rule';
import { aDetector, aLink, found } from './a-rule';

test.each<[string, Partial<RuleOf<'link'>>, string, string[]]>([
  ['any', {}, 'See https://acme.example/a and acme.com', ['https://acme.example/a', 'acme.com']],
  [
    'to a host',
    { hosts: ['evil.com'] },
    'evil.com, www.evil.com/x, notevil.com',
    ['evil.com', 'www.evil.com/x'],
  ],
  ['except some', { except: ['acme.com'] }, 'acme.com news.acme.com globex.com', ['globex.com']],
  [
    'except none that only looks the same',
    { except: ['acme.com'] },
    'https://аcme.com',
    ['https://аcme.com'],
  ],
  [
    'with credentials',
    { traits: ['credentials'] },
    'https://me:secret@acme.com https://acme.com',
    ['https://me:secret@acme.com'],
  ],
  [
    'in clear or to a private host',
    { traits: ['insecure', 'private-host'] },
    'http://a.com https://10.0.0.1/x https://b.com',
    ['http://a.com', 'https://10.0.0.1/x'],
  ],
  [
    'that passes for another',
    { traits: ['look-alike-host'] },
    'https://аcme.com https://acme.com',
    ['https://аcme.com'],
  ],
  [
    'of a host and a trait',
    { hosts: ['a.com'], traits: ['insecure'] },
    'http://a.com http://b.com https://a.com',
    ['http://a.com'],
  ],
])('links %s', (_name, filter, text, places) => {
  expect(found([aLink(filter)], text)).toEqual(places);
});

test('a link in a text with hidden characters is marked where it stands', () => {
  expect(found([aLink({ hosts: ['evil.com'] })], '\u200b😀 ｅｖｉｌ.com!')).toEqual([
    'ｅｖｉｌ.com',
  ]);
});

test.each([
  ['a full-width full stop', 'https://acme．com/x', 'https://acme．com/x'],
  ['an ideographic one', 'auf acme。com。', 'acme。com'],
  ['a half-width one', 'acme｡com 2', 'acme｡com'],
])('%s is a dot in a host', (_name, text, place) => {
  expect(found([aLink({ hosts: ['acme.com'] })], text)).toEqual([place]);
});

test('a full stop between sentences makes no host', () => {
  expect(found([aLink()], '我们的公司。公司很好。NASA。我们')).toEqual([]);
});

test.each([
  ['email', 'jane@acme。com'],
  ['email', 'jane＠acme．com'],
  ['ip-address', '10。20。30。40'],
  ['internal-host', 'wiki．acme．internal'],
] as const)('%s: %s', (detector, value) => {
  expect(found([aDetector(detector)], `see ${value} now`)).toEqual([value]);
});
