import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { KEY_FILES } from '../../operations/key-files';
import { restoreBackup } from '../../operations/restore-backup';
import { writeBackup } from '../../operations/write-backup';
import { readSettings } from '../../settings';
import { withDatabase } from '../../with-database';

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
  const { counts } = await withDatabase(settings, (db) => restoreBackup(db, file, { replace }));
  console.log(
    `Restored ${sum(counts)} rows, and read them again: they are those of the backup. Now run: guidepost audit verify`,
  );
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}
