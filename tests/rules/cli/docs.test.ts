import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { RULE_KINDS } from '../../../rules/rule';
import { packJsonSchema } from '../../../server/cli/pack/schema/json-schema';
import { aPack, aRule, lintOf } from './a-pack';

const PAGE = await readFile(
  fileURLToPath(new URL('../../../docs/pack-format.md', import.meta.url)),
  'utf8',
);
const BLOCKS = [...PAGE.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ''], index) => ({
  index,
  text,
  value: parse(text) as unknown,
}));

/** A block as a whole pack: it is one, or some rules of one, or a part beside the rules. */
function packOf({ value }: (typeof BLOCKS)[number]): unknown {
  if (Array.isArray(value)) return aPack(value);
  const part = value as Record<string, unknown>;
  return 'guidepost' in part ? part : aPack([aRule()], part);
}

describe('docs/pack-format.md', () => {
  test.each(BLOCKS)('block $index lints clean', async (block) => {
    const issues = await lintOf(packOf(block));
    const own = issues.filter(({ place }) => place.file === 'pack.json');
    expect(own.map(({ code, ruleId, what }) => `${code} [${ruleId}] ${what}`)).toEqual([]);
  });

  test('has a worked example of every kind', () => {
    const kinds = BLOCKS.flatMap(({ value }) => (Array.isArray(value) ? value : [])).map(
      ({ kind }) => kind,
    );
    expect(new Set(kinds)).toEqual(new Set(RULE_KINDS));
  });

  test('names every field', () => {
    const missing = fieldsIn(packJsonSchema()).filter((field) => !isNamed(field));
    expect(missing).toEqual([]);
  });

  test('is right about the largest counts of a pattern', async () => {
    expect(PAGE).toContain('refused above some 300');
    const faults = async (pattern: string) =>
      (await lintOf(aPack([aRule({ kind: 'pattern', terms: undefined, pattern })])))
        .map(({ code }) => code)
        .filter((code) => code === 'unsafe-pattern');
    expect(await faults('x.{0,290}y')).toEqual([]);
    expect(await faults('x.{0,310}y')).toEqual(['unsafe-pattern']);
  });

  test('names every code of the linter', async () => {
    const codes = codesOfLinter();
    expect(codes.length).toBeGreaterThan(40);
    expect(codes.filter((code) => !PAGE.includes(`\`${code}\``))).toEqual([]);
  });
});

function isNamed(field: string): boolean {
  const literal = field.replace('$', '\\$');
  return new RegExp(`(?<![\\w$])${literal}(?!\\w)`).test(PAGE);
}

function fieldsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, part]) => [
    ...(key === 'properties' ? Object.keys(part) : []),
    ...fieldsIn(part),
  ]);
}

/** Every `code: '…'` in the sources of the linter, and of what reads packs. */
function codesOfLinter(): string[] {
  const sources = import.meta.glob<string>(
    ['../../../server/packs/{lint,source}/*.ts', '../../../server/cli/pack/source/*.ts'],
    { query: '?raw', import: 'default', eager: true },
  );
  return [
    ...new Set(
      Object.values(sources).flatMap((text) =>
        [...text.matchAll(/code: '([a-z0-9-]+)'/g)].map(([, code = '']) => code),
      ),
    ),
  ];
}
