import { describe, expect, test } from 'vitest';
import { importLexicon } from '../../../server/cli/pack/import/lexicon';
import { faultsOf, lossesOf, rulesOf } from './imported';

const read = (...terms: unknown[]) =>
  importLexicon({
    file: 'lex.json',
    text: JSON.stringify(
      {
        lexicons: [{ name: 'Promises', severity: 'high', terms, exclusions: ['risk free trial'] }],
      },
      null,
      1,
    ),
    action: undefined,
  });

describe('lexicons', () => {
  test.each([
    ['risk free', { terms: ['risk free'] }],
    ['"risk free" OR sure', { terms: ['risk free', 'sure'] }],
    ['guarante*', { pattern: '\\bguarante\\w*\\b' }],
    [
      '(cannot OR "can not") NEAR/5 lose',
      { terms: ['cannot', 'can not'], near: { words: ['lose'], within: 40 } },
    ],
    [
      'secret BEFORE/3 deal',
      { terms: ['secret'], near: { words: ['deal'], within: 24, side: 'after' } },
    ],
    [
      'secret AND (deal OR merger)',
      { terms: ['secret'], near: { words: ['deal', 'merger'], within: 'draft' } },
    ],
    ['insider NOT tip', { terms: ['insider'], unless: { words: ['tip'], within: 'draft' } }],
    ['insider AND NOT tip', { terms: ['insider'], unless: { words: ['tip'], within: 'draft' } }],
  ])('%s', async (term, fields) => {
    const imported = read(term);
    expect(rulesOf(imported)[0]).toMatchObject({ title: 'Promises', action: 'justify', ...fields });
    expect(await faultsOf(imported)).toEqual([]);
  });

  test('regular expressions, and phrases that are fine', () => {
    const rules = rulesOf(read({ term: 'gr[ae]y', type: 'regex' }));
    expect(rules).toMatchObject([
      { pattern: 'gr[ae]y' },
      { kind: 'exempt', terms: ['risk free trial'], rules: ['promises'] },
    ]);
  });
});

describe('lexicons: the rest', () => {
  test('says what it leaves behind, with the line', () => {
    expect(
      lossesOf(read('fine', 'a AND b OR (c AND d)', '(a AND (b OR c)) OR d', 'a NEAR/3 b*')),
    ).toEqual([
      expect.stringMatching(/^8 rule \[Promises: a AND b/),
      expect.stringMatching(/^9 rule /),
      expect.stringMatching(/^10 rule /),
    ]);
  });

  test('finds lists of terms however deep they lie', () => {
    const text = JSON.stringify({
      policy: {
        scenarios: [
          { title: 'A', phrases: ['x'] },
          { title: 'B', keywords: [{ value: 'y' }] },
        ],
      },
    });
    const imported = importLexicon({ file: 'lex.json', text, action: 'inform' });
    expect(rulesOf(imported)).toMatchObject([
      { title: 'A', action: 'inform' },
      { title: 'B', terms: ['y'] },
    ]);
    expect(lossesOf(importLexicon({ file: 'x.json', text: '{}', action: undefined }))).toEqual([
      '1 rule [the file] it has no list of terms',
    ]);
  });
});
