import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { sql } from 'kysely';
import * as z from 'zod';
import type { Database } from '../database/open-database';
import { StartProblem } from '../start-problem';
import {
  type Head,
  headSchema,
  type Manifest,
  manifestSchema,
  stepNames,
  type Value,
} from './backup-format';
import { lineOf, type TableShape, tableRows, tableShapes, tally } from './table-rows';

const rowSchema = z.tuple([z.string(), z.array(z.string().nullable())]);
const BATCH = 200;

/**
 * Puts a backup into an empty database, or in the place of what is there (`replace`), in one transaction: whole or not at all. Afterwards the
 * rows are read again and compared with the manifest.
 */
export async function restoreBackup(
  db: Database,
  file: string,
  { replace }: { replace: boolean },
): Promise<Manifest> {
  return db.transaction().execute(async (work) => {
    const shapes = await tableShapes(work);
    for (const { name } of shapes) await makeEmpty(work, name, replace);
    const manifest = await putRows(work, file);
    if (!isSame(await manifestOf(work, shapes), manifest)) throw notWhole();
    return manifest;
  });
}

async function manifestOf(db: Database, shapes: readonly TableShape[]): Promise<Manifest> {
  const counting = tally();
  for (const shape of shapes) {
    for await (const page of tableRows(db, shape)) {
      for (const values of page) counting.add(shape.name, lineOf(shape.name, values));
    }
  }
  return counting.manifest();
}

async function makeEmpty(work: Database, name: string, replace: boolean): Promise<void> {
  if (replace) {
    await sql`DELETE FROM ${sql.table(name)}`.execute(work);
    return;
  }
  const { rows } = await sql`SELECT 1 FROM ${sql.table(name)} LIMIT 1`.execute(work);
  if (rows.length === 0) return;
  throw new StartProblem(
    `The database is not empty (table ${name}); nothing was changed.`,
    'Name an empty database, or add --replace to put the backup in the place of everything there.',
  );
}

/** @returns the manifest, which stands in the last line */
async function putRows(work: Database, file: string): Promise<Manifest> {
  const lines = linesOf(file);
  const first = await lines.next();
  const head = headOf(first.done ? undefined : parsed(first.value));
  let manifest: Manifest | undefined;
  let batch: Batch = { table: '', rows: [] };
  for await (const line of lines) {
    const json = parsed(line);
    const row = rowSchema.safeParse(json);
    if (row.success) batch = await withRow(work, head, batch, row.data);
    else manifest = manifestSchema.safeParse(json).data;
  }
  if (!manifest) throw notWhole();
  await insert(work, head, batch);
  return manifest;
}

interface Batch {
  readonly table: string;
  readonly rows: readonly Value[][];
}

async function withRow(
  work: Database,
  head: Head,
  batch: Batch,
  [table, values]: z.infer<typeof rowSchema>,
): Promise<Batch> {
  if (table === batch.table && batch.rows.length < BATCH) {
    return { table, rows: [...batch.rows, values] };
  }
  await insert(work, head, batch);
  return { table, rows: [values] };
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const input = createReadStream(file);
  const unzipped = createGunzip();
  // An error of the file is one of the lines.
  input.on('error', (error) => unzipped.destroy(error));
  try {
    yield* createInterface({ input: input.pipe(unzipped), crlfDelay: Number.POSITIVE_INFINITY });
    if (unzipped.errored) throw unzipped.errored;
  } catch (error) {
    throw new StartProblem(
      `The backup ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      'Take another copy of it; nothing was changed.',
      { cause: error },
    );
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw notWhole();
  }
}

function headOf(json: unknown): Head {
  const head = headSchema.safeParse(json);
  if (!head.success) {
    throw new StartProblem(
      'This file is no backup of Guidepost.',
      'Name one: guidepost backup FILE',
    );
  }
  if (head.data.steps.join() === stepNames().join()) return head.data;
  throw new StartProblem(
    'The backup was made by another version of Guidepost.',
    'Restore it with that version, then start this one on the database: it brings the tables up to date.',
  );
}

async function insert(work: Database, head: Head, { table, rows }: Batch): Promise<void> {
  if (rows.length === 0) return;
  const columns = head.tables.find(({ name }) => name === table)?.columns;
  if (!columns) throw notWhole();
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = sql.join(rows.map((row) => sql`(${sql.join(row)})`));
  await sql`INSERT INTO ${sql.table(table)} (${names}) VALUES ${values}`.execute(work);
}

function isSame(a: Manifest, b: Manifest): boolean {
  const text = ({ counts, hashes }: Manifest) =>
    JSON.stringify([Object.entries(counts).sort(), Object.entries(hashes).sort()]);
  return text(a) === text(b);
}

function notWhole(): StartProblem {
  return new StartProblem(
    'The backup is damaged: what it holds is not what it says; nothing was changed.',
    'Take another copy of it.',
  );
}
