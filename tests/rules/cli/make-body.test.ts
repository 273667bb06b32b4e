import { describe, expect, test } from 'vitest';
import { testPack } from '../../../rules/examples';
import { readPack } from '../../../rules/read-pack';
import { sourceOf } from '../../../server/cli/pack/pack-source';
import { makeBody } from '../../../server/packs/make-body';
import { about, aPack, aRule } from './a-pack';

async function bodyOf(pack: unknown): Promise<string> {
  return makeBody(await sourceOf('pack.json', JSON.stringify(pack)));
}

describe('a list with hash: true', () => {
  const listed = (fields = {}) =>
    aPack(
      [
        aRule({
          terms: undefined,
          lists: ['names'],
          examples: { flag: ['Project Falcon', 'a project falcon'], pass: ['a falcon'] },
        }),
      ],
      {
        lists: [{ id: 'names', title: 'Names', hash: true, terms: ['project falcon'], ...fields }],
      },
    );

  test('does not stand in clear, and is found all the same', async () => {
    const pack = listed();
    const body = await bodyOf({
      ...pack,
      rules: (pack.rules as object[]).map((rule) => ({
        ...rule,
        examples: { flag: ['x'], pass: ['y'] },
      })),
    });
    expect(body).not.toMatch(/project falcon/i);
    const read = readPack(await bodyOf(pack));
    expect(read.ok && testPack(read.value).map(({ ok }) => ok)).toEqual([true, true, true]);
  });

  test('has a fresh salt at each build, or the one that it names', async () => {
    expect(await bodyOf(listed())).not.toBe(await bodyOf(listed()));
    const fixed = listed({ salt: '0123456789abcdef0123456789abcdef', rounds: 3 });
    expect(await bodyOf(fixed)).toBe(await bodyOf(fixed));
    expect(JSON.parse(await bodyOf(fixed)).lists[0].hashed).toMatchObject({
      rounds: 3,
      lengths: [2],
    });
  });
});

describe('a pattern is written as texts are read', () => {
  test.each([
    ['can’t', "can't", 'we can’t'],
    ['“sure thing”', '"sure thing"', '“sure thing”'],
    ['20[–—]30', String.raw`20[\-\-]30`, '20–30'],
    ['wait…', String.raw`wait\.`, 'wait…'],
    ['ｗｉｎ 𝓫𝓲𝓰', 'win big', 'ｗｉｎ 𝓫𝓲𝓰'],
    ['a\u00a0b', 'a b', 'a\u00a0b'],
    ['ﬁne €5 🎉 café', 'ﬁne €5 🎉 café', undefined],
    [String.raw`\Q‘\E`, String.raw`\Q‘\E`, undefined],
    [String.raw`a\–b`, String.raw`a\–b`, undefined],
  ])('%s', async (pattern, written, text) => {
    const rule = about('x', { kind: 'pattern', terms: undefined, pattern });
    const examples = { flag: [text ?? 'x'], pass: ['another thing'] };
    const body = await bodyOf(aPack([{ ...rule, examples }]));
    expect(JSON.parse(body).rules[0].pattern).toBe(written);
    const read = readPack(body);
    if (text) expect(read.ok && testPack(read.value).map(({ ok }) => ok)).toEqual([true, true]);
  });

  test('beside a rule as well', async () => {
    const near = [{ pattern: 'don’t' }, { words: ['don’t'] }];
    const body = await bodyOf(aPack([about('falcon', { near })]));
    expect(JSON.parse(body).rules[0].near).toEqual([{ pattern: "don't" }, { words: ['don’t'] }]);
  });
});

test('gates of patterns are found, and the source is as it was', async () => {
  const rule = about('falcon', {
    kind: 'pattern',
    terms: undefined,
    pattern: '\\bfalcon(?:s|ry)\\b',
  });
  const body = JSON.parse(await bodyOf(aPack([rule], { $schema: 'x' })));
  expect(body.gates['\\bfalcon(?:s|ry)\\b'].any).toEqual(
    expect.arrayContaining([expect.stringContaining('falcon')]),
  );
  expect(body).not.toHaveProperty('$schema');
  expect(body.rules).toEqual([rule]);
});
