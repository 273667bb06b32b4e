import { randomUUID } from 'node:crypto';
import type { TestServer } from './with-server';

export const DIRECTORY_TOKEN = 'a-token-of-the-directory-of-32-signs';
export const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

export interface DirectoryAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: SCIM answers are looked into as they come
  readonly body: any;
}

export function operations(...Operations: object[]) {
  return { schemas: [PATCH], Operations };
}

/** A company's directory, as the server meets it: SCIM over HTTP. The server needs the setting GUIDEPOST_SCIM_TOKEN with this token. */
export function aDirectory(server: () => TestServer) {
  const scim = async (
    method: string,
    path: string,
    body?: object,
    authorization = `Bearer ${DIRECTORY_TOKEN}`,
  ): Promise<DirectoryAnswer> => {
    const headers: Record<string, string> = { authorization };
    if (body) headers['content-type'] = 'application/scim+json';
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const response = await fetch(`${server().running.url}/scim/v2${path}`, init);
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  };
  return {
    scim,
    aUser: async (change: object = {}) => {
      const userName = `${randomUUID()}@example.com`;
      const name = { givenName: 'Lea', familyName: 'Legal' };
      const { body } = await scim('POST', '/Users', { userName, name, active: true, ...change });
      return body as { id: string; userName: string };
    },
    aGroup: async (members: readonly string[] = [], displayName: string = randomUUID()) => {
      const all = { displayName, members: members.map((value) => ({ value })) };
      return (await scim('POST', '/Groups', all)).body as { id: string; displayName: string };
    },
    /** As the rest of the server sees them. */
    personOf: (id: string) => personOf(server(), id),
  };
}

async function personOf({ running: { db, house } }: TestServer, id: string) {
  const rows = await db
    .selectFrom('membership')
    .select('group_name')
    .where('org_id', '=', house.organisation.id)
    .where('person_id', '=', id)
    .orderBy('group_name')
    .execute();
  const person = await db
    .selectFrom('person')
    .selectAll()
    .where('org_id', '=', house.organisation.id)
    .where('person_id', '=', id)
    .executeTakeFirstOrThrow();
  return { ...person, roles: JSON.parse(person.roles), groups: rows.map((row) => row.group_name) };
}
