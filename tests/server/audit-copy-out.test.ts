import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { literal, literalArray } from '../../server/audit/verify/bytes/copy-out';
import { type OwnConnection, ownConnection } from '../../server/audit/verify/bytes/own-connection';
import { PageMemory } from '../../server/audit/verify/bytes/page-memory';
import { instantOf } from '../../server/audit/verify/bytes/record-columns';
import { bareDatabase, type FreshDatabase } from './with-database';

let base: FreshDatabase;
let own: OwnConnection;

beforeAll(async () => {
  base = await bareDatabase();
  own = await ownConnection(base.url);
});

afterAll(async () => {
  await own.db.destroy();
  await base.drop();
});

test('texts, numbers, times and nulls come as they are stored', async () => {
  const words = 'Grüße "an" alle\\ 🙂\u0001';
  const page = await own.read(
    `SELECT ${literal(words)}::text, -7, NULL::text, '2026-03-01 12:34:56.789012+00'::timestamptz, ''::text`,
    new PageMemory(),
  );
  expect(page.count).toBe(1);
  expect(page.text(0, 0)).toBe(words);
  expect(page.integer(0, 1)).toBe(-7);
  expect(page.textOrNull(0, 2)).toBeNull();
  expect(instantOf(page.microseconds(0, 3))).toBe('2026-03-01T12:34:56.789012Z');
  expect(page.textOrNull(0, 4)).toBe('');
});

test('several texts are one value, whatever signs they hold', async () => {
  const words = ['plain', '', 'NULL', 'a "word"', "it's", 'back\\slash', 'a,b', '{c}', ' Grüße\n'];
  const page = await own.read(
    `SELECT word FROM unnest(${literalArray(words)}) WITH ORDINALITY AS one (word, place) ORDER BY place`,
    new PageMemory(),
  );
  expect(Array.from(words, (_word, row) => page.textOrNull(row, 0))).toEqual(words);
});

test('memory is lent again for pages of any size', async () => {
  const memory = new PageMemory();
  for (const count of [30_000, 0, 2]) {
    const page = await own.read(
      `SELECT repeat('x', 100) || place FROM generate_series(1, ${count}) AS place`,
      memory,
    );
    expect(page.count).toBe(count);
    if (count > 0) expect(page.text(count - 1, 0)).toBe(`${'x'.repeat(100)}${count}`);
  }
});

test('a statement that fails, before its rows or among them, is told, and the connection goes on', async () => {
  const failing = [
    'SELECT nothing',
    'SELECT 1 / (5000 - place) FROM generate_series(1, 9000) AS place',
  ];
  for (const select of failing) {
    await expect(own.read(select, new PageMemory())).rejects.toThrow();
    const { rows } = await sql<{ one: number }>`SELECT 1 AS one`.execute(own.db);
    expect(rows).toEqual([{ one: 1 }]);
  }
});
