import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { verifyDatabase } from '../../audit/verify/verify-database';
import type { Database } from '../../database/open-database';
import { reasonOf } from '../../operations/finding';
import { KEY_FILES } from '../../operations/key-files';
import { restoreBackup } from '../../operations/restore-backup';
import { writeBackup } from '../../operations/write-backup';
import { readSettings } from '../../settings';
import { withDatabase } from '../../with-database';
import { FOUND } from '../stop';

export function backupCommands(all: Command): void {
  all
    .command('backup')
    .description('write the whole database into a file, beside a running server or without one')
    .argument('<file>', 'for example guidepost-2026-11-22.gz; readable by you only')
    .option('--with-keys <folder>', 'copy the private keys of the data folder there too')
    .action(backup);
  all
    .command('restore')
    .description('put a backup into an empty database; stop the servers first')
    .argument('<file>', 'made by "guidepost backup"')
    .option('--replace', 'put it in the place of everything that is in the database')
    .action(restore);
}

async function backup(file: string, { withKeys }: { withKeys?: string }): Promise<void> {
  const settings = readSettings(process.env);
  const { counts } = await withDatabase(settings, (db) => writeBackup(db, file));
  console.log(`Wrote ${sum(counts)} rows of ${Object.keys(counts).length} tables to ${file}.`);
  if (withKeys === undefined) return;
  const copied = await copyKeys(settings.dataFolder, withKeys);
  console.log(`Copied to ${withKeys}: ${copied.join(', ') || 'nothing, there are no keys'}.`);
}

async function copyKeys(from: string, to: string): Promise<string[]> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  const copied: string[] = [];
  for (const name of KEY_FILES) {
    const isThere = await copyFile(join(from, name), join(to, name)).then(
      () => true,
      () => false,
    );
    if (isThere) copied.push(name);
  }
  return copied;
}

async function restore(file: string, { replace = false }: { replace?: boolean }): Promise<void> {
  const settings = readSettings(process.env);
  await withDatabase(settings, async (db) => {
    const { counts } = await restoreBackup(db, file, { replace });
    console.log(`Restored ${sum(counts)} rows, and read them again: they are those of the backup.`);
    await verifyTrails(db);
  });
}

/** What was broken when the backup was made is broken still: said before anybody relies on it. */
async function verifyTrails(db: Database): Promise<void> {
  const rows = await db.selectFrom('organisation').select('org_id').orderBy('org_id').execute();
  for (const { org_id } of rows) await verifyTrail(db, org_id);
}

async function verifyTrail(db: Database, orgId: string): Promise<void> {
  const said = await verifyDatabase(db, orgId).then(
    ({ checked, flaws }) =>
      flaws.length === 0
        ? undefined
        : `is NOT whole: of ${checked} records and what belongs to them ${flaws.length} are broken`,
    (error: unknown) => `could not be verified: ${reasonOf(error)}`,
  );
  if (said === undefined) {
    console.log(`The audit trail of ${orgId} is whole.`);
    return;
  }
  console.log(
    `The audit trail of ${orgId} ${said}. See: GUIDEPOST_ORG=${orgId} guidepost audit verify`,
  );
  process.exitCode = FOUND;
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}
