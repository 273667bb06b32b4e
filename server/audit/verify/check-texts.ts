import { sql } from 'kysely';
import { COMMITMENTS } from '../../../domain/record';
import type { Database } from '../../database/open-database';
import { commitmentHash } from '../../records/commit-text';
import { sha256Now } from '../tree-hasher';
import { type Claims, draftKey, factsOf } from './claims';
import type { Flaw } from './flaw';
import { joinedColumns } from './joined-columns';
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

export interface OwnText {
  readonly salt: string;
  readonly text: string;
}

/** What people wrote, by record and name. */
export interface OwnTexts {
  get(recordId: string, name: string): OwnText | undefined;
}

/** The texts that the records of a page commit to, as they stand beside them. */
export async function readOwnTexts(
  db: Database,
  orgId: string,
  page: readonly RawRecord[],
): Promise<OwnTexts> {
  const ids = page.filter(({ data }) => hasOwnTexts(data)).map((row) => row.id);
  if (ids.length === 0) return { get: () => undefined };
  const { columns } = await joinedColumns(db, {
    values: [sql`record_id`, sql`name`, sql`salt`, sql`text`],
    from: sql`record_text WHERE org_id = ${orgId} AND record_id = ANY(${ids}::text[])`,
  });
  const [records = [], names = [], salts = [], texts = []] = columns;
  const found = new Map(
    records.map((id, place) => [
      `${id} ${names[place]}`,
      { salt: salts[place] ?? '', text: wordsOf(texts[place] ?? '') },
    ]),
  );
  return { get: (recordId, name) => found.get(`${recordId} ${name}`) };
}

/** As a person wrote them; what is not as we store words is taken as it is, and will not fit its hash. */
export function wordsOf(stored: string): string {
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
      const text = texts.get(row.id, name);
      if (!text) claims.gap(`text ${row.id}`, { why: 'text-gone', ...placeOf(row) });
      else if (commitmentHash(name, text.salt, text.text) !== hash) {
        flaws.push({ why: 'text-changed', ...placeOf(row) });
      }
    }
  }
  return flaws;
}
