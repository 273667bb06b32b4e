import { ok } from '../../domain/problem';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import type { ClaimRules } from '../identity/identity-settings';
import { writeEmail } from '../messages/person-email';
import { settlePerson } from './effective-person';
import { heldUser } from './held-rows';
import { countedRows, inScim, type Listed, type Page, pageOf } from './in-scim';
import { addressIn } from './scim-emails';
import type { Equals } from './scim-filter';
import { patchUser } from './scim-patch';
import { found, ScimProblem } from './scim-problem';
import { type Operation, parsedUser, USER, type UserBody } from './scim-schemas';

interface UserRow {
  readonly person_id: string;
  readonly body: string;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

/** People as the company's directory keeps them. */
export function scimUsers(house: House, rules: ClaimRules) {
  const orgId = house.organisation.id;
  const answer = (row: UserRow) => userResource(house, row);
  const change = async (work: Work, row: UserRow, body: UserBody) => {
    await write(work, house, row.person_id, body);
    await settle(work, house, rules, row.person_id, body);
    await settleAddress(work, orgId, row, body);
  };
  return {
    list: (filter: Equals | undefined, page: Page) => listUsers(house, filter, page),

    read: async (id: string) => answer(await existing(house.db, orgId, id)),

    create: (body: UserBody) =>
      inScim(house.db, async (work) => {
        const id = house.newId();
        await stopWhereTaken(work, orgId, body, id);
        const now = house.clock().toISOString();
        const row = { ...columns(body), person_id: id, created_at: now, updated_at: now };
        await work
          .insertInto('scim_user')
          .values({ ...row, org_id: orgId, version: 1 })
          .execute();
        await settle(work, house, rules, id, body);
        const made = await existing(work, orgId, id);
        await settleAddress(work, orgId, made, body);
        return ok(answer(made));
      }),

    replace: (id: string, body: UserBody) =>
      inScim(house.db, async (work) => {
        const row = await held(work, orgId, id);
        await change(work, row, body);
        return ok(answer(await existing(work, orgId, id)));
      }),

    patch: (id: string, operations: readonly Operation[]) =>
      inScim(house.db, async (work) => {
        const row = await held(work, orgId, id);
        await change(work, row, parsedUser(patchUser(JSON.parse(row.body), operations)));
        return ok(answer(await existing(work, orgId, id)));
      }),

    /** Nobody is deleted: their records name them. A DELETE deactivates. */
    remove: (id: string) =>
      inScim(house.db, async (work) => {
        const row = await held(work, orgId, id);
        await change(work, row, parsedUser({ ...JSON.parse(row.body), active: false }));
        return ok({});
      }),
  };
}

async function listUsers(house: House, filter: Equals | undefined, page: Page): Promise<Listed> {
  const orgId = house.organisation.id;
  let query = house.db.selectFrom('scim_user').where('org_id', '=', orgId);
  if (filter?.attribute === 'userName')
    query = query.where('user_name_key', '=', filter.value.toLowerCase());
  if (filter?.attribute === 'externalId') query = query.where('external_id', '=', filter.value);
  const { total, rows } = await countedRows(query, 'person_id', page);
  return pageOf(
    total,
    page,
    rows.map((row) => userResource(house, row)),
  );
}

async function existing(db: House['db'] | Work, orgId: string, id: string): Promise<UserRow> {
  const row = await db
    .selectFrom('scim_user')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('person_id', '=', id)
    .executeTakeFirst();
  return found(row, 'user');
}

async function held(work: Work, orgId: string, id: string): Promise<UserRow> {
  return found(await heldUser(work, orgId, id), 'user');
}

async function stopWhereTaken(
  work: Work,
  orgId: string,
  body: UserBody,
  id: string,
): Promise<void> {
  const taken = await work
    .selectFrom('scim_user')
    .select('person_id')
    .where('org_id', '=', orgId)
    .where('user_name_key', '=', body.userName.toLowerCase())
    .where('person_id', '<>', id)
    .executeTakeFirst();
  if (taken) throw new ScimProblem(409, 'This userName is taken.', 'uniqueness');
}

async function write(work: Work, house: House, id: string, body: UserBody): Promise<void> {
  await stopWhereTaken(work, house.organisation.id, body, id);
  await work
    .updateTable('scim_user')
    .set((eb) => ({
      ...columns(body),
      version: eb('version', '+', 1),
      updated_at: house.clock().toISOString(),
    }))
    .where('org_id', '=', house.organisation.id)
    .where('person_id', '=', id)
    .execute();
}

function columns(body: UserBody) {
  return {
    user_name: body.userName,
    user_name_key: body.userName.toLowerCase(),
    external_id: body.externalId ?? null,
    body: JSON.stringify(body),
  };
}

function settle(work: Work, house: House, rules: ClaimRules, personId: string, body: UserBody) {
  return settlePerson(work, house, rules, { personId, name: nameOf(body), active: body.active });
}

/** Where the person is written to; a directory that never said anything of addresses changes none, one that takes its own back does. */
async function settleAddress(work: Work, orgId: string, before: UserRow, { emails }: UserBody) {
  const isSaid = emails ?? (JSON.parse(before.body) as UserBody).emails;
  if (isSaid) await writeEmail(work, orgId, before.person_id, addressIn(emails ?? []));
}

/** What others see. */
export function nameOf({ displayName, name, userName }: UserBody): string {
  const parts = [name?.givenName, name?.familyName].filter(Boolean).join(' ');
  return (displayName || name?.formatted || parts || userName).trim().slice(0, 120) || userName;
}

function userResource(house: House, row: UserRow) {
  return {
    ...JSON.parse(row.body),
    schemas: [USER],
    id: row.person_id,
    meta: {
      resourceType: 'User',
      created: row.created_at.toISOString(),
      lastModified: row.updated_at.toISOString(),
      version: `W/"${row.version}"`,
      location: `${house.publicUrl}/scim/v2/Users/${row.person_id}`,
    },
  };
}
