import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import type { Person } from '../../domain/person';
import { aCompany, COMPANY_CLIENT } from './company';
import { aDirectory, DIRECTORY_TOKEN, operations } from './directory';
import { anAuthorization, ask, codeIn, exchange, RETURN } from './oauth-caller';
import { WebBrowser } from './web-browser';
import { withServer } from './with-server';

const company = await aCompany(() => [`${server().running.url}/sign-in/callback`]);
afterAll(() => company.stop());

const server = withServer({
  OIDC_ISSUER: company.issuer,
  OIDC_CLIENT_ID: COMPANY_CLIENT.id,
  OIDC_CLIENT_SECRET: COMPANY_CLIENT.secret,
  OIDC_SCOPES: 'openid profile groups',
  OIDC_ROLE_MAP: 'compliance=publisher,legal=reviewer',
  GUIDEPOST_SCIM_TOKEN: DIRECTORY_TOKEN,
});
const { scim, aUser, aGroup } = aDirectory(server);

/** With an account whose claims bring a role. */
async function signIn(login: string) {
  company.accounts.set(login, { name: 'By claims', groups: ['compliance'] });
  const { url } = server().running;
  const browser = new WebBrowser();
  const { address, verifier } = anAuthorization(url);
  const returned = await company.login(browser, await browser.open(address), login, RETURN);
  const person = async () => {
    const { body } = await exchange(url, codeIn(returned), verifier);
    return (await ask(url, '/v1/me', body.access_token)).body.person as Person;
  };
  return { returned, person };
}

test.each(['externalId', 'userName'])(
  'an account is the person whom the directory sent under its %s, and stays as it sent them',
  async (name) => {
    const login = randomUUID();
    const user = await aUser({ [name]: login });
    await aGroup([user.id], name === 'userName' ? 'legal' : undefined);
    const person = await (await signIn(login)).person();
    expect(person).toMatchObject({ id: user.id, name: 'Lea Legal' });
    expect(person.groups).not.toContain('compliance');
    expect(person.roles).not.toContain('publisher');
    expect(person.roles.includes('reviewer')).toBe(name === 'userName');
  },
);

test('an account that the directory did not send is somebody else', async () => {
  const user = await aUser({ externalId: randomUUID() });
  const person = await (await signIn(randomUUID())).person();
  expect(person.id).not.toBe(user.id);
  expect(person.roles).toEqual(['author', 'publisher']);
});

test('whom the directory deactivated the company account does not bring back', async () => {
  const login = randomUUID();
  const user = await aUser({ externalId: login });
  await (await signIn(login)).person();
  await scim(
    'PATCH',
    `/Users/${user.id}`,
    operations({ op: 'replace', path: 'active', value: false }),
  );
  const { returned } = await signIn(login);
  expect([returned.status, returned.url.startsWith(RETURN)]).toEqual([403, false]);
});
