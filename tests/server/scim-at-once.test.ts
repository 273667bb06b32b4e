import { expect, test } from 'vitest';
import { aDirectory, DIRECTORY_TOKEN, operations } from './directory';
import { withServer } from './with-server';

const server = withServer({ GUIDEPOST_SCIM_TOKEN: DIRECTORY_TOKEN });
const { scim, aUser, aGroup, personOf } = aDirectory(server);

const SEVERAL = [1, 2, 3, 4, 5, 6];

function add(group: { id: string }, person: { id: string }) {
  const value = [{ value: person.id }];
  return scim('PATCH', `/Groups/${group.id}`, operations({ op: 'add', path: 'members', value }));
}

test('changes of one group at the same moment are all kept', async () => {
  const people = await Promise.all(SEVERAL.map(() => aUser()));
  const group = await aGroup();
  const answers = await Promise.all(people.map((person) => add(group, person)));
  expect(answers.map(({ status }) => status)).toEqual(SEVERAL.map(() => 200));
  const { members, meta } = (await scim('GET', `/Groups/${group.id}`)).body;
  const ids = members.map(({ value }: { value: string }) => value);
  expect(ids.sort()).toEqual(people.map(({ id }) => id).sort());
  expect(meta.version).toBe(`W/"${SEVERAL.length + 1}"`);
});

test('groups that take one person at the same moment all count', async () => {
  const person = await aUser();
  const groups = await Promise.all(SEVERAL.map(() => aGroup()));
  await Promise.all(groups.map((group) => add(group, person)));
  const names = groups.map(({ displayName }) => displayName).sort();
  expect((await personOf(person.id)).groups).toEqual(names);
});

test('nobody is back because their groups changed at the moment of their deactivation', async () => {
  const people = await Promise.all(SEVERAL.map(() => aUser()));
  const group = await aGroup();
  const off = operations({ op: 'replace', path: 'active', value: false });
  await Promise.all(
    people.flatMap((person) => [add(group, person), scim('PATCH', `/Users/${person.id}`, off)]),
  );
  for (const { id } of people) {
    const person = await personOf(id);
    expect(person).toMatchObject({ groups: [], roles: [] });
    expect(person.deactivated_at).not.toBeNull();
  }
});

test('changes of one user at the same moment are all kept', async () => {
  const user = await aUser();
  const set = (path: string, value: string) =>
    scim('PATCH', `/Users/${user.id}`, operations({ op: 'replace', path, value }));
  const both = await Promise.all([set('displayName', 'Lea L.'), set('externalId', 'ext-9')]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const { body } = await scim('GET', `/Users/${user.id}`);
  expect(body).toMatchObject({ displayName: 'Lea L.', externalId: 'ext-9' });
});
