import type { PersonRef } from '../../domain/person';
import type { PersonalData } from '../../domain/personal-data';
import { failed, ok, type Result } from '../../domain/problem';
import { withTransaction } from '../database/with-transaction';
import { guestOf } from '../guests/guest-rows';
import type { House } from '../house';
import { sessionOf } from '../identity/list-sessions';
import { mailWish } from '../messages/notifications';
import { findPerson } from '../people';
import { appendRecord } from '../records/append-record';
import { absenceOf } from '../workflow/absences';
import { type Owner, ownDecisions, ownDrafts } from './own-drafts';
import { ownComments, ownRecords, ownSamples, ownSuggestions } from './own-words';

type ExportHouse = Pick<House, 'db' | 'organisation' | 'newId' | 'clock'>;

interface ExportAct {
  readonly personId: string;
  /** Who takes it out: the person, or who runs the server. */
  readonly actor: PersonRef;
  /** With the small pictures of files, which make it many times larger. */
  readonly pictures: boolean;
}

/**
 * All that the service holds about one person, without the texts of anybody else. That it was taken out is on record before anything is
 * read; `not-found` where there is no such person.
 */
export async function exportPerson(
  house: ExportHouse,
  { personId, actor, pictures }: ExportAct,
): Promise<Result<PersonalData>> {
  const { db, organisation } = house;
  const person = await findPerson(db, organisation.id, personId);
  if (!person)
    return failed('not-found', 'There is no such person.', 'See "guidepost people list".');
  const at = house.clock().toISOString();
  const data = { format: 'personal-data', personId };
  await withTransaction(db, async (work) =>
    ok(await appendRecord(work, house, { kind: 'exported', actor, at, data })),
  );
  const owner = { orgId: organisation.id, personId };
  const mail = await mailWish(db, organisation.id, personId);
  return ok({
    format: 'guidepost-personal-data-1',
    at,
    organisation: { id: organisation.id, name: organisation.name },
    person: { ...person, email: mail?.email ?? null },
    absence: await absenceOf(house, personId),
    mail: mail ? { language: mail.language, mail: mail.mail, topics: mail.topics } : null,
    companyAccounts: await companyAccounts(house, owner),
    directory: await directoryEntry(house, owner),
    drafts: await ownDrafts(db, owner, pictures),
    decisions: await ownDecisions(db, owner),
    comments: await ownComments(db, owner),
    suggestions: await ownSuggestions(db, owner),
    samples: await ownSamples(db, owner, pictures),
    invitations: await invitations(house, owner),
    signIns: await signIns(house, owner),
    records: await ownRecords(db, owner),
  });
}

async function companyAccounts(
  { db }: ExportHouse,
  { orgId, personId }: Owner,
): Promise<PersonalData['companyAccounts']> {
  const rows = await db
    .selectFrom('person_identity')
    .select(['issuer', 'subject', 'created_at'])
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .orderBy('issuer')
    .execute();
  return rows.map(({ issuer, subject, created_at }) => ({
    issuer,
    subject,
    since: created_at.toISOString(),
  }));
}

async function directoryEntry({ db }: ExportHouse, { orgId, personId }: Owner): Promise<unknown> {
  const row = await db
    .selectFrom('scim_user')
    .select('body')
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ? JSON.parse(row.body) : null;
}

async function invitations(
  { db, clock }: ExportHouse,
  { orgId, personId }: Owner,
): Promise<PersonalData['invitations']> {
  const rows = await db
    .selectFrom('guest')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('invited_by_id', '=', personId)
    .orderBy('guest_id')
    .execute();
  return rows.map((row) => {
    const { id, may, submissionId, at, expiresAt } = guestOf(row, clock());
    return { id, may, ...(submissionId && { submissionId }), at, expiresAt };
  });
}

/** Those that ended too, oldest first. */
async function signIns(
  { db }: ExportHouse,
  { orgId, personId }: Owner,
): Promise<PersonalData['signIns']> {
  const rows = await db
    .selectFrom('session')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({
    ...sessionOf(row),
    ...(row.ended_at && { endedAt: row.ended_at.toISOString() }),
  }));
}
