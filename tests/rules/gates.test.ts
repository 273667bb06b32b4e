import RandExp from 'randexp';
import { describe, expect, test } from 'vitest';
import { linearPattern } from '../../rules/linear-pattern';
import { Recognisers } from '../../rules/recognisers';
import { gateOf, gatesOf } from '../../server/packs/gates/gate-of';
import { patternSources, seeded } from './random-patterns';

describe('the gate of a pattern', () => {
  test.each([
    ['guaranteed?', { any: ['guarantee'], longest: 10 }],
    ['risk[- ]free', { any: ['risk-free', 'risk free'], longest: 9 }],
    ['(?i)API[_-]?KEY\\s*=\\s*\\S{16,}', { any: ['api_key', 'api-key', 'apikey'] }],
    ['(?P<prefix>sk-live-)[0-9a-f]{8}', { any: ['sk-live-'], longest: 16 }],
    ['(?:ab|cd){2}e', { any: ['ababe', 'abcde', 'cdabe', 'cdcde'], longest: 5 }],
    ['\\Qa.b(\\E\\d', { any: ['a.b('], longest: 5 }],
    ['[[:alpha:]]{3}xyz', { any: ['xyz'], longest: 9 }],
    ['\\x{41}bc\\.d', { any: ['abc.d'], longest: 5 }],
    ['x{3}', { any: ['xxx'], longest: 3 }],
    ['caf\u00e9s', { any: ['cafes'], longest: 5 }],
    ['\\bhello\\b', { any: ['hello'], longest: 5 }],
    ['^hello', { any: ['hello'] }],
    ['\\bdragonfly(?:s|ed|ing)?\\b.{0,9}\\bresults\\b', { any: ['dragonfly'], longest: 37 }],
    ['(?:foo|ba)', { longest: 3 }],
    ['(?:foo)?bar?', { longest: 6 }],
    ['.+', {}],
    ['(a)\\1', {}],
    ['(?=a)b', {}],
    ['гарант', { longest: 6 }],
    ['made me [$£€]\\d', { any: ['made me '], longest: 10 }],
    ['pay €5 by ’?noon', { any: ['5 by '], longest: 15 }],
    ['🎉 winner', { any: [' winner'], longest: 9 }],
    ['unclosed(', {}],
  ])('%s', (source, gate) => {
    expect(gateOf(source)).toEqual(gate);
  });

  test('has the beginnings of its texts where there are too many of these', () => {
    const letters = [...'abcdefghijklmnop'];
    const words = letters.flatMap((first) => letters.map((last) => `word${first}x${last}`));
    const { any } = gateOf(words.map((word) => `${word}\\d`).join('|'));
    expect(words.length).toBeGreaterThan(240);
    expect(any).toEqual(letters.map((letter) => `word${letter}x`));
  });

  test('is found for every pattern of a pack, wherever it stands', () => {
    const rules = [
      { kind: 'pattern', pattern: 'falcon\\d' },
      { kind: 'term', terms: ['x'], near: [{ pattern: 'launch(?:es|ed)' }] },
      { kind: 'pattern', pattern: '.*' },
    ];
    expect(gatesOf(rules)).toEqual({
      'falcon\\d': { any: ['falcon'], longest: 7 },
      'launch(?:es|ed)': { any: ['launches', 'launched'], longest: 8 },
    });
  });
});

/** What stands beside what is planted: letters that fold, hide, pass for others, and none. */
const NEIGHBOURS = [
  '',
  ' ',
  'é',
  'ß',
  '🎉',
  'ｆ',
  '\u200b',
  'я',
  'а',
  '“',
  '\u00a0',
  '€',
  '-',
  '7',
  '\ud83d',
  'ﬁ',
  '\u0301',
];

test('a pattern behind its gate finds all that it finds alone', () => {
  const random = seeded(20_261_122);
  let found = 0;
  for (const source of patternSources(random, 250)) {
    const expression = new RandExp(new RegExp(source, 'i'));
    expression.max = 6;
    expression.randInt = (from, to) => from + Math.floor(random() * (to - from + 1));
    const gated = searchFor(source, true);
    const alone = searchFor(source, false);
    for (let round = 0; round < 8; round += 1) {
      const planted = expression.gen().replaceAll('\n', ' ');
      const side = () => NEIGHBOURS[Math.floor(random() * NEIGHBOURS.length)] ?? '';
      const text = `Doors open${side()} ${side()}${disguised(planted, random)}${side()} at 5${side()}`;
      const expected = alone(text);
      expect({ source, text, hits: gated(text) }).toEqual({ source, text, hits: expected });
      found += expected.length;
    }
  }
  expect(found).toBeGreaterThan(1500);
});

test('on a very long line only stretches around the gate are searched, with the same result', () => {
  const source = '\\bfalcon[- ]?\\d{2,4}\\b';
  const line = `${'word falcon word '.repeat(300)}falcon-12 ${'and so on '.repeat(300)}Falcon 3456, xfalcon77 `;
  expect(searchFor(source, true)(line)).toEqual(searchFor(source, false)(line));
  expect(searchFor(source, true)(line)).toHaveLength(2);
});

function searchFor(source: string, isGated: boolean) {
  const recognisers = new Recognisers({ 'linear-pattern': linearPattern });
  const slot = recognisers.pattern(source, {
    caseSensitive: false,
    ...(isGated && { gate: gateOf(source) }),
  });
  return (text: string) => recognisers.scan({ kind: 'text', text }).hits(slot);
}

/** Now and then a letter in full width, a Cyrillic one, or a hidden character: folding undoes all of them. */
function disguised(text: string, random: () => number): string {
  return [...text]
    .map((letter) => {
      const dice = random();
      if (dice < 0.04) return `${letter}\u200b`;
      if (dice < 0.08 && /[a-z]/.test(letter))
        return String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
      if (dice < 0.12) return { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с' }[letter] ?? letter;
      return letter;
    })
    .join('');
}
