import { sql } from 'kysely';
import type { PersonRef } from '../../../domain/person';
import { failed, ok, type Result } from '../../../domain/problem';
import { isHeld, type Retention } from '../../../domain/retention';
import { type Work, withTransaction } from '../../database/with-transaction';
import { appendRecord } from '../../records/append-record';
import { takeBackLost } from '../../workflow/take-back-lost';
import { forgetNames, NAMELESS } from './forget-names';
import { forgetSignIns } from './forget-sign-ins';
import { openHolds } from './holds';
import { isStill, makeRow, readRetention } from './keep-rules';
import { postsOf, purgePost } from './purge-post';
import { purgeSubmission } from './purge-submission';
import { DAY_MS } from './purge-texts';
import type { RetentionHouse } from './retention-house';

export interface Erasure {
  /** Records in which the name is gone. */
  readonly records: number;
  /** Records in which a rule keeps it. */
  readonly kept: number;
  /** Submissions of theirs whose texts are gone. */
  readonly submissions: number;
  /** Posts without a submission whose texts and reasons are gone. */
  readonly posts: number;
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
  const submissions = await purgeAll(house, await submissionsOf(house, personId), purgeSubmission);
  const posts = await purgeAll(house, await postsOf(house, personId), purgePost);
  return ok({ ...names.value, submissions, posts });
}

async function submissionsOf(house: RetentionHouse, personId: string): Promise<string[]> {
  const rows = await house.db
    .selectFrom('submission')
    .select('submission_id')
    .where('org_id', '=', house.organisation.id)
    .where('author_id', '=', personId)
    .execute();
  return rows.map((row) => row.submission_id);
}

async function purgeAll(
  house: RetentionHouse,
  ids: readonly string[],
  purge: typeof purgePost,
): Promise<number> {
  let purged = 0;
  for (const id of ids) {
    const retention = await readRetention(house.db, house.organisation.id);
    if (await purge(house, id, { retention, freed: true })) purged += 1;
  }
  return purged;
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
  await takeBackLost(work, house, { personId, actor });
  const count = await eraseInRecords(work, house, personId, retention);
  await forgetNames(work, orgId, personId);
  await forgetSignIns(work, orgId, personId);
  const data = { personId, ...count };
  await appendRecord(work, house, { kind: 'person-erased', actor, at, data });
  return ok(count);
}

/** The row stays, so that the id is not given to somebody else. */
async function forgetPerson(
  work: Work,
  orgId: string,
  personId: string,
  at: string,
): Promise<boolean> {
  const person = await work
    .updateTable('person')
    .set({ name: NAMELESS, email: null, roles: '[]', deactivated_at: at })
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .returning('person_id')
    .executeTakeFirst();
  return person !== undefined || forgetGuest(work, orgId, personId, at);
}

/** Guests are known by their invitation alone; one that is still open ends. */
async function forgetGuest(
  work: Work,
  orgId: string,
  guestId: string,
  at: string,
): Promise<boolean> {
  const guest = await work
    .updateTable('guest')
    .set({
      name: NAMELESS,
      email: '',
      withdrawn_at: sql<string>`coalesce(withdrawn_at, ${at}::timestamptz)`,
    })
    .where('org_id', '=', orgId)
    .where('guest_id', '=', guestId)
    .returning('guest_id')
    .executeTakeFirst();
  return guest !== undefined;
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
