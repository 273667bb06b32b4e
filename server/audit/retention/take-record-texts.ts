import type { Work } from '../../database/with-transaction';

/**
 * Takes away the words that the records of one subject commit to.
 * @returns ids of the records that had some: a record of kind `purged` has to name them, else `audit verify` calls the gap a flaw
 */
export async function takeRecordTexts(
  work: Work,
  orgId: string,
  subject: string,
): Promise<string[]> {
  const gone = await work
    .deleteFrom('record_text')
    .where('org_id', '=', orgId)
    .where('record_id', 'in', (eb) =>
      eb
        .selectFrom('record')
        .select('record_id')
        .where('org_id', '=', orgId)
        .where('subject', '=', subject),
    )
    .returning('record_id')
    .execute();
  return [...new Set(gone.map((row) => row.record_id))].sort();
}
