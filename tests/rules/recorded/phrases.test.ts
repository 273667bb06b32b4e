import { describe, expect, test } from 'vitest';
import { Recognisers } from '../../../rules/recognisers';
import type { TextHits } from '../../../rules/scanner/text-hits';
import { inGroups, isAsRecorded, recordedTexts } from './recorded';

/** Texts put together at random from words, disguises of them and what stands between, once; beside each stands what was found in it then. */
const FILE = new URL('./phrases.txt', import.meta.url);
const PLAIN = { inflected: false, caseSensitive: false };
const INFLECTED = { inflected: true, caseSensitive: false };
const CASED = { inflected: false, caseSensitive: true };

/** What the texts were made for. Several look alike, share words, or are part of one another. */
const LISTED = [
  ['secret formula', PLAIN],
  ['falcon', PLAIN],
  ['project falcon', PLAIN],
  ['plan for the winter', PLAIN],
  ['for the', PLAIN],
  ['mild summer wind', PLAIN],
  ['leak', INFLECTED],
  ['stop the merger plan', INFLECTED],
  ['deny', INFLECTED],
  ['guarantee', INFLECTED],
  ['iOS 11', PLAIN],
  ['AT&T', PLAIN],
  ['#ad', PLAIN],
  ['C++', PLAIN],
  ['50% off', PLAIN],
  ['Apple', CASED],
  ['Big Blue', CASED],
  ['café au lait', PLAIN],
  ['秘密', PLAIN],
  ['план', PLAIN],
  ['Ωmega', PLAIN],
  ['plan b', PLAIN],
  ['im', PLAIN],
  ['ab', INFLECTED],
  ['unlimited warranty', PLAIN],
  ['"off" the-record', PLAIN],
] as const;
const OTHERS = Array.from({ length: 700 }, (_, at) => `other${at} thing${at % 37}`);

type Find = (text: string) => string[];

/** `more`: phrases of other rules, which change nothing. */
function finderOf(more: readonly string[], saved?: ArrayBuffer) {
  const all = new Recognisers({}, saved);
  const others = more.map((phrase) => all.phrases([phrase], PLAIN));
  const slots = LISTED.map(([phrase, forms]) => all.phrases([phrase], forms));
  const find: Find = (text) => {
    const { hits } = all.scan({ kind: 'text', text });
    return slots.flatMap((slot, index) =>
      hits(slot).map(({ start, end, disguised }) => {
        return `${index}${disguised ? '~' : ':'}${start} ${text.slice(start, end)}`;
      }),
    );
  };
  return { all, find, others, slots };
}

isAsRecorded(FILE, finderOf([]).find, 'listed phrases are found where they were');

describe('the same is found', () => {
  const { all, find, slots } = finderOf([]);
  const among = finderOf(OTHERS);
  const saved = finderOf(OTHERS, among.all.save());
  const groups = inGroups(recordedTexts(FILE));

  test.each(groups)('among hundreds of other phrases, loaded or not, from text %s', (_, texts) => {
    const alone = texts.map(find);
    expect(texts.map(among.find)).toEqual(alone);
    expect(texts.map(saved.find)).toEqual(alone);
    expect(saved.all.isLoaded).toBe(true);
  });

  test.each(groups)('after an edit that makes one text into the next, from text %s', (_, texts) => {
    const found = (text: string, hits: TextHits['hits']) => ({ text, hits: slots.map(hits) });
    let scan = all.scan({ kind: 'text', text: 'a falcon\n' });
    const after = texts.map((text) => {
      scan = all.scan({ kind: 'text', text }, scan);
      return found(text, scan.hits);
    });
    const fresh = texts.map((text) => found(text, all.scan({ kind: 'text', text }).hits));
    expect(after).toEqual(fresh);
  });

  test.each(groups)('between other lines, from text %s', (_, texts) => {
    const alone = texts.map(find);
    expect(texts.map((text) => moved(find(`.\n.\n${text}\n.`), 4))).toEqual(alone);
  });

  test.each(groups)('in a very long line, from text %s', (_, texts) => {
    const whole = texts.filter((text) => !(text.includes('\n') || /^\P{L}|\P{L}$/u.test(text)));
    const long = (text: string) => `${FILLER}. ${text} .${FILLER}`;
    expect(whole.map((text) => moved(find(long(text)), FILLER.length + 2))).toEqual(
      whole.map(find),
    );
  });
});

const FILLER = 'and so on '.repeat(30);

/** The same without what stands before. */
function moved(places: readonly string[], by: number): string[] {
  return places.map((place) =>
    place.replace(/(?<=^\d+[:~])\d+/, (start) => String(Number(start) - by)),
  );
}
