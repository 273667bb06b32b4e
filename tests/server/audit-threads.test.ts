import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openDatabase } from '../../server/database/open-database';
import { aTrailHouse, growTrail } from './audit/a-trail';
import type { Found } from './audit/in-threads';
import { freshDatabase } from './with-database';

const ROOT = join(import.meta.dirname, '..', '..');
const PROGRAM = `
  const { importBundled } = await import('./scripts/bundled.mjs');
  const { bothWays } = await importBundled('tests/server/audit/in-threads.ts');
  console.log('\\n' + JSON.stringify(await bothWays(process.env.TRAIL_URL, 'acme')));`;

async function bothWays(url: string): Promise<{ one: Found; many: Found }> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', PROGRAM],
    { cwd: ROOT, env: { ...process.env, TRAIL_URL: url } },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

test('several threads find what one finds: changed, missing and doubled records, decisions, and texts that are gone', async () => {
  const base = await freshDatabase();
  const db = await openDatabase(base.url);
  const house = await aTrailHouse(db, 'acme');
  await growTrail(house, 400);
  const at = (leaf: number) => db.updateTable('record').where('leaf', '=', leaf);
  await at(17).set({ data: '{}' }).execute();
  await at(118).set({ leaf: -1 }).execute();
  await db.deleteFrom('record').where('leaf', '=', 391).execute();
  const decisions = await db.selectFrom('decision').selectAll().orderBy('submission_id').execute();
  for (const { submission_id } of [...decisions.slice(0, 1), ...decisions.slice(-1)]) {
    await db.deleteFrom('decision').where('submission_id', '=', submission_id).execute();
  }
  const texts = await db.selectFrom('record_text').select('record_id').execute();
  const ids = texts.slice(40, 43).map(({ record_id }) => record_id);
  await db.deleteFrom('record_text').where('record_id', 'in', ids).execute();
  const { one, many } = await bothWays(base.url);
  await db.destroy();
  await base.drop();
  expect(one.checked).toBe(399);
  expect(one.flaws.length).toBeGreaterThan(10);
  expect(many).toEqual(one);
}, 60_000);
