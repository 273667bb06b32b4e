import { describe, expect, test } from 'vitest';
import { importVale } from '../../../server/cli/pack/import/vale';
import { faultsOf, lossesOf, rulesOf } from './imported';

const read = (text: string) =>
  importVale({ file: 'styles/BannedWords.yml', text, action: undefined });

describe('Vale', () => {
  test('existence: words, expressions, exceptions', async () => {
    const words = read(
      'extends: existence\nmessage: "Leave out \'%s\'."\nlevel: error\nignorecase: true\ntokens: [obviously, basically]\nexceptions: [basically free]\n',
    );
    expect(rulesOf(words)).toMatchObject([
      {
        id: 'bannedwords',
        title: 'Banned words',
        kind: 'term',
        terms: ['obviously', 'basically'],
        message: 'Leave out this.',
        action: 'justify',
      },
      { kind: 'exempt', rules: ['bannedwords'], terms: ['basically free'] },
    ]);
    expect(await faultsOf(words)).toEqual([]);
    const expressions = read(
      'extends: existence\nmessage: "Leave it out."\nignorecase: true\nnonword: true\ntokens: ["fo+", "ba(?:r|z)"]\n',
    );
    expect(rulesOf(expressions)).toMatchObject([{ kind: 'pattern', pattern: 'fo+|ba(?:r|z)' }]);
  });

  test('case counts unless the rule says that it does not', () => {
    expect(rulesOf(read('extends: existence\nmessage: x\ntokens: [Foo]\n'))[0]).toMatchObject({
      caseSensitive: true,
    });
  });

  test('substitution: a fix for each pair', async () => {
    const imported = read(
      "extends: substitution\nmessage: \"Use '%s' instead of '%s'.\"\nlink: https://acme.example/style\nignorecase: true\nswap:\n  utilize: use\n  'e-?mails?': email|mail\n",
    );
    expect(rulesOf(imported)).toMatchObject([
      {
        terms: ['utilize'],
        fix: { text: 'use' },
        message: "Use 'use' instead of this.",
        cite: { url: 'https://acme.example/style' },
      },
      { pattern: '\\b(?:e-?mails?)\\b', fix: { text: 'email' } },
    ]);
    expect(await faultsOf(imported)).toEqual([]);
  });
});

describe('Vale: the rest', () => {
  test('occurrence, conditional and consistency, as far as they go', () => {
    expect(rulesOf(read('extends: occurrence\nmessage: x\nmax: 0\ntoken: "!"\n'))).toMatchObject([
      { kind: 'pattern', pattern: '!' },
    ]);
    expect(rulesOf(read('extends: occurrence\nmessage: x\nmin: 1\ntoken: "#ad"\n'))).toMatchObject([
      { kind: 'require', need: { pattern: '#ad' } },
    ]);
    expect(
      rulesOf(read('extends: conditional\nmessage: x\nfirst: WHO\nsecond: World Health\n')),
    ).toMatchObject([{ kind: 'require', when: { pattern: 'WHO' } }]);
    expect(
      rulesOf(read('extends: consistency\nmessage: x\neither:\n  adviser: advisor\n')),
    ).toMatchObject([{ terms: ['adviser'], near: { words: ['advisor'], within: 'draft' } }]);
  });

  test.each([
    ['extends: capitalization\nmessage: x\n', '1 rule [BannedWords] how words are capitalised'],
    ['extends: occurrence\nmessage: x\nmax: 3\ntoken: ","\n', '1 rule [BannedWords] how often'],
    [
      'extends: existence\nmessage: x\nscope: heading\ntokens: [a]\n',
      '3 part [BannedWords] it holds for every text',
    ],
    [
      'extends: existence\nmessage: x\ntokens:\n  - a\n  - foo(?!bar)\n',
      '5 part [BannedWords] "foo(?!bar)" is left out',
    ],
    ['just words\n', '1 rule [BannedWords] it is no rule of Vale'],
    ['extends: oracle\n', 'there is no check "oracle"'],
    ['a: [', 'syntax'],
  ])('%j', (text, said) => {
    const losses = lossesOf(read(text));
    expect(losses.length).toBeGreaterThan(0);
    if (said !== 'syntax') expect(losses.join('\n')).toContain(said);
  });
});
