import { expect, test } from 'vitest';
import { mailWish } from '../../server/messages/notifications';
import { addressIn } from '../../server/scim/scim-emails';
import { aDirectory, DIRECTORY_TOKEN, operations } from './directory';
import { withServer } from './with-server';

const server = withServer({ GUIDEPOST_SCIM_TOKEN: DIRECTORY_TOKEN });
const { scim, aUser } = aDirectory(server);

/** Where mail to this person goes. */
async function address(personId: string): Promise<string | null | undefined> {
  const { db, house } = server().running;
  return (await mailWish(db, house.organisation.id, personId))?.email;
}

test.each([
  ['the primary one', [{ value: 'a@x.example' }, { value: 'b@x.example', primary: true }], 'b'],
  ['else that of work', [{ value: 'a@x.example' }, { value: 'b@x.example', type: 'work' }], 'b'],
  ['else the first', [{ value: 'a@x.example', type: 'home' }, { value: 'b@x.example' }], 'a'],
  [
    'the newest of two primary ones',
    [
      { value: 'a@x.example', primary: true },
      { value: 'b@x.example', primary: true },
    ],
    'b',
  ],
  [
    'never what is no address',
    [{ value: 'no address', primary: true }, { value: 'a@x.example' }],
    'a',
  ],
])('of several addresses mail goes to %s', (_which, emails, name) => {
  expect(addressIn(emails)).toBe(`${name}@x.example`);
});

test('the directory says where mail goes, changes it and takes it away', async () => {
  const emails = [{ value: 'lea@x.example', type: 'work', primary: true }];
  const { id, userName } = await aUser({ emails });
  expect(await address(id)).toBe('lea@x.example');
  expect((await scim('GET', `/Users/${id}`)).body.emails).toEqual(emails);
  const patch = async (...all: object[]) => {
    expect((await scim('PATCH', `/Users/${id}`, operations(...all))).status).toBe(200);
    return address(id);
  };
  const work = 'emails[type eq "work"].value';
  expect(await patch({ op: 'Replace', path: work, value: 'legal@x.example' })).toBe(
    'legal@x.example',
  );
  expect(await patch({ op: 'replace', value: { [work]: 'no-path@x.example' } })).toBe(
    'no-path@x.example',
  );
  const second = [{ value: 'second@x.example', primary: 'True' }];
  expect(await patch({ op: 'add', path: 'emails', value: second })).toBe('second@x.example');
  expect(await patch({ op: 'remove', path: 'emails[primary eq true]' })).toBeNull();
  expect(await patch({ op: 'add', path: 'emails', value: second })).toBe('second@x.example');
  expect(await patch({ op: 'remove', path: 'emails' })).toBeNull();
  await scim('PUT', `/Users/${id}`, { userName, emails });
  expect(await address(id)).toBe('lea@x.example');
  await scim('PUT', `/Users/${id}`, { userName });
  expect(await address(id)).toBeNull();
});

test('an address of a type that is not there yet comes to be', async () => {
  const { id } = await aUser();
  const path = 'urn:ietf:params:scim:schemas:core:2.0:User:emails[type eq "work"].value';
  await scim('PATCH', `/Users/${id}`, operations({ op: 'add', path, value: 'new@x.example' }));
  expect(await address(id)).toBe('new@x.example');
});

test('a directory that says nothing of addresses takes none away', async () => {
  const { id } = await aUser();
  const { db } = server().running;
  await db
    .updateTable('person')
    .set({ email: 'known@x.example' })
    .where('person_id', '=', id)
    .execute();
  await scim(
    'PATCH',
    `/Users/${id}`,
    operations({ op: 'replace', path: 'displayName', value: 'L' }),
  );
  expect(await address(id)).toBe('known@x.example');
});

test('a part of a name that is changed without a path leaves the other part', async () => {
  const { id } = await aUser();
  await scim(
    'PATCH',
    `/Users/${id}`,
    operations({ op: 'replace', value: { 'name.givenName': 'Lou' } }),
  );
  expect((await scim('GET', `/Users/${id}`)).body.name).toEqual({
    givenName: 'Lou',
    familyName: 'Legal',
  });
});

test('what is no list of addresses is refused', async () => {
  const { id } = await aUser();
  const wrong = operations({ op: 'replace', path: 'emails', value: 'lea@x.example' });
  expect((await scim('PATCH', `/Users/${id}`, wrong)).status).toBe(400);
});
