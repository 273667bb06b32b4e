import { sql } from 'kysely';
import type { Work } from '../../database/with-transaction';

/** What lets a person in, or was kept for them alone: goes whole. */
const OF_PERSON = [
  ...['membership', 'enrolment_code', 'person_identity', 'scim_user', 'scim_member'],
  ...['absence', 'idempotency', 'session', 'notification_preference'],
];

/** Nothing signs this person in any more, and nothing that their company or their devices told of them stays. */
export async function forgetSignIns(work: Work, orgId: string, personId: string): Promise<void> {
  // What a grant stands for names the person; so do sign-ins that are half done.
  await sql`DELETE FROM oauth_item WHERE org_id = ${orgId} AND (
    position(${JSON.stringify(personId)} in payload) > 0
    OR grant_id IN (SELECT grant_id FROM session WHERE org_id = ${orgId} AND person_id = ${personId}))`.execute(
    work,
  );
  await sql`DELETE FROM outbox WHERE org_id = ${orgId} AND target = ${`mail:${personId}`}`.execute(
    work,
  );
  await sql`DELETE FROM absence WHERE org_id = ${orgId} AND delegate_id = ${personId}`.execute(
    work,
  );
  for (const table of OF_PERSON) {
    await sql`DELETE FROM ${sql.table(table)} WHERE org_id = ${orgId} AND person_id = ${personId}`.execute(
      work,
    );
  }
}
