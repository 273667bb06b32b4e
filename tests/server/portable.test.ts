import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { withTrialDatabase } from './trials/with-trial-database';

const database = withTrialDatabase();

/** What engines that speak PostgreSQL do not all have, as it stands in statements; prose about it is lower-case or in comments. */
const OUT_OF_REACH: readonly RegExp[] = [
  /pg_(try_)?advisory/i,
  /\bSKIP LOCKED\b|\.skipLocked\(/i,
  /`\s*(LISTEN|UNLISTEN|NOTIFY)\b|\bpg_notify\b/,
  /\b(BIG|SMALL)?SERIAL\b|\bGENERATED\b.*\bAS IDENTITY\b|\bnextval\(|\bCREATE SEQUENCE\b/,
  /\bCREATE (OR REPLACE )?(CONSTRAINT )?(TRIGGER|FUNCTION|PROCEDURE|RULE|EXTENSION)\b/i,
  /\bREFERENCES [a-z_]+ ?\(|\bFOREIGN KEY\b/,
  /::jsonb\b|\bjsonb (NOT|DEFAULT)|\bjsonb_/i,
  /\bTRUNCATE\b|\b(SAVEPOINT|DEFERRABLE)\b|\bTEMP(ORARY)? TABLE\b|\bEXCLUDE USING\b/,
  /\bPARTITION (OF|BY (RANGE|LIST|HASH))\b/,
];

function found(text: string): string[] {
  return OUT_OF_REACH.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
}

async function sources(): Promise<string[]> {
  const names = await readdir('server', { recursive: true });
  return names.filter((name) => name.endsWith('.ts')).map((name) => join('server', name));
}

test('no statement needs what only PostgreSQL itself has', async () => {
  const files = await sources();
  expect(files.length).toBeGreaterThan(200);
  const odd = await Promise.all(
    files.map(async (file) => found(await readFile(file, 'utf8')).map((what) => [file, what])),
  );
  expect(odd.flat()).toEqual([]);
});

test.each([
  'SELECT pg_try_advisory_lock(1)',
  'SELECT * FROM outbox FOR UPDATE SKIP LOCKED',
  '`LISTEN changes`',
  'CREATE TABLE a (id BIGSERIAL)',
  'CREATE TABLE a (id bigint GENERATED ALWAYS AS IDENTITY)',
  'CREATE TRIGGER t AFTER INSERT ON a',
  'org_id text REFERENCES organisation (org_id)',
  'body jsonb NOT NULL',
  'TRUNCATE record',
  'SAVEPOINT a',
  'CREATE TEMP TABLE a (id text)',
  'UNIQUE (org_id, id) DEFERRABLE',
  'EXCLUDE USING gist (during WITH &&)',
  'CREATE TABLE a (at timestamptz) PARTITION BY RANGE (at)',
])('the search finds %s', (statement) => {
  expect(found(statement)).not.toEqual([]);
});

/** Of all tables that the migrations make. */
function indexes() {
  return sql<{ name: string; first: string }>`
    SELECT index.relname AS name, attribute.attname AS first
    FROM pg_index
    JOIN pg_class AS index ON index.oid = pg_index.indexrelid
    JOIN pg_class AS relation ON relation.oid = pg_index.indrelid
    JOIN pg_namespace ON pg_namespace.oid = relation.relnamespace AND nspname = 'public'
    JOIN pg_attribute AS attribute
      ON attribute.attrelid = relation.oid AND attribute.attnum = pg_index.indkey[0]`.execute(
    database().db,
  );
}

test('every key and index begins with the organisation', async () => {
  const { rows } = await indexes();
  expect(rows.length).toBeGreaterThan(40);
  // The list of steps that ran is the database's own, whatever organisations it holds.
  const others = rows.filter(({ first, name }) => first !== 'org_id' && name !== 'migration_pkey');
  expect(others).toEqual([]);
});

test('the tables have no foreign keys, triggers, sequences or types beyond the shared ones', async () => {
  const { rows } = await sql<{ what: string }>`
    SELECT 'foreign key ' || conname AS what FROM pg_constraint WHERE contype = 'f'
    UNION ALL SELECT 'trigger ' || tgname FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT 'sequence ' || relname FROM pg_class WHERE relkind = 'S'
    UNION ALL SELECT 'extension ' || extname FROM pg_extension WHERE extname <> 'plpgsql'
    UNION ALL SELECT table_name || '.' || column_name || ' ' || data_type FROM information_schema.columns
      WHERE table_schema = 'public' AND data_type NOT IN
        ('text', 'integer', 'bigint', 'smallint', 'boolean', 'timestamp with time zone', 'double precision')`.execute(
    database().db,
  );
  expect(rows).toEqual([]);
});
