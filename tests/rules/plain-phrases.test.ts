import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Recognisers } from '../../rules/recognisers';

const WORDS = [
  'brown',
  'heron',
  'dividend',
  'forecast',
  'x',
  'plan',
  'merger',
  'im',
  'zug',
  'übung',
];
const word = fc.constantFrom(...WORDS);
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const phrases = fc.uniqueArray(phrase, { minLength: 1, maxLength: 12 });
const gap = fc.constantFrom(' ', ' ', ' ', ' - ', '  ', '\n', '\n\n', '. ', ', ', ' 4711 ');
const filler = fc.constantFrom('the', 'brownish', 'undividend', 'planet', '秘', 'Ω', '🎉');
const text = fc
  .array(fc.tuple(fc.oneof({ weight: 4, arbitrary: word }, filler), fc.boolean(), gap), {
    maxLength: 40,
  })
  .map((pieces) =>
    pieces.map(([one, isLoud, between]) => (isLoud ? one.toUpperCase() : one) + between).join(''),
  );

/** What a plain search finds of a phrase that nobody hides: its words, blanks or a dash or one line end between them. */
function plainly(phrase: string, searched: string): string[] {
  const between = '(?: - | {1,2}|\\n)';
  const source = phrase.split(' ').join(between);
  const found: string[] = [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'giuy');
  for (let at = 0; at < searched.length; at += 1) {
    pattern.lastIndex = at;
    const match = pattern.exec(searched);
    if (match) found.push(`${at} ${match[0]}`);
  }
  return found;
}

test('of phrases that stand plainly in a text exactly those are found that a plain search finds', () => {
  fc.assert(
    fc.property(phrases, text, (listed, searched) => {
      const all = new Recognisers({});
      const slots = listed.map((one) =>
        all.phrases([one], { inflected: false, caseSensitive: false }),
      );
      const { hits } = all.scan({ kind: 'text', text: searched });
      const found = slots.map((slot) =>
        hits(slot).map(({ start, end }) => `${start} ${searched.slice(start, end)}`),
      );
      const expected = listed.map((one) => plainly(one, searched));
      expect({ searched, found }).toEqual({ searched, found: expected });
    }),
    { numRuns: 150 },
  );
});

test('with their case, where it counts', () => {
  fc.assert(
    fc.property(phrase, text, (one, searched) => {
      const all = new Recognisers({});
      const slot = all.phrases([one], { inflected: false, caseSensitive: true });
      const found = all
        .scan({ kind: 'text', text: searched })
        .hits(slot)
        .map(({ start, end }) =>
          searched
            .slice(start, end)
            .split(/[\s-]+/)
            .join(' '),
        );
      const expected = plainly(one, searched)
        .map((place) =>
          place
            .slice(place.indexOf(' ') + 1)
            .split(/[\s-]+/)
            .join(' '),
        )
        .filter((place) => place === one);
      expect({ searched, found }).toEqual({ searched, found: expected });
    }),
    { numRuns: 80 },
  );
});
