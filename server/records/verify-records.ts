import type { Selectable } from 'kysely';
import { FIRST_PREVIOUS, recordHash } from '../../domain/record';
import type { Database } from '../database/open-database';
import type { Tables } from '../database/tables';
import { entryOf } from './read-records';

export interface BrokenRecord {
  readonly subject: string;
  readonly seq: number;
  readonly why: 'content changed' | 'chain broken';
}

export interface RecordCheck {
  readonly checked: number;
  readonly broken: readonly BrokenRecord[];
}

const PAGE = 1000;

/** Computes every entry's hash again and follows every chain; reads in pages, so that size does not matter. */
export async function verifyRecords(db: Database, orgId: string): Promise<RecordCheck> {
  const broken: BrokenRecord[] = [];
  let checked = 0;
  let before: Selectable<Tables['record']> | undefined;
  for (;;) {
    const rows = await pageAfter(db, orgId, before);
    for (const row of rows) {
      const why = await whatIsWrong(row, before);
      if (why) broken.push({ subject: row.subject, seq: row.seq, why });
      before = row;
      checked += 1;
    }
    if (rows.length < PAGE) return { checked, broken };
  }
}

function pageAfter(
  db: Database,
  orgId: string,
  before: Selectable<Tables['record']> | undefined,
): Promise<Selectable<Tables['record']>[]> {
  let query = db.selectFrom('record').selectAll().where('org_id', '=', orgId);
  if (before) {
    const { subject, seq } = before;
    query = query.where((eb) =>
      eb.or([
        eb('subject', '>', subject),
        eb.and([eb('subject', '=', subject), eb('seq', '>', seq)]),
      ]),
    );
  }
  return query.orderBy('subject').orderBy('seq').limit(PAGE).execute();
}

async function whatIsWrong(
  row: Selectable<Tables['record']>,
  before: Selectable<Tables['record']> | undefined,
): Promise<BrokenRecord['why'] | undefined> {
  const follows = before?.subject === row.subject ? before : undefined;
  if (row.seq !== (follows?.seq ?? 0) + 1) return 'chain broken';
  if (row.previous !== (follows?.hash ?? FIRST_PREVIOUS)) return 'chain broken';
  const hash = await hashAgain(row);
  return hash === row.hash ? undefined : 'content changed';
}

async function hashAgain(row: Selectable<Tables['record']>): Promise<string | undefined> {
  try {
    const { data: _data, hash: _hash, ...entry } = entryOf(row);
    return await recordHash({ ...entry, dataText: row.data });
  } catch {
    // The data is no JSON any more.
    return undefined;
  }
}
