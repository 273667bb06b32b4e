import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Database } from '../database/open-database';
import { type Head, type Manifest, stepNames } from './backup-format';
import { lineOf, type TableShape, tableRows, tableShapes, tally } from './table-rows';

/** Writes everything in the database, as of one moment, into a file; servers go on meanwhile. The file is there only once it is whole. */
export async function writeBackup(db: Database, file: string): Promise<Manifest> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (moment) => {
      const counting = tally();
      const part = `${file}.part`;
      // Texts of drafts are in it.
      const target = createWriteStream(part, { mode: 0o600 });
      let manifest: Manifest = { counts: {}, hashes: {} };
      const done = () => {
        manifest = counting.manifest();
        return manifest;
      };
      await pipeline(Readable.from(backupLines(moment, counting.add, done)), createGzip(), target);
      await rename(part, file);
      return manifest;
    });
}

type Add = (table: string, line: string) => void;

async function* backupLines(db: Database, add: Add, done: () => Manifest): AsyncGenerator<string> {
  const shapes = await tableShapes(db);
  const tables = shapes.map(({ name, columns }) => ({ name, columns }));
  const at = new Date().toISOString();
  const head: Head = { guidepost: 'backup-1', at, steps: stepNames(), tables };
  yield `${JSON.stringify(head)}\n`;
  for (const shape of shapes) yield* tableLines(db, shape, add);
  yield `${JSON.stringify(done())}\n`;
}

async function* tableLines(db: Database, shape: TableShape, add: Add): AsyncGenerator<string> {
  for await (const page of tableRows(db, shape)) {
    const lines = page.map((values) => lineOf(shape.name, values));
    for (const line of lines) add(shape.name, line);
    yield lines.join('');
  }
}
