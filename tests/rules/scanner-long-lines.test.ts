import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linearPattern } from '../../rules/linear-pattern';
import type { Gate } from '../../rules/pack';
import { Recognisers } from '../../rules/recognisers';

/** What a pattern finds in a text, with a gate or without. */
function finder(source: string, gate?: Gate) {
  const recognisers = new Recognisers({ 'linear-pattern': linearPattern });
  const slot = recognisers.pattern(source, { caseSensitive: false, ...(gate && { gate }) });
  return (text: string) =>
    recognisers
      .scan({ kind: 'text', text })
      .hits(slot)
      .map(({ start, end }) => [start, text.slice(start, end)]);
}

const GATED: readonly (readonly [source: string, gate: Gate])[] = [
  ['ticket-\\d{2,4}', { any: ['ticket-'], longest: 11 }],
  ['\\bno\\. ?\\d{1,6}\\b', { any: ['no.'], longest: 10 }],
  ['\\d{1,3} ?(?:eur|usd)', { any: ['eur', 'usd'], longest: 7 }],
  ['a[a-z]{0,6}eur', { any: ['eur'], longest: 10 }],
];
test('a pattern is found in a long line behind others', () => {
  const [source, gate] = GATED[0] ?? ['', {}];
  const before = `${'words of a post, '.repeat(40)}\n`;
  const text = `${before}${before}see ticket-12 and ${'so on, '.repeat(40)}`;
  expect(finder(source, gate)(text)).toEqual([[2 * before.length + 4, 'ticket-12']]);
});

const WORDS = [
  'ticket-12',
  'ticket-1',
  'tickets',
  'Ticket-99999',
  'no. 12',
  'no.5',
  'casino.77',
  '12 EUR',
  '7usd',
  'aeur',
  'amateur',
  'ｔicket-77',
  '1\u200b2 eur',
  'é',
  'words of a post',
  'x'.repeat(40),
  '🎉',
];

describe('a gate changes nothing that is found', () => {
  const text = fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 })
    .chain((words) => fc.constantFrom(' ', '  ', ', ').map((gap) => words.join(gap)));

  test.each(GATED)('by %s', (source, gate) => {
    const [gated, open] = [finder(source, gate), finder(source)];
    fc.assert(
      fc.property(text, (line) => {
        expect({ line, hits: gated(line) }).toEqual({ line, hits: open(line) });
      }),
      { numRuns: 60 },
    );
  });
});

describe('in a line longer than a post', () => {
  const far = (length: number) => 'and so on '.repeat(Math.ceil(length / 10)).slice(0, length);
  const ticket = finder('ticket-\\d{2,4}', { any: ['ticket-'], longest: 11 });

  test.each([0, 1, 9, 127, 128, 129, 600])('a match stands %i characters in', (before) => {
    const text = `${far(before)} ticket-123 ${far(300)}`;
    expect(ticket(text)).toEqual([[before + 1, 'ticket-123']]);
  });

  test('matches side by side and far apart are each found once, where they are', () => {
    const text = `ticket-12 ticket-34 ${far(200)} ticket-56${far(200)}ticket-78`;
    expect(ticket(text).map(([, match]) => match)).toEqual([
      'ticket-12',
      'ticket-34',
      'ticket-56',
      'ticket-78',
    ]);
    for (const [start, match] of ticket(text))
      expect(text.indexOf(String(match))).toBe(Number(start));
  });

  test('what stands beside a match counts: a word boundary is none inside a word', () => {
    const number = finder('\\bno\\. ?\\d{1,6}\\b', { any: ['no.'], longest: 10 });
    expect(number(`${far(150)} casino.123456 ${far(20)}`)).toEqual([]);
    expect(number(`${far(150)} no.1234567 ${far(20)}`)).toEqual([]);
    expect(number(`${far(150)} no.123456 ${far(20)}`)).toEqual([[151, 'no.123456']]);
  });

  test('more than a thousand literals are no limit', () => {
    const text = `${'ticket- '.repeat(1200)}ticket-42`;
    expect(ticket(text)).toEqual([[9600, 'ticket-42']]);
  });

  test('the next line is searched on its own', () => {
    const text = `${far(150)} ticket-12\nticket-34\n${far(150)}\n${far(150)} ticket-56`;
    expect(ticket(text).map(([, match]) => match)).toEqual(['ticket-12', 'ticket-34', 'ticket-56']);
  });
});

test('literals of three characters are found beside longer ones, and only whole', () => {
  const recognisers = new Recognisers({ 'linear-pattern': linearPattern });
  const gates = ['eur', 'euro', 'ticket-'].map((literal) =>
    recognisers.pattern(`${literal}\\d`, {
      caseSensitive: false,
      gate: { any: [literal], longest: literal.length + 1 },
    }),
  );
  const counts = (text: string) =>
    gates.map((slot) => recognisers.scan({ kind: 'text', text }).hits(slot).length);
  expect(counts('eur1 euro1 ticket-1')).toEqual([1, 1, 1]);
  expect(counts('eur1')).toEqual([1, 0, 0]);
  expect(counts('EURO1')).toEqual([0, 1, 0]);
  expect(counts('eu')).toEqual([0, 0, 0]);
  expect(counts('neur1 x eur')).toEqual([1, 0, 0]);
});
