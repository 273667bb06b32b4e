import { describe, expect, test } from 'vitest';
import { nearest } from '../../../server/packs/source/nearest';
import { aPack, aRule, codeOf, lintOf } from './a-pack';

async function firstOf(pack: unknown, file?: string) {
  const [issue] = await lintOf(pack, file);
  return (
    issue && { code: codeOf(issue), what: issue.what, cure: issue.cure, line: issue.place.line }
  );
}

describe('the word that was meant', () => {
  test.each([
    ['a kind', aPack([aRule({ kind: 'trem' })]), 'error kind [falcon]', 'Did you mean "term"?'],
    [
      'a field',
      aPack([aRule({ mesage: 'x' })]),
      'error format [falcon]',
      'Did you mean "message"?',
    ],
    [
      'an action',
      aPack([aRule({ action: 'blok' })]),
      'error format [falcon]',
      'Did you mean "block"?',
    ],
    [
      'a site',
      aPack([aRule({ scope: { sites: ['linkdin'] } })]),
      'error format [falcon]',
      'Did you mean "linkedin"?',
    ],
    [
      'a detector',
      aPack([aRule({ kind: 'detector', terms: undefined, detector: 'ibann' })]),
      'error format [falcon]',
      'Did you mean "iban"?',
    ],
    [
      'a field of the pack',
      aPack([aRule()], { calender: [] }),
      'warning unknown-field',
      'Did you mean "calendars"?',
    ],
    [
      'a starter pack',
      aPack([aRule()], { include: [{ pack: 'demonstrations' }] }),
      'error include',
      'Did you mean "demonstration"?',
    ],
  ])('%s', async (_name, pack, code, meant) => {
    const issue = await firstOf(pack);
    expect(issue?.code).toBe(code);
    expect(issue?.what).toContain(meant);
  });

  test('is not guessed from far away', () => {
    expect(nearest('oracle', ['term', 'pattern'])).toBeUndefined();
    expect(nearest('tremor', ['term'])).toBeUndefined();
    expect(nearest('patern', ['term', 'pattern'])).toBe('pattern');
  });
});

describe('what does not follow the format is named where it stands', () => {
  test('a field that is missing', async () => {
    const issue = await firstOf(aPack([aRule({ owner: undefined })]));
    expect(issue?.what).toBe('The field "owner" is missing.');
  });

  test('of several shapes, the one that was meant', async () => {
    const issue = await firstOf(aPack([aRule({ near: { words: ['a'], withn: 5 } })]));
    expect(issue?.what).toContain('"near" has no field "withn"');
    const list = await firstOf(
      aPack([
        aRule({
          kind: 'require',
          terms: undefined,
          when: ['a', 5],
          need: ['b'],
          position: 'first',
        }),
      ]),
    );
    expect(list?.what).toContain('when.1');
  });

  test('two of the same id', async () => {
    const lists = [
      { id: 'names', terms: ['a'] },
      { id: 'names', terms: ['b'] },
    ];
    const issues = await lintOf(aPack([aRule(), aRule()], { lists }));
    expect(
      issues.filter(({ code }) => code === 'duplicate-id').map(({ place }) => place.line),
    ).toHaveLength(2);
  });

  test('no pack at all', async () => {
    expect((await firstOf('[1, 2]'))?.what).toContain('no pack');
    expect((await firstOf('just words', 'pack.yaml'))?.what).toContain('no pack');
  });

  test('a head that is not written yet', async () => {
    expect(await firstOf(aPack([aRule()], { org: 'TODO' }))).toMatchObject({ code: 'error todo' });
  });

  test('lists: twice the same, nothing to find, too long to hash', async () => {
    const lists = [
      { id: 'a', terms: ['one', 'ONE'] },
      { id: 'b', terms: ['%'] },
      { id: 'c', hash: true, terms: ['a b c d e f g h i'] },
    ];
    const rules = [aRule({ lists: ['a', 'b', 'c'] })];
    const issues = await lintOf(aPack(rules, { lists }));
    expect(issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['duplicate-term', 'no-word', 'not-hashable']),
    );
  });

  test('a newer engine', async () => {
    expect((await firstOf(aPack([aRule()], { minEngine: 99 })))?.code).toBe('error engine');
  });
});

describe('syntax', () => {
  test.each([
    ['a tab', 'guidepost: 1\n\trules: []\n', 'tab', 2],
    ['a field twice', 'guidepost: 1\nid: a\nid: b\n', 'twice', 3],
    ['a second document', 'guidepost: 1\n---\nguidepost: 1\n', 'second document', 2],
    ['a quote that is not closed', 'guidepost: 1\nname: "Acme\n', 'never closed', 3],
    ['an alias without anchor', 'guidepost: *one\n', 'alias', 1],
  ])('%s', async (_name, text, said, line) => {
    const issues = await lintOf(text, 'pack.yaml');
    expect(issues.map(codeOf)).toEqual(['error syntax']);
    expect(issues[0]?.what).toContain(said);
    expect(issues[0]?.place).toMatchObject({ file: 'pack.yaml', line });
  });

  test('an alias that grows without end is refused', async () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (let n = 1; n < 8; n += 1) {
      const before = String.fromCharCode(96 + n);
      lines.push(
        `${String.fromCharCode(97 + n)}: &${String.fromCharCode(97 + n)} [${Array(10).fill(`*${before}`).join(', ')}]`,
      );
    }
    expect((await lintOf(lines.join('\n'), 'bomb.yaml')).map(codeOf)).toEqual(['error syntax']);
  });

  test('JSON may have comments, tabs and a comma too many', async () => {
    const text = `{\n\t// the "format"\n\t"guidepost": 1, /* one\n */ "name": "a // b /* c */",\n\t"rules": [],\n}`;
    const issues = await lintOf(text, 'pack.jsonc');
    expect(issues.filter(({ code }) => code === 'syntax')).toEqual([]);
    expect(issues.map(({ what }) => what)).toContain('The field "id" is missing.');
  });
});
