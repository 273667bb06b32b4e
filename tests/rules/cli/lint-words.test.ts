import { describe, expect, test } from 'vitest';
import { about, aPack, aRule, codesOf, lintOf } from './a-pack';

type Fields = Readonly<Record<string, unknown>>;

describe('a remark says', () => {
  const saidOf = async (pack: Fields) =>
    (await lintOf(pack)).map(({ what, cure }) => `${what} ${cure}`);
  const FORMAT = 'See docs/pack-format.md for the fields.';
  test.each<[string, Fields]>([
    [
      '"near" does not say what to look for, so it never holds. Add words, lists or a pattern.',
      aRule({ near: {} }),
    ],
    [
      'A rule of kind term does not say what to look for, so it never holds. Add terms, lists or a pattern.',
      aRule({ terms: undefined }),
    ],
    ['There is no list "names". Correct the id, or add it to lists.', aRule({ lists: ['names'] })],
    [`"near" has no field "withn". ${FORMAT}`, aRule({ near: { words: ['a'], withn: 5 } })],
    [`The field "owner" is missing. ${FORMAT}`, aRule({ owner: undefined })],
  ])('%s', async (said, rule) => {
    expect(await saidOf(aPack([rule]))).toContain(said);
  });

  test('which fields there are, and which number was first', async () => {
    const [unknown] = await saidOf(aPack([aRule({ mesage: 'x' })]));
    expect(unknown).toMatch(
      /^It has no field "mesage"\. Did you mean "message"\? .* Fields: kind, /,
    );
    const twice = await saidOf(aPack([aRule({ id: 'other' }), aRule(), aRule()]));
    expect(twice.join('\n')).toContain('Number 2 of rules has the same id');
  });

  test('nothing of lists that are none but that they are none', async () => {
    const codes = await codesOf(aPack([aRule()], { lists: ['names', { id: 'empty' }] }));
    expect(new Set(codes)).toEqual(new Set(['error format']));
  });
});

test('remarks come in the order of the text, on one line too', async () => {
  const pack = aPack([
    aRule({ reviewBy: 'soon', cite: undefined, action: 'block' }),
    about('wren', { why: 'TODO' }),
  ]);
  for (const text of [JSON.stringify(pack), JSON.stringify(pack, null, 2)]) {
    const places = (await lintOf(text)).map(({ place }) => place.line * 10_000 + place.column);
    expect(places.length).toBeGreaterThan(2);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }
});
