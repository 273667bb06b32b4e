import { describe, expect, test } from 'vitest';
import { importCsv } from '../../../server/cli/pack/import/csv';
import { faultsOf, lossesOf, rulesOf } from './imported';

const read = (text: string) => importCsv({ file: 'words.csv', text, action: undefined });

describe('CSV', () => {
  test('rows that say the same become one rule; a suggestion becomes a fix', async () => {
    const imported = read(
      'Keyword,Category,Severity,Suggestion\nblacklist,Inclusive,low,blocklist\ncheap,Tone,high,\nnasty,Tone,high,\n',
    );
    expect(rulesOf(imported)).toMatchObject([
      {
        id: 'inclusive',
        kind: 'term',
        action: 'inform',
        terms: ['blacklist'],
        fix: { kind: 'replace', text: 'blocklist' },
        status: 'draft',
      },
      { id: 'tone', action: 'justify', terms: ['cheap', 'nasty'] },
    ]);
    expect(imported.losses).toEqual([]);
    expect(await faultsOf(imported)).toEqual([]);
  });

  test.each([
    ['semicolons', 'term;message\na;b, c\n'],
    ['tabs', 'term\tmessage\na\tb, c\n'],
    ['quotes', 'term,message\na,"b, c"\n'],
    ['a byte order mark and Windows line ends', '\ufeffterm,message\r\na,"b, c"\r\n'],
    ['names in other words', 'Banned Word,Description\na,"b, c"\n'],
  ])('with %s', (_name, text) => {
    expect(rulesOf(read(text))).toMatchObject([{ terms: ['a'], message: 'b, c' }]);
  });

  test('without a header: words, one a line', () => {
    expect(rulesOf(read('falcon\nblue heron\n'))).toMatchObject([
      { terms: ['falcon', 'blue heron'] },
    ]);
  });

  test('wildcards and expressions become patterns', async () => {
    const imported = read('term,type\nguarante*,\nrisk[- ]?free,regex\nfall,contains\n');
    expect(rulesOf(imported).map(({ kind, pattern }) => [kind, pattern])).toEqual([
      ['pattern', '\\bguarante\\w*\\b'],
      ['pattern', 'risk[- ]?free'],
      ['pattern', '\\b\\w*fall\\w*\\b'],
    ]);
    expect(await faultsOf(imported)).toEqual([]);
  });
});

describe('CSV: the rest', () => {
  test('says what it leaves behind, with the line', () => {
    const text =
      'term,level,colour,suggestion,enabled\n!!,,,,\n"a\nb",wild,red,x|y,\nc,,,,no\n(?=d),,,,\n';
    expect(lossesOf(read(text))).toEqual([
      '1 part [colour] the column is not known, so it was left out',
      '2 rule [!!] "!!" has neither letter nor digit',
      '5 rule [c] it is switched off in the list',
      expect.stringContaining('3 part [a\nb] only the first suggestion'),
      expect.stringContaining('3 part [a\nb] the level "wild" is not known'),
    ]);
  });

  test('is refused where it is none', () => {
    expect(lossesOf(read('term,message\n"a,b\n'))).toEqual([
      expect.stringContaining('it is not CSV'),
    ]);
  });
});
