import { ok } from '../../domain/problem';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import type { ClaimRules } from '../identity/identity-settings';
import { settlePerson, tell } from './effective-person';
import { heldGroup, heldUser } from './held-rows';
import { countedRows, inScim, type Listed, type Page, pageOf } from './in-scim';
import type { Equals } from './scim-filter';
import { patchGroup } from './scim-patch';
import { found, ScimProblem } from './scim-problem';
import { GROUP, type GroupBody, type Operation, parsedGroup, parsedUser } from './scim-schemas';
import { nameOf } from './scim-users';

interface GroupRow {
  readonly group_id: string;
  readonly display_name: string;
  readonly external_id: string | null;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

/** Groups as the company's directory keeps them: what stages and the role map name is their `displayName`. */
export function scimGroups(house: House, rules: ClaimRules) {
  const orgId = house.organisation.id;
  const answer = (db: House['db'] | Work, row: GroupRow) => groupAnswer(house, db, row);
  const put = async (work: Work, id: string, body: GroupBody, before: readonly string[]) => {
    const members = [...new Set(body.members.map(({ value }) => value))];
    await writeMembers(work, orgId, id, members);
    await tell(work, house, 'membership-changed', { group: body.displayName, members });
    await settleAll(work, house, rules, [...new Set([...before, ...members])]);
    return ok(await answer(work, await existing(work, orgId, id)));
  };
  const held = (work: Work, id: string) => heldGroup(work, orgId, id, house.clock().toISOString());
  return {
    list: (filter: Equals | undefined, page: Page) => listGroups(house, filter, page),
    read: async (id: string) => answer(house.db, await existing(house.db, orgId, id)),
    create: (body: GroupBody) =>
      inScim(house.db, async (work) => {
        const id = house.newId();
        await insertGroup(work, house, id, body);
        return put(work, id, body, []);
      }),
    replace: (id: string, body: GroupBody) =>
      inScim(house.db, async (work) => {
        await held(work, id);
        const before = await membersOf(work, orgId, id);
        await writeGroup(work, orgId, id, body);
        return put(work, id, body, before);
      }),
    patch: (id: string, operations: readonly Operation[]) =>
      inScim(house.db, async (work) => {
        const row = await held(work, id);
        const before = await membersOf(work, orgId, id);
        const members = before.map((value) => ({ value }));
        const now = { displayName: row.display_name, externalId: row.external_id, members };
        const body = parsedGroup(patchGroup(now, operations));
        await writeGroup(work, orgId, id, body);
        return put(work, id, body, before);
      }),
    /** The group goes, and with it what its members could do by it; records that name it stay. */
    remove: (id: string) =>
      inScim(house.db, async (work) => {
        const row = await held(work, id);
        const members = await membersOf(work, orgId, id);
        await writeMembers(work, orgId, id, []);
        await work
          .deleteFrom('scim_group')
          .where('org_id', '=', orgId)
          .where('group_id', '=', id)
          .execute();
        await tell(work, house, 'membership-changed', { group: row.display_name, members: [] });
        await settleAll(work, house, rules, members);
        return ok({});
      }),
  };
}

async function listGroups(house: House, filter: Equals | undefined, page: Page): Promise<Listed> {
  const orgId = house.organisation.id;
  let query = house.db.selectFrom('scim_group').where('org_id', '=', orgId);
  if (filter?.attribute === 'displayName') query = query.where('display_name', '=', filter.value);
  if (filter?.attribute === 'externalId') query = query.where('external_id', '=', filter.value);
  const { total, rows } = await countedRows(query, 'group_id', page);
  const resources = await Promise.all(rows.map((row) => groupAnswer(house, house.db, row)));
  return pageOf(total, page, resources);
}

async function groupAnswer(house: House, db: House['db'] | Work, row: GroupRow) {
  return groupResource(house, row, await membersOf(db, house.organisation.id, row.group_id));
}

async function existing(db: House['db'] | Work, orgId: string, id: string): Promise<GroupRow> {
  const row = await db
    .selectFrom('scim_group')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('group_id', '=', id)
    .executeTakeFirst();
  return found(row, 'group');
}

async function membersOf(db: House['db'] | Work, orgId: string, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('scim_member')
    .select('person_id')
    .where('org_id', '=', orgId)
    .where('group_id', '=', id)
    .orderBy('person_id')
    .execute();
  return rows.map((row) => row.person_id);
}

async function insertGroup(work: Work, house: House, id: string, body: GroupBody): Promise<void> {
  const now = house.clock().toISOString();
  const row = { org_id: house.organisation.id, group_id: id, version: 1, ...columns(body) };
  await work
    .insertInto('scim_group')
    .values({ ...row, created_at: now, updated_at: now })
    .execute();
}

async function writeGroup(work: Work, orgId: string, id: string, body: GroupBody): Promise<void> {
  await work
    .updateTable('scim_group')
    .set(columns(body))
    .where('org_id', '=', orgId)
    .where('group_id', '=', id)
    .execute();
}

function columns(body: GroupBody) {
  return { display_name: body.displayName, external_id: body.externalId ?? null };
}

async function writeMembers(
  work: Work,
  orgId: string,
  id: string,
  members: readonly string[],
): Promise<void> {
  await work
    .deleteFrom('scim_member')
    .where('org_id', '=', orgId)
    .where('group_id', '=', id)
    .execute();
  if (members.length === 0) return;
  const known = await work
    .selectFrom('scim_user')
    .select('person_id')
    .where('org_id', '=', orgId)
    .where('person_id', 'in', members)
    .execute();
  if (known.length !== members.length) {
    throw new ScimProblem(400, 'A member is no user of this server.', 'invalidValue');
  }
  const rows = members.map((person_id) => ({ org_id: orgId, group_id: id, person_id }));
  await work.insertInto('scim_member').values(rows).execute();
}

/** Everybody whose groups may have changed; in one order, so that two who settle the same people do not wait for each other. */
async function settleAll(
  work: Work,
  house: House,
  rules: ClaimRules,
  people: readonly string[],
): Promise<void> {
  for (const personId of [...people].sort()) {
    const row = await heldUser(work, house.organisation.id, personId);
    if (!row) continue;
    const body = parsedUser(JSON.parse(row.body));
    await settlePerson(work, house, rules, { personId, name: nameOf(body), active: body.active });
  }
}

function groupResource(house: House, row: GroupRow, members: readonly string[]) {
  return {
    schemas: [GROUP],
    id: row.group_id,
    displayName: row.display_name,
    ...(row.external_id !== null && { externalId: row.external_id }),
    members: members.map((value) => ({
      value,
      type: 'User',
      $ref: `${house.publicUrl}/scim/v2/Users/${value}`,
    })),
    meta: {
      resourceType: 'Group',
      created: row.created_at.toISOString(),
      lastModified: row.updated_at.toISOString(),
      version: `W/"${row.version}"`,
      location: `${house.publicUrl}/scim/v2/Groups/${row.group_id}`,
    },
  };
}
