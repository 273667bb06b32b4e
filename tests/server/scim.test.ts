import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createEnrolmentCode } from '../../server/identity/enrolment-code';
import { aDirectory, DIRECTORY_TOKEN, operations, PATCH } from './directory';
import { ask, refresh, signInByCode } from './oauth-caller';
import { WebBrowser } from './web-browser';
import { withServer } from './with-server';

const server = withServer({
  GUIDEPOST_SCIM_TOKEN: DIRECTORY_TOKEN,
  GUIDEPOST_ENROLMENTS_PER_MINUTE: '1000',
  OIDC_ROLE_MAP: 'legal=reviewer',
});
const { scim, aUser, personOf } = aDirectory(server);

test.each([
  ['none', ''],
  ['another', 'Bearer wrong'],
  ['only its beginning', `Bearer ${DIRECTORY_TOKEN.slice(0, -1)}`],
  ['more than it', `Bearer ${DIRECTORY_TOKEN}x`],
  ['it by another scheme', `Basic ${DIRECTORY_TOKEN}`],
])('without the right token nothing is said, in the form of SCIM: %s', async (_name, given) => {
  const answer = await scim('GET', '/Users', undefined, given);
  expect(answer.status).toBe(401);
  expect(answer.body.schemas).toEqual(['urn:ietf:params:scim:api:messages:2.0:Error']);
  expect(answer.body.Resources).toBeUndefined();
});

test('what the server can is described', async () => {
  const config = await scim('GET', '/ServiceProviderConfig');
  expect(config.body).toMatchObject({ patch: { supported: true }, bulk: { supported: false } });
  const url = server().running.url;
  expect((await scim('GET', '/ResourceTypes')).body.Resources[0].meta.location).toContain(url);
  expect((await scim('GET', '/Schemas')).body.totalResults).toBe(2);
});

test('a user is made, found, replaced and changed', async () => {
  const made = await aUser({ externalId: 'ext-1' });
  const read = await scim('GET', `/Users/${made.id}`);
  expect(read.body).toMatchObject({
    userName: made.userName,
    active: true,
    meta: { resourceType: 'User' },
  });
  const upper = encodeURIComponent(`userName eq "${made.userName.toUpperCase()}"`);
  expect((await scim('GET', `/Users?filter=${upper}`)).body.Resources[0].id).toBe(made.id);
  const external = encodeURIComponent('externalId eq "ext-1"');
  expect((await scim('GET', `/Users?filter=${external}`)).body.totalResults).toBe(1);
  expect((await personOf(made.id)).name).toBe('Lea Legal');
  await scim('PUT', `/Users/${made.id}`, { userName: made.userName, displayName: 'Lea L.' });
  expect((await personOf(made.id)).name).toBe('Lea L.');
  await scim(
    'PATCH',
    `/Users/${made.id}`,
    operations({ op: 'Replace', path: 'displayName', value: 'Lea' }),
  );
  expect((await personOf(made.id)).name).toBe('Lea');
});

test('what cannot be is refused in the form of SCIM', async () => {
  const { id, userName } = await aUser();
  const taken = await scim('POST', '/Users', { userName: userName.toUpperCase() });
  expect(taken).toMatchObject({ status: 409, body: { status: '409', scimType: 'uniqueness' } });
  expect(await scim('POST', '/Users', {})).toMatchObject({
    status: 400,
    body: { scimType: 'invalidValue' },
  });
  const filter = encodeURIComponent('name.givenName co "L"');
  expect(await scim('GET', `/Users?filter=${filter}`)).toMatchObject({
    status: 400,
    body: { scimType: 'invalidFilter' },
  });
  expect((await scim('GET', '/Users/nobody')).status).toBe(404);
  const bad = { schemas: [PATCH], Operations: [{ op: 'move' }] };
  expect((await scim('PATCH', `/Users/${id}`, bad)).body.scimType).toBe('invalidSyntax');
  const stranger = { displayName: randomUUID(), members: [{ value: 'nobody' }] };
  expect((await scim('POST', '/Groups', stranger)).status).toBe(400);
});

