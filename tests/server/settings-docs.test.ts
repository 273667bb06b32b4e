import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { shownSettings } from '../../server/operations/shown-settings';
import { SETTINGS } from '../../server/setting-table';
import { readSettings } from '../../server/settings';

/** Rows of the table below "Settings" in docs/operations.md: names and what stands as their default. */
async function documented(): Promise<Map<string, string>> {
  const text = await readFile('docs/operations.md', 'utf8');
  const part = text.slice(text.indexOf('\n## Settings'));
  const rows = part.split('\n').filter((line) => /^\| `[A-Z_]+` \|/.test(line));
  return new Map(
    rows.map((row) => {
      const [, name = '', standard = ''] = row.split('|').map((cell) => cell.trim());
      return [name.replaceAll('`', ''), standard.replaceAll('`', '')];
    }),
  );
}

test('docs/operations.md lists every setting, and no other', async () => {
  const rows = await documented();
  expect([...rows.keys()].sort()).toEqual(Object.keys(SETTINGS).sort());
});

test('a default that docs/operations.md names is the one that counts', async () => {
  const rows = await documented();
  const values = shownSettings({}).map(({ name, value = '' }) => [name, value]);
  const told = values.map(([name = '']) => [name, rows.get(name)]);
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(values));
});

test('the example that goes with each setting is one that works', () => {
  for (const [name, { example }] of Object.entries(SETTINGS)) {
    const { schema } = SETTINGS[name as keyof typeof SETTINGS];
    // A shell takes the quotes away, and runs what stands in $( ).
    const given = example
      .replace(/^"(.*)"$/, '$1')
      .replace('$(openssl rand -hex 32)', 'a'.repeat(64));
    expect([name, schema.safeParse(given).success]).toEqual([name, true]);
  }
});

test.each([
  ['DATABASE_POOL_SIZE', '0', '20'],
  ['DATABASE_POOL_SIZE', 'many', '20'],
  ['DATABASE_STATEMENT_TIMEOUT', '-1', '60'],
  ['DATABASE_STATEMENT_TIMEOUT', '1.5', '60'],
  ['DATABASE_IDLE_TIMEOUT', '0', '10'],
])('%s=%s stops the start with an example that works', (name, value, example) => {
  expect(() => readSettings({ [name]: value })).toThrow(`A working example: ${name}=${example}`);
  expect(() => readSettings({ [name]: example })).not.toThrow();
});
