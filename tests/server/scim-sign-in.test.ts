import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { aCompanyServer } from './company-server';
import { aDirectory, DIRECTORY_TOKEN, operations } from './directory';
import { RETURN } from './oauth-caller';

const { company, server, signIn, personOf } = await aCompanyServer({
  GUIDEPOST_SCIM_TOKEN: DIRECTORY_TOKEN,
});
const { scim, aUser, aGroup } = aDirectory(server);

/** At the company, with an account whose claims bring a role. */
function anAccount(): string {
  const login = randomUUID();
  company.accounts.set(login, { name: 'By claims', groups: ['compliance'] });
  return login;
}

test.each(['externalId', 'userName'])(
  'an account is the person whom the directory sent under its %s, and stays as it sent them',
  async (name) => {
    const login = anAccount();
    const user = await aUser({ [name]: login });
    await aGroup([user.id], name === 'userName' ? 'legal' : undefined);
    const person = await personOf(login);
    expect(person).toMatchObject({ id: user.id, name: 'Lea Legal' });
    expect(person.groups).not.toContain('compliance');
    expect(person.roles).not.toContain('publisher');
    expect(person.roles.includes('reviewer')).toBe(name === 'userName');
  },
);

test('an account that the directory did not send is somebody else', async () => {
  const user = await aUser({ externalId: randomUUID() });
  const person = await personOf(anAccount());
  expect(person.id).not.toBe(user.id);
  expect(person.roles).toEqual(['author', 'publisher']);
});

test('whom the directory deactivated the company account does not bring back', async () => {
  const login = anAccount();
  const user = await aUser({ externalId: login });
  await personOf(login);
  await scim(
    'PATCH',
    `/Users/${user.id}`,
    operations({ op: 'replace', path: 'active', value: false }),
  );
  const { returned } = await signIn(login);
  expect([returned.status, returned.url.startsWith(RETURN)]).toEqual([403, false]);
});
