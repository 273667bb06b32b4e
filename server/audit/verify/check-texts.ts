import { sql } from 'kysely';
import { COMMITMENTS } from '../../../domain/record';
import type { Database } from '../../database/open-database';
import { commitmentHash } from '../../records/commit-text';
import { sha256Now } from '../tree-hasher';
import { literal } from './bytes/copy-out';
import type { PageMemory } from './bytes/page-memory';
import type { RowPage } from './bytes/row-page';
import { type Claims, draftKey, factsOf } from './claims';
import type { Flaw } from './flaw';
import { joinedColumns } from './joined-columns';
import type { Look } from './look';
import type { RawRecord } from './raw-record';
import { hasDraft, hasOwnTexts } from './tells-more';

/** The texts that the records of a page commit to: drafts by the hash of what was stored, own texts by a salted hash. */
export async function flawsOfTexts(
  db: Database,
  orgId: string,
  rows: readonly RawRecord[],
  { claims, texts }: { claims: Claims; texts: OwnTexts },
): Promise<Flaw[]> {
  const drafts = rows.filter(({ kind, data }) => hasDraft(kind, data));
  await lookForDrafts(db, orgId, drafts, claims);
  return flawsOfOwnTexts(
    rows.filter(({ data }) => hasOwnTexts(data)),
    { claims, texts },
  );
}

export function placeOf(row: RawRecord): Omit<Flaw, 'why'> {
  const leaf = row.leaf === null ? {} : { leaf: row.leaf };
  return { record: row.id, subject: row.subject, seq: row.seq, ...leaf };
}

/** A changed draft is a flaw only where no record says that it was purged. */
async function lookForDrafts(
  db: Database,
  orgId: string,
  rows: readonly RawRecord[],
  claims: Claims,
): Promise<void> {
  if (rows.length === 0) return;
  const stored = await db
    .selectFrom('revision')
    .select(['submission_id', 'revision', 'body'])
    .where('org_id', '=', orgId)
    .where('submission_id', 'in', [...new Set(rows.map((row) => row.subject))])
    .execute();
  const bodies = new Map(stored.map((row) => [`${row.submission_id} ${row.revision}`, row.body]));
  for (const row of rows) {
    const { revision = 0, bodyHash = '' } = factsOf<{ revision: number; bodyHash: string }>(row);
    const body = bodies.get(`${row.subject} ${revision}`);
    if (body !== undefined && sha256Now(body) === bodyHash) continue;
    const why = body === undefined ? 'draft-gone' : 'draft-changed';
    claims.gap(draftKey(row.subject, revision, bodyHash), { why, ...placeOf(row) });
  }
}

/** What people wrote, by `RECORD-ID NAME`. */
export type OwnTexts = ReadonlyMap<string, { readonly salt: string; readonly text: string }>;

/**
 * The texts that the records of a page commit to, as they stand beside them.
 * @param memory to read them in
 */
export async function readOwnTexts(
  { db, orgId, read }: Pick<Look, 'db' | 'orgId' | 'read'>,
  page: readonly RawRecord[],
  memory: PageMemory,
): Promise<OwnTexts> {
  const rows = page.filter(({ data }) => hasOwnTexts(data));
  if (rows.length === 0) return new Map();
  const ids = rows.map((row) => row.id);
  const stored = read
    ? await textsInBytes((select) => read(select, memory), orgId, ids)
    : await texts(db, orgId, ids);
  return new Map(
    stored.map(([id, name, salt, text = '']) => [
      `${id} ${name}`,
      { salt: salt ?? '', text: wordsOf(text) },
    ]),
  );
}

type StoredText = readonly (string | undefined)[];

async function texts(db: Database, orgId: string, ids: readonly string[]): Promise<StoredText[]> {
  const { count, columns } = await joinedColumns(db, {
    values: [sql`record_id`, sql`name`, sql`salt`, sql`text`],
    from: sql`record_text WHERE org_id = ${orgId} AND record_id = ANY(${ids}::text[])`,
  });
  return Array.from({ length: count }, (_none, place) => columns.map((column) => column[place]));
}

async function textsInBytes(
  read: (select: string) => Promise<RowPage>,
  orgId: string,
  ids: readonly string[],
): Promise<StoredText[]> {
  const page = await read(
    `SELECT record_id, name, salt, text FROM record_text
      WHERE org_id = ${literal(orgId)} AND record_id = ANY(ARRAY[${ids.map(literal).join()}])`,
  );
  return Array.from({ length: page.count }, (_none, row) =>
    [0, 1, 2, 3].map((column) => page.text(row, column)),
  );
}

/** As a person wrote them; what is not as we store words is taken as it is, and will not fit its hash. */
function wordsOf(stored: string): string {
  try {
    return String(JSON.parse(stored));
  } catch {
    return stored;
  }
}

function flawsOfOwnTexts(
  rows: readonly RawRecord[],
  { claims, texts }: { claims: Claims; texts: OwnTexts },
): Flaw[] {
  const flaws: Flaw[] = [];
  for (const row of rows) {
    const { [COMMITMENTS]: hashes = {} } = factsOf<Record<string, Record<string, string>>>(row);
    for (const [name, hash] of Object.entries(hashes)) {
      const text = texts.get(`${row.id} ${name}`);
      if (!text) claims.gap(`text ${row.id}`, { why: 'text-gone', ...placeOf(row) });
      else if (commitmentHash(name, text.salt, text.text) !== hash) {
        flaws.push({ why: 'text-changed', ...placeOf(row) });
      }
    }
  }
  return flaws;
}
