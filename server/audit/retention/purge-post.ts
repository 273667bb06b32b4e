import { sql } from 'kysely';
import { dutyDays, isHeld } from '../../../domain/retention';
import { SAMPLED_KINDS } from '../../../domain/sample';
import type { Work } from '../../database/with-transaction';
import { openHolds } from './holds';
import { isPast, type PurgeAct, purgeTexts } from './purge-texts';
import type { RetentionHouse } from './retention-house';
import { takeRecordTexts } from './take-record-texts';

const SAYS_SOMETHING = sql`(draft IS NOT NULL OR position('"note":""' in review) = 0)`;

/**
 * Takes away what a post without a submission left: the author's reason, and where it was picked as a sample its text and what the
 * reviewer wrote of it. As `purgeSubmission` does it for submissions.
 * @param subject the record of the post
 */
export function purgePost(house: RetentionHouse, subject: string, act: PurgeAct): Promise<boolean> {
  const orgId = house.organisation.id;
  return purgeTexts(house, { subject, retention: act.retention }, async (work) => {
    if (!(await mayGo(work, house, subject, act))) return undefined;
    const texts = await takeRecordTexts(work, orgId, subject);
    const samples = await emptySamples(work, orgId, subject);
    return texts.length === 0 && samples === 0 ? undefined : { samples, texts };
  });
}

async function mayGo(
  work: Work,
  house: RetentionHouse,
  subject: string,
  { retention, freed }: PurgeAct,
): Promise<boolean> {
  const first = await work
    .selectFrom('record')
    .select(['actor_id', 'at', 'data'])
    .where('org_id', '=', house.organisation.id)
    .where('subject', '=', subject)
    .where('seq', '=', 1)
    .executeTakeFirst();
  if (!first) return false;
  // Purged records say nothing of site and account: only rules that are about all of them count then.
  const facts = JSON.parse(first.data || '{}') as { site?: string; accountId?: string };
  const days = dutyDays(retention.rules, { what: 'texts', ...facts });
  if (!isPast(house, first.at, { days, freed })) return false;
  const holds = await openHolds(work, house.organisation.id);
  return !isHeld(holds, {
    submission: subject,
    people: [first.actor_id],
    accountId: facts.accountId,
  });
}

/** @returns of how many something went */
async function emptySamples(work: Work, orgId: string, subject: string): Promise<number> {
  const { rows } = await sql<{ sample_id: string; review: string | null }>`
    SELECT sample_id, review FROM sample WHERE org_id = ${orgId} AND record_id = ${subject} AND ${SAYS_SOMETHING}`.execute(
    work,
  );
  for (const { sample_id, review } of rows) {
    const emptied = review && JSON.stringify({ ...(JSON.parse(review) as object), note: '' });
    await work
      .updateTable('sample')
      .set({ draft: null, review: emptied })
      .where('org_id', '=', orgId)
      .where('sample_id', '=', sample_id)
      .execute();
  }
  return rows.length;
}

/** Records of a person's posts without a submission, of which something may be there. */
export function postsOf(house: RetentionHouse, personId: string): Promise<string[]> {
  return postsWhere(house, { person: personId, after: '', below: '~', most: 1_000_000 });
}

/** The same of everybody, along their ids, which begin with the time. */
export function postsBefore(
  house: RetentionHouse,
  page: { after: string; below: string; most: number },
): Promise<string[]> {
  return postsWhere(house, page);
}

async function postsWhere(
  house: RetentionHouse,
  page: { person?: string; after: string; below: string; most: number },
): Promise<string[]> {
  const orgId = house.organisation.id;
  const person = page.person === undefined ? sql`` : sql`AND actor_id = ${page.person}`;
  const range = sql`org_id = ${orgId} AND record_id > ${page.after} AND record_id < ${page.below}`;
  const { rows } = await sql<{ record_id: string }>`
    SELECT record_id FROM record WHERE org_id = ${orgId} AND subject = record_id
      AND kind IN (${sql.join([...SAMPLED_KINDS])}) ${person} AND record_id IN (
        SELECT record_id FROM record_text WHERE ${range}
        UNION SELECT record_id FROM sample WHERE ${range} AND ${SAYS_SOMETHING})
    ORDER BY record_id LIMIT ${page.most}`.execute(house.db);
  return rows.map((row) => row.record_id);
}
