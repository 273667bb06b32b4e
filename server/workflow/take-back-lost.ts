import { type ExpressionBuilder, sql } from 'kysely';
import { type LostSay, withoutLostSay } from '../../domain/lost-say';
import type { PersonRef } from '../../domain/person';
import type { Submission } from '../../domain/submission';
import type { Tables } from '../database/tables';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { isDeactivated } from '../identity/is-deactivated';
import { findPerson } from '../people';
import type { RecordHouse } from '../records/append-record';
import { writeMove } from '../submissions/change-submission';
import { readSubmissions } from '../submissions/read-submissions';
import { revokedData } from '../submissions/revoke-submission';

type Home = RecordHouse & Pick<House, 'clock'>;

/**
 * In the transaction that took groups from somebody, or removed them, and after it did: their approvals of stages that are still open
 * count no more. What they finished stays. A record of each draft says so.
 * @param act by whom the groups were taken
 */
export async function takeBackLost(
  work: Work,
  house: Home,
  { personId, actor }: { personId: string; actor: PersonRef },
): Promise<void> {
  const person = await asTheyAre(work, house, personId);
  const at = house.clock().toISOString();
  for (const before of await heldDrafts(work, house, personId)) {
    const after = withoutLostSay(before, person, at);
    if (after) await write(work, house, { before, after, actor });
  }
}

async function asTheyAre(work: Work, house: Home, id: string): Promise<LostSay> {
  const orgId = house.organisation.id;
  const person = await findPerson(work, orgId, id);
  const isGone = person === undefined || (await isDeactivated(work, orgId, id));
  return { id, groups: person?.groups ?? [], isGone };
}

/**
 * Pending drafts on which they, or somebody in their place, said something. Whose say it was stands in the decision alone: the absence may
 * have been ended or replaced since. The rows are held to the end of the transaction, so that no decision comes in between; their
 * memberships are held by the caller's own change.
 */
async function heldDrafts(work: Work, house: Home, personId: string): Promise<Submission[]> {
  const orgId = house.organisation.id;
  const rows = await work
    .selectFrom('submission')
    .select('submission_id')
    .where('org_id', '=', orgId)
    .where('state', '=', 'pending')
    // Each decision raises it: a draft that nobody touched is not looked into.
    .where('version', '>', 1)
    .where((eb) => eb(decisionsNaming(eb, orgId, personId), '>', 0))
    .orderBy('submission_id')
    .forUpdate()
    .execute();
  return readSubmissions(
    work,
    orgId,
    rows.map((row) => row.submission_id),
  );
}

/**
 * Of one draft, how many. Counted, since databases turn `exists` and `in` around and then read every decision there is; this reads those of
 * the pending drafts, by their key. That an id is named in another place of a decision does no harm: what falls is told by the domain.
 */
function decisionsNaming(
  eb: ExpressionBuilder<Tables, 'submission'>,
  orgId: string,
  personId: string,
) {
  const id = JSON.stringify(personId);
  return eb
    .selectFrom('decision')
    .select((inner) => inner.fn.countAll().as('named'))
    .where('decision.org_id', '=', orgId)
    .whereRef('decision.submission_id', '=', 'submission.submission_id')
    .where('decision.voided_at', 'is', null)
    .where(sql<boolean>`position(${id} in decision.body) > 0`);
}

async function write(
  work: Work,
  house: Home,
  { before, after, actor }: { before: Submission; after: Submission; actor: PersonRef },
): Promise<void> {
  const fell = after.decisions.filter((decision, place) => decision !== before.decisions[place]);
  const written = await writeMove(work, house, {
    before,
    after,
    kind: 'revoked',
    actor,
    data: {
      ...revokedData(after),
      // Whose approvals fell: a revocation without this is of the person who acts, or of the whole stage.
      reviewerIds: fell.map(({ reviewer }) => reviewer.id),
    },
  });
  if (!written.ok) throw new Error(`A draft that was held changed: ${before.id}`);
}
