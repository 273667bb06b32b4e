import type { PersonRef } from '../../../domain/person';
import { failed, ok, type Result } from '../../../domain/problem';
import { isHeld, type Retention } from '../../../domain/retention';
import { type Work, withTransaction } from '../../database/with-transaction';
import { appendRecord } from '../../records/append-record';
import { openHolds } from './holds';
import { isStill, makeRow, readRetention } from './keep-rules';
import { purgeSubmission } from './purge-submission';
import type { RetentionHouse } from './retention-house';

const DAY_MS = 86_400_000;
const NAMELESS = 'Erased person';

export interface Erasure {
  /** Records in which the name is gone. */
  readonly records: number;
  /** Records in which a rule keeps it. */
  readonly kept: number;
  /** Submissions of theirs whose texts are gone. */
  readonly submissions: number;
}

/**
 * Takes a person's name and texts away, as far as no rule of retention and no hold asks for them. Their id stays in the records: the
 * hashes are made of it.
 */
export async function erasePerson(
  house: RetentionHouse,
  actor: PersonRef,
  personId: string,
): Promise<Result<Erasure>> {
  const orgId = house.organisation.id;
  const retention = await readRetention(house.db, orgId);
  const names = await withTransaction(house.db, (work) =>
    eraseNames(work, house, { actor, personId, retention }),
  );
  if (!names.ok) return names;
  let submissions = 0;
  const theirs = await house.db
    .selectFrom('submission')
    .select('submission_id')
    .where('org_id', '=', orgId)
    .where('author_id', '=', personId)
    .execute();
  for (const { submission_id } of theirs) {
    const now = await readRetention(house.db, orgId);
    if (await purgeSubmission(house, submission_id, { retention: now, freed: true })) {
      submissions += 1;
    }
  }
  return ok({ ...names.value, submissions });
}

async function eraseNames(
  work: Work,
  house: RetentionHouse,
  act: { actor: PersonRef; personId: string; retention: Retention },
): Promise<Result<{ records: number; kept: number }>> {
  const { actor, personId, retention } = act;
  const orgId = house.organisation.id;
  const at = house.clock().toISOString();
  await makeRow(work, orgId, at);
  const holds = await openHolds(work, orgId);
  if (isHeld(holds, { people: [personId] })) {
    return failed(
      'wrong-state',
      'A legal hold keeps everything of this person; nothing was erased.',
      'End the hold first, if that is right: DELETE /v1/legal-holds/ID.',
    );
  }
  if (!(await isStill(work, orgId, retention.version))) {
    return failed('stale-version', 'The rules changed just now.', 'Try again.');
  }
  if (!(await forgetPerson(work, orgId, personId, at))) {
    return failed('not-found', 'There is no such person.', 'See "guidepost people list".');
  }
  const count = await eraseInRecords(work, house, personId, retention);
  await eraseBeside(work, orgId, personId);
  const data = { personId, ...count };
  await appendRecord(work, house, { kind: 'person-erased', actor, at, data });
  return ok(count);
}

/** Nothing signs them in any more; the row stays, so that the id is not given to somebody else. */
async function forgetPerson(
  work: Work,
  orgId: string,
  personId: string,
  at: string,
): Promise<boolean> {
  const person = await work
    .updateTable('person')
    .set({ name: NAMELESS, roles: '[]', deactivated_at: at })
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .returning('person_id')
    .executeTakeFirst();
  if (!person) return false;
  for (const table of ['membership', 'enrolment_code'] as const) {
    await work
      .deleteFrom(table)
      .where('org_id', '=', orgId)
      .where('person_id', '=', personId)
      .execute();
  }
  return true;
}

/** A rule about records keeps who did it, name included, as long as the longest of them says. */
async function eraseInRecords(
  work: Work,
  house: RetentionHouse,
  personId: string,
  { rules }: Retention,
): Promise<{ records: number; kept: number }> {
  const days = rules.filter((rule) => rule.what === 'records').map((rule) => rule.days);
  const before = new Date(house.clock().getTime() - Math.max(0, ...days) * DAY_MS);
  const orgId = house.organisation.id;
  const { numUpdatedRows } = await work
    .updateTable('record')
    .set({ actor_name: '', name_salt: null })
    .where('org_id', '=', orgId)
    .where('actor_id', '=', personId)
    .where('at', '<=', before)
    .executeTakeFirst();
  const { count } = await work
    .selectFrom('record')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('org_id', '=', orgId)
    .where('actor_id', '=', personId)
    .where('actor_name', '<>', '')
    .executeTakeFirstOrThrow();
  return { records: Number(numUpdatedRows), kept: Number(count) };
}

/** Names that stand beside ids in other rows. */
async function eraseBeside(work: Work, orgId: string, personId: string): Promise<void> {
  await work
    .updateTable('submission')
    .set({ author_name: NAMELESS })
    .where('org_id', '=', orgId)
    .where('author_id', '=', personId)
    .execute();
  await work
    .updateTable('comment')
    .set({ writer_name: NAMELESS })
    .where('org_id', '=', orgId)
    .where('writer_id', '=', personId)
    .execute();
  await work
    .updateTable('suggestion')
    .set({ reviewer_name: NAMELESS })
    .where('org_id', '=', orgId)
    .where('reviewer_id', '=', personId)
    .execute();
  const decisions = await work
    .selectFrom('decision')
    .select(['submission_id', 'revision', 'stage', 'body'])
    .where('org_id', '=', orgId)
    .where('reviewer_id', '=', personId)
    .execute();
  for (const { submission_id, revision, stage, body } of decisions) {
    const decision = JSON.parse(body) as { reviewer: PersonRef };
    const reviewer = { ...decision.reviewer, name: NAMELESS };
    await work
      .updateTable('decision')
      .set({ body: JSON.stringify({ ...decision, reviewer }) })
      .where('org_id', '=', orgId)
      .where('submission_id', '=', submission_id)
      .where('revision', '=', revision)
      .where('stage', '=', stage)
      .where('reviewer_id', '=', personId)
      .execute();
  }
}
