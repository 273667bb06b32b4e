import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { packJsonSchema, packJsonSchemaText } from '../../../server/cli/pack/schema/json-schema';
import { about, aPack, aRule } from './a-pack';

const FILE = new URL('../../../docs/pack.schema.json', import.meta.url);
const check = addFormats(new Ajv({ strict: false, allErrors: true })).compile(packJsonSchema());

test('docs/pack.schema.json is what the command prints; else run: npm run guidepost -- pack schema --out docs/pack.schema.json', async () => {
  expect(await readFile(fileURLToPath(FILE), 'utf8')).toBe(packJsonSchemaText());
});

test('takes what the linter takes', async () => {
  const packs = ['demonstration.json'].map((name) =>
    readFile(fileURLToPath(new URL(`../../../rules/packs/${name}`, import.meta.url)), 'utf8'),
  );
  for (const text of packs)
    expect([check(JSON.parse(await text)), check.errors]).toEqual([true, null]);
  const source = aPack([aRule(), about('wren')], {
    $schema: './pack.schema.json',
    include: [{ pack: 'base', without: ['a'], change: { b: { action: 'warn' } } }],
    lists: [{ id: 'names', terms: ['a'], hash: true }],
  });
  expect([check(source), check.errors]).toEqual([true, null]);
});

test.each([
  ['a kind', aPack([aRule({ kind: 'oracle' })]), '/rules/0/kind'],
  ['a field of a rule', aPack([aRule({ colour: 'red' })]), '/rules/0'],
  ['a field of another kind', aPack([aRule({ detector: 'card' })]), '/rules/0'],
  ['a field of the pack', aPack([aRule()], { colour: 'red' }), ''],
  ['an action', aPack([aRule({ action: 'shout' })]), '/rules/0/action'],
  ['a list', aPack([aRule()], { lists: [{ id: 'a' }] }), '/lists/0'],
])('refuses %s that is not there', (_name, pack, place) => {
  expect(check(pack)).toBe(false);
  expect(check.errors?.map(({ instancePath }) => instancePath)).toContain(place);
});

/** Every property of a schema without a description, by its path; what only tells kinds apart needs none. */
function silentIn(node: unknown, path: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, part]) => {
    if (key === 'if') return [];
    const isSilent = path.endsWith('/properties') && !('description' in part);
    return [...(isSilent ? [`${path}/${key}`] : []), ...silentIn(part, `${path}/${key}`)];
  });
}

test('says of every field what it is for', () => {
  expect(silentIn(packJsonSchema(), '')).toEqual([]);
});
