import { ok } from '../../domain/problem';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import type { ClaimRules } from '../identity/identity-settings';
import { settlePerson } from './effective-person';
import { heldUser } from './held-rows';
import { inScim, type Listed, type Page, pageOf } from './in-scim';
import type { Equals } from './scim-filter';
import { patchUser } from './scim-patch';
import { ScimProblem } from './scim-problem';
import { type Operation, USER, type UserBody, userSchema } from './scim-schemas';

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
        return ok(answer(await existing(work, orgId, id)));
      }),

    replace: (id: string, body: UserBody) =>
      inScim(house.db, async (work) => {
        await held(work, orgId, id);
        await write(work, house, id, body);
        await settle(work, house, rules, id, body);
        return ok(answer(await existing(work, orgId, id)));
      }),

    patch: (id: string, operations: readonly Operation[]) =>
      inScim(house.db, async (work) => {
        const row = await held(work, orgId, id);
        const body = parsedUser(patchUser(JSON.parse(row.body), operations));
        await write(work, house, id, body);
        await settle(work, house, rules, id, body);
        return ok(answer(await existing(work, orgId, id)));
      }),

    /** Nobody is deleted: their records name them. A DELETE deactivates. */
    remove: (id: string) =>
      inScim(house.db, async (work) => {
        const row = await held(work, orgId, id);
        const body = parsedUser({ ...JSON.parse(row.body), active: false });
        await write(work, house, id, body);
        await settle(work, house, rules, id, body);
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
  const { total } = await query
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .selectAll()
    .orderBy('person_id')
    .offset(page.startIndex - 1)
    .limit(page.count)
    .execute();
  return pageOf(
    Number(total),
    page,
    rows.map((row) => userResource(house, row)),
  );
}

export function parsedUser(body: unknown): UserBody {
  const parsed = userSchema.safeParse(body);
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new ScimProblem(400, `The user is malformed at "${place}".`, 'invalidValue');
}

async function existing(db: House['db'] | Work, orgId: string, id: string): Promise<UserRow> {
  const row = await db
    .selectFrom('scim_user')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('person_id', '=', id)
    .executeTakeFirst();
  return row ?? noUser();
}

async function held(work: Work, orgId: string, id: string): Promise<UserRow> {
  return (await heldUser(work, orgId, id)) ?? noUser();
}

function noUser(): never {
  throw new ScimProblem(404, 'There is no user with this id.');
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
