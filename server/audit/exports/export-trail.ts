import type { ExportFilter, ExportFormat } from '../../../domain/audit-export';
import type { PersonRef } from '../../../domain/person';
import { failed, ok, type Result } from '../../../domain/problem';
import type { Database } from '../../database/open-database';
import { withTransaction } from '../../database/with-transaction';
import { appendRecord, type RecordHouse } from '../../records/append-record';
import { lastHead } from '../read-heads';
import { csv } from './csv';
import { mbox } from './decision-mail';
import { type ExportSource, exportSource } from './export-source';
import { jsonl } from './jsonl';
import { ocsf } from './ocsf';
import { postPage } from './post-page';

export interface ExportHouse extends RecordHouse {
  readonly db: Database;
  readonly clock: () => Date;
}

export interface ExportAct {
  readonly actor: PersonRef;
  readonly format: ExportFormat;
  readonly filter: ExportFilter;
}

/** Media type of each format. */
export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  jsonl: 'application/jsonl; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  html: 'text/html; charset=utf-8',
  eml: 'application/mbox',
  ocsf: 'application/jsonl; charset=utf-8',
};

/** The export as pieces of text. That somebody took it out is a record itself, written before the first piece. */
export async function exportTrail(
  house: ExportHouse,
  act: ExportAct,
): Promise<Result<AsyncIterable<string>>> {
  const source = await beginExport(house, act);
  if (!source.ok) return source;
  if (act.format !== 'html') return ok(PIECES[act.format](source.value));
  const page = await postPage(source.value);
  return page.ok ? ok(only(page.value)) : page;
}

const PIECES: Readonly<
  Record<Exclude<ExportFormat, 'html'>, (source: ExportSource) => AsyncIterable<string>>
> = { jsonl, csv, eml: mbox, ocsf };

/** Writes the record, and takes the last signed head as the end of what is exported. */
export async function beginExport(
  house: ExportHouse,
  { actor, format, filter }: ExportAct,
): Promise<Result<ExportSource>> {
  const orgId = house.organisation.id;
  const head = await lastHead(house.db, orgId);
  if (!head) {
    return failed(
      'wrong-state',
      'Nothing is sealed yet, so nothing can be exported with a proof.',
      'A running server seals every few seconds: try again then.',
    );
  }
  const at = house.clock().toISOString();
  const data = { format, filter, size: head.head.size, root: head.head.root };
  await withTransaction(house.db, async (work) =>
    ok(await appendRecord(work, house, { kind: 'exported', actor, at, data })),
  );
  return ok(exportSource(house.db, orgId, head, filter));
}

async function* only(text: string) {
  yield text;
}
