import type { Absence } from '../../domain/absence';
import type { AbsenceRequest } from '../../domain/api-workflow';
import { type Person, type PersonRef, ref } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import type { Database } from '../database/open-database';
import { type Work, withTransaction } from '../database/with-transaction';
import type { House } from '../house';
import { findPeople, findPerson } from '../people';
import { appendRecord } from '../records/append-record';

/** Out of office from now on or later; replaces the absence that was set before. */
export function setAbsence(
  house: House,
  person: Person,
  { from, until, delegateId }: AbsenceRequest,
): Promise<Result<Absence>> {
  const now = house.clock();
  const times = { from_at: iso(from), until_at: iso(until) };
  return withTransaction<Absence>(house.db, async (work) => {
    const delegate = await findPerson(work, house.organisation.id, delegateId);
    const refusal = whyNotAway({ person, delegate, ...times, now: now.toISOString() });
    if (refusal || !delegate) return refusal ?? noSuchDelegate();
    const row = { delegate_id: delegate.id, ...times, updated_at: now.toISOString() };
    await work
      .insertInto('absence')
      .values({ org_id: house.organisation.id, person_id: person.id, ...row })
      .onConflict((conflict) => conflict.columns(['org_id', 'person_id']).doUpdateSet(row))
      .execute();
    await appendRecord(work, house, {
      kind: 'absence-set',
      actor: ref(person),
      at: now.toISOString(),
      data: { delegateId: delegate.id, from: times.from_at, until: times.until_at },
    });
    return ok({ from: times.from_at, until: times.until_at, delegate: ref(delegate) });
  });
}

function whyNotAway(away: {
  person: Person;
  delegate: Person | undefined;
  from_at: string;
  until_at: string;
  now: string;
}) {
  if (!away.delegate || away.delegate.id === away.person.id) return noSuchDelegate();
  if (away.from_at < away.until_at && away.now < away.until_at) return undefined;
  return failed(
    'malformed',
    'This absence ends before it begins, or is over already.',
    'Give an end that is later than its beginning and later than now.',
    { path: 'body.until' },
  );
}

function noSuchDelegate() {
  return failed(
    'malformed',
    'The person who stands in for you is not somebody else of this organisation.',
    'Choose a colleague.',
    { path: 'body.delegateId' },
  );
}

/** Back in the office. */
export function endAbsence(house: House, person: Person): Promise<Result<null>> {
  return withTransaction<null>(house.db, async (work) => {
    const ended = await work
      .deleteFrom('absence')
      .where('org_id', '=', house.organisation.id)
      .where('person_id', '=', person.id)
      .returning('delegate_id')
      .executeTakeFirst();
    if (!ended) return ok(null);
    await appendRecord(work, house, {
      kind: 'absence-ended',
      actor: ref(person),
      at: house.clock().toISOString(),
      data: { delegateId: ended.delegate_id },
    });
    return ok(null);
  });
}

/** The absence that a person set, unless it is over. */
export async function absenceOf(
  house: Pick<House, 'db' | 'organisation' | 'clock'>,
  personId: string,
): Promise<Absence | null> {
  const row = await house.db
    .selectFrom('absence')
    .innerJoin('person', (join) =>
      join
        .onRef('person.org_id', '=', 'absence.org_id')
        .onRef('person.person_id', '=', 'absence.delegate_id'),
    )
    .select(['from_at', 'until_at', 'delegate_id', 'person.name as delegate_name'])
    .where('absence.org_id', '=', house.organisation.id)
    .where('absence.person_id', '=', personId)
    .where('until_at', '>', house.clock())
    .executeTakeFirst();
  if (!row) return null;
  const delegate: PersonRef = { id: row.delegate_id, name: row.delegate_name };
  return { from: row.from_at.toISOString(), until: row.until_at.toISOString(), delegate };
}

/** Who is away now and named this person, with their groups. */
export async function absentFor(
  db: Database | Work,
  house: House,
  delegateId: string,
): Promise<Person[]> {
  return (await absentForEach(db, house, [delegateId])).get(delegateId) ?? [];
}

/** The same for several, by their ids; two queries at most. */
export async function absentForEach(
  db: Database | Work,
  house: House,
  delegateIds: readonly string[],
): Promise<Map<string, Person[]>> {
  const now = house.clock();
  const rows = await db
    .selectFrom('absence')
    .select(['person_id', 'delegate_id'])
    .where('org_id', '=', house.organisation.id)
    .where('delegate_id', 'in', delegateIds)
    .where('from_at', '<=', now)
    .where('until_at', '>', now)
    .orderBy('person_id')
    .execute();
  const away = rows.map(({ person_id }) => person_id);
  const people = await findPeople(db, house.organisation.id, away);
  const byId = new Map(people.map((person) => [person.id, person]));
  const found = new Map<string, Person[]>();
  for (const { person_id, delegate_id } of rows) {
    const person = byId.get(person_id);
    if (person) found.set(delegate_id, [...(found.get(delegate_id) ?? []), person]);
  }
  return found;
}

/** Of these people, those who are away now, each with the id of who stands in for them. */
export async function awayNow(
  db: Database | Work,
  house: House,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const now = house.clock();
  const rows = await db
    .selectFrom('absence')
    .select(['person_id', 'delegate_id'])
    .where('org_id', '=', house.organisation.id)
    .where('person_id', 'in', personIds)
    .where('from_at', '<=', now)
    .where('until_at', '>', now)
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.delegate_id]));
}

function iso(text: string): string {
  return new Date(text).toISOString();
}
