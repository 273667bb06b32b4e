import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import { uuidv7 } from 'uuidv7';
import {
  EXPORT_FORMATS,
  type ExportFilter,
  type ExportFormat,
  exportFilterSchema,
} from '../../../domain/audit-export';
import { decisionMails } from '../../audit/exports/decision-mail';
import {
  beginExport,
  type ExportAct,
  type ExportHouse,
  exportTrail,
} from '../../audit/exports/export-trail';
import { onOrganisation } from '../on-organisation';
import { Stop, valueOrStop } from '../stop';
import { COMMAND_LINE } from './command-line';

const WHAT_THEY_ARE = `
jsonl  every record with its proof; check it anywhere with "audit verify --export FILE"
csv    for spreadsheets; formulas are made text
html   the life of one post, for people (--submission)
eml    one message a decision, for journaling archives; --out is a folder
ocsf   events of the Open Cybersecurity Schema Framework 1.6.0, one a line
What is sealed is exported, and the export is a record itself.`;

interface Options extends ExportFilter {
  readonly format: ExportFormat;
  readonly out?: string;
}

export function exportCommand(audit: Command): void {
  audit
    .command('export')
    .description('take the trail out, or a part of it')
    .addOption(new Option('--format <format>').choices([...EXPORT_FORMATS]).makeOptionMandatory())
    .option('--out <path>', 'a file; for eml a folder; else standard output')
    .option('--from <time>', 'from this day or moment on (ISO 8601, UTC)')
    .option('--until <time>', 'up to this day or moment')
    .option('--submission <id>', 'of this submission only')
    .addHelpText('after', WHAT_THEY_ARE)
    .action(exportIt);
}

async function exportIt({ format, out, ...rest }: Options): Promise<void> {
  const filter = exportFilterSchema.safeParse(rest);
  if (!filter.success) {
    throw new Stop('--from or --until is no time.', 'A working example: --from 2026-01-01');
  }
  await onOrganisation(async (db, { organisation }) => {
    const house = { db, organisation, newId: uuidv7, clock: () => new Date() };
    const act = { actor: COMMAND_LINE, format, filter: filter.data };
    if (format === 'eml' && out) return writeMails(house, act, out);
    const pieces = Readable.from(valueOrStop(await exportTrail(house, act)));
    if (out) await pipeline(pieces, createWriteStream(out));
    else for await (const piece of pieces) process.stdout.write(piece as string);
  });
}

async function writeMails(house: ExportHouse, act: ExportAct, folder: string): Promise<void> {
  const source = valueOrStop(await beginExport(house, act));
  await mkdir(folder, { recursive: true });
  for await (const { id, message } of decisionMails(source)) {
    await writeFile(join(folder, `${id}.eml`), message);
  }
}
