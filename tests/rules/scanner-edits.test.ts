import { describe, expect, test } from 'vitest';
import { Recognisers } from '../../rules/recognisers';

const PLAIN = { inflected: false, caseSensitive: false };
const recognisers = new Recognisers({});
const slot = recognisers.phrases(['falcon', 'project falcon'], PLAIN);

/** What lines may hold: nothing that is listed, a whole phrase, the end or the beginning of one. */
const LINES = ['and so on', 'a falcon', 'a project', ''];
const COUNTS = [0, 1, 2, 3];

/** So many lines, each its own way. */
function some(count: number, first: number): string[] {
  return Array.from({ length: count }, (_, at) => LINES[(first + at) % LINES.length] ?? '');
}

function placesIn(text: string, before?: string): string[] {
  const scan = recognisers.scan(
    { kind: 'text', text },
    before === undefined ? undefined : recognisers.scan({ kind: 'text', text: before }),
  );
  return scan.hits(slot).map(({ start, end }) => `${start} ${text.slice(start, end)}`);
}

describe.each(COUNTS)('%i lines', (old) => {
  test.each(COUNTS)('become %i others, and what is found is what stands there', (fresh) => {
    const ends = ['one falcon', 'a project', 'falcon'];
    const cases = LINES.flatMap((_, was) => LINES.map((_line, is) => ({ was, is })));
    const texts = cases.flatMap(({ was, is }) =>
      ends.map((end) => {
        const around = (lines: readonly string[]) =>
          [end, ...lines, 'falcon', 'the end'].join('\n');
        return { before: around(some(old, was)), after: around(some(fresh, is)) };
      }),
    );
    expect(texts.map(({ before, after }) => placesIn(after, before))).toEqual(
      texts.map(({ after }) => placesIn(after)),
    );
  });
});

describe('hits of one list come in the order of the text', () => {
  const LISTED = ['project', 'falcon', 'project falcon', 'project falcon now', 'now'];
  const all = new Recognisers({});
  const listed = all.phrases(LISTED, PLAIN);
  const places = (text: string) =>
    all
      .scan({ kind: 'text', text })
      .hits(listed)
      .map(({ start, end }) => text.slice(start, end));

  test.each([
    [
      'in one line',
      'project falcon now',
      ['project', 'project falcon', 'project falcon now', 'falcon', 'now'],
    ],
    ['over a line end', 'project\nfalcon', ['project', 'project\nfalcon', 'falcon']],
    [
      'with one that begins before the last of its line',
      'project falcon\nnow',
      ['project', 'project falcon', 'project falcon\nnow', 'falcon', 'now'],
    ],
    [
      'with two that do',
      'now project falcon\nnow project\nfalcon',
      [
        'now',
        'project',
        'project falcon',
        'project falcon\nnow',
        'falcon',
        'now',
        'project',
        'project\nfalcon',
        'falcon',
      ],
    ],
  ])('%s', (_name, text, found) => {
    expect(places(text)).toEqual(found);
  });
});

test('a beginning that twenty thousand phrases share hides none of them', () => {
  const all = new Recognisers({});
  const many = all.phrases(
    Array.from({ length: 20_500 }, (_, at) => `the best w${at}`),
    PLAIN,
  );
  const text = 'the best of all is the best w20499';
  const hits = all.scan({ kind: 'text', text }).hits(many);
  expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual(['the best w20499']);
});

describe('how much of a word may be disguised', () => {
  const found = (term: string, text: string) => {
    const all = new Recognisers({});
    const one = all.phrases([term], PLAIN);
    const hits = all.scan({ kind: 'text', text }).hits(one);
    return hits.map(({ start, end }) => text.slice(start, end));
  };

  test.each([
    ['cab', 'they took a c4b home', []],
    ['cabs', 'they took c4bs home', ['c4bs']],
    ['bean', 'they ate 834n soup', []],
    ['bean', 'they ate b34n soup', ['b34n']],
    ['sea', 'they saw s e a there', ['s e a']],
    ['se', 'they saw s e there', []],
    ['the cab', 'they took the c4b home', ['the c4b']],
    ['my cab', 'they took m1 c4b home', []],
    ['a cab', 'they took @ c@b home', []],
    ['no 8a', 'they took n0 84 home', []],
  ])('%s in %j', (term, text, places) => {
    expect(found(term, text)).toEqual(places);
  });
});
