import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ACTIONS } from '../../../domain/finding';
import { actionFor } from '../../../server/cli/pack/import/actions';
import { importCsv } from '../../../server/cli/pack/import/csv';
import { columnsOf } from '../../../server/cli/pack/import/csv-columns';
import { importGitleaks } from '../../../server/cli/pack/import/gitleaks';
import type { Imported, ImportFile } from '../../../server/cli/pack/import/imported';
import { importLexicon } from '../../../server/cli/pack/import/lexicon';
import { importVale } from '../../../server/cli/pack/import/vale';
import { lossesOf, rulesOf } from './imported';

const PAGE = await readFile(
  fileURLToPath(new URL('../../../docs/importing.md', import.meta.url)),
  'utf8',
);

const FORMATS: readonly [string, string, (file: ImportFile) => Imported][] = [
  ['csv', 'words.csv', importCsv],
  ['vale', 'PlainWords.yml', importVale],
  ['gitleaks', 'gitleaks.toml', importGitleaks],
  ['smarsh', 'lexicons.json', importLexicon],
];

describe('docs/importing.md', () => {
  test.each(FORMATS)('%s becomes what its worked example says', (format, file, read) => {
    const [source = '', rules = '', losses = ''] = blocksOf(format);
    const imported = read({ file, text: source, action: undefined });
    const expected = parse(rules) as object[];
    expect(rulesOf(imported)).toMatchObject(expected);
    expect(rulesOf(imported)).toHaveLength(expected.length);
    expect(lossesOf(imported)).toEqual(losses.trim().split('\n'));
  });

  test('every level becomes the action beside it', () => {
    const rows = rowsOf('Levels');
    expect(rows).toHaveLength(5);
    for (const [levels = '', [action] = []] of rows.map(
      ([a = '', b = '']) => [a, quoted(b)] as const,
    )) {
      expect(ACTIONS).toContain(action);
      expect(quoted(levels).map(actionFor)).toEqual(quoted(levels).map(() => action));
    }
  });

  test('every column is known by each of its names', () => {
    const rows = rowsOf('`csv`');
    expect(rows).toHaveLength(12);
    for (const [names = ''] of rows) {
      const { columns } = columnsOf(quoted(names).slice(0, 1));
      for (const name of quoted(names)) {
        expect(columnsOf([name, 'term']).unknown.filter((one) => one !== 'term')).toEqual([]);
      }
      expect(columns).toHaveLength(1);
    }
  });
});

function sectionOf(title: string): string {
  const [, section = ''] = PAGE.split(`\n## ${title}`);
  return section.split('\n## ')[0] ?? '';
}

/** Source, rules and what was left behind, in this order. */
function blocksOf(format: string): string[] {
  return [...sectionOf(`\`${format}\``).matchAll(/```\w+\n([\s\S]*?)```/g)].map(
    ([, text = '']) => text,
  );
}

/** The cells of the section's table, without its head. */
function rowsOf(title: string): string[][] {
  const lines = sectionOf(title)
    .split('\n')
    .filter((line) => line.startsWith('| '));
  return lines.slice(1).map((line) => line.split('|').slice(1, -1));
}

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
}