test('lists come page by page', async () => {
  for (let made = 0; made < 3; made += 1) await aUser();
  const first = (await scim('GET', '/Users?startIndex=1&count=2')).body;
  const second = (await scim('GET', '/Users?startIndex=3&count=2')).body;
  expect(first).toMatchObject({ startIndex: 1, itemsPerPage: 2 });
  expect(first.totalResults).toBeGreaterThanOrEqual(3);
  const ids = [...first.Resources, ...second.Resources].map((user: { id: string }) => user.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('groups bring say and roles; members are added, removed and replaced', async () => {
  const [lea, max] = [await aUser(), await aUser()];
  const group = (
    await scim('POST', '/Groups', { displayName: 'legal', members: [{ value: lea.id }] })
  ).body;
  expect(await personOf(lea.id)).toMatchObject({
    groups: ['legal'],
    roles: ['author', 'reviewer'],
  });
  const change = (...all: object[]) => scim('PATCH', `/Groups/${group.id}`, operations(...all));
  await change({ op: 'add', path: 'members', value: [{ value: max.id }] });
  expect((await personOf(max.id)).groups).toEqual(['legal']);
  await change({ op: 'remove', path: `members[value eq "${lea.id}"]` });
  expect(await personOf(lea.id)).toMatchObject({ groups: [], roles: ['author'] });
  await change({ op: 'replace', value: { members: [{ value: lea.id }] } });
  expect((await personOf(max.id)).groups).toEqual([]);
  await change({ op: 'replace', path: 'displayName', value: 'counsel' });
  expect((await personOf(lea.id)).groups).toEqual(['counsel']);
  expect((await scim('DELETE', `/Groups/${group.id}`)).status).toBe(204);
  expect((await personOf(lea.id)).groups).toEqual([]);
});

test('who is deactivated is out at the next request, loses every say, and comes back only when active again', async () => {
  const lea = await aUser();
  const members = [{ value: lea.id }];
  await scim('POST', '/Groups', { displayName: 'press', members });
  const { db, house, url } = server().running;
  const orgId = house.organisation.id;
  const code = await createEnrolmentCode(db, orgId, lea.id);
  const { body } = await signInByCode(url, new WebBrowser(), code);
  expect((await ask(url, '/v1/me', body.access_token)).body).toMatchObject({
    person: { groups: ['press'] },
  });
  const unused = await createEnrolmentCode(db, orgId, lea.id);
  const off = operations({ op: 'replace', value: { active: 'False' } });
  expect((await scim('PATCH', `/Users/${lea.id}`, off)).body.active).toBe(false);
  expect((await ask(url, '/v1/me', body.access_token)).status).toBe(401);
  expect((await refresh(url, body.refresh_token)).status).toBe(400);
  expect((await personOf(lea.id)).groups).toEqual([]);
  expect((await signInByCode(url, new WebBrowser(), unused)).status).toBe(400);
  await scim(
    'PATCH',
    `/Users/${lea.id}`,
    operations({ op: 'replace', path: 'active', value: true }),
  );
  expect((await personOf(lea.id)).groups).toEqual(['press']);
  expect((await ask(url, '/v1/me', body.access_token)).status).toBe(401);
});

test('DELETE deactivates: person and records stay', async () => {
  const lea = await aUser();
  expect((await scim('DELETE', `/Users/${lea.id}`)).status).toBe(204);
  expect((await scim('GET', `/Users/${lea.id}`)).body.active).toBe(false);
  expect((await personOf(lea.id)).deactivated_at).not.toBeNull();
  const rows = await server().running.db.selectFrom('record').select(['kind', 'data']).execute();
  const about = rows.filter(({ data }) => data.includes(lea.id)).map(({ kind }) => kind);
  expect(about).toContain('person-deactivated');
});
