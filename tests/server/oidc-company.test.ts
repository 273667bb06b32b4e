import { expect, test } from 'vitest';
import { COMPANY_CLIENT } from './company';
import { aCompanyServer } from './company-server';
import { anAuthorization, RETURN } from './oauth-caller';
import { WebBrowser } from './web-browser';

const { company, server, signIn, personOf } = await aCompanyServer({
  OIDC_REQUIRE_GROUP: 'staff',
});

test("the company's account signs in; its groups become groups and roles, each time anew", async () => {
  company.accounts.set('carla', { name: 'Carla Compliance', groups: ['staff', 'compliance'] });
  const carla = await personOf('carla');
  expect(carla).toMatchObject({ name: 'Carla Compliance', groups: ['compliance', 'staff'] });
  expect(carla.roles).toEqual(['author', 'publisher']);
  company.accounts.set('carla', { name: 'Carla C.', groups: ['staff', 'legal'] });
  const later = await personOf('carla');
  expect(later).toEqual({
    id: carla.id,
    name: 'Carla C.',
    roles: ['author', 'reviewer'],
    groups: ['legal', 'staff'],
  });
});

test('who is not in the group that the server asks for is refused, on a page that says why', async () => {
  company.accounts.set('eve', { name: 'Eve', groups: ['visitors'] });
  const { returned } = await signIn('eve');
  expect(returned.status).toBe(403);
  expect(returned.text).toContain('staff');
  const people = await server().running.db.selectFrom('person').selectAll().execute();
  expect(people.map(({ name }) => name)).not.toContain('Eve');
});

test('an account with the name or e-mail address of somebody else is somebody else', async () => {
  company.accounts.set('mallory', { name: 'Carla Compliance', groups: ['staff'] });
  company.accounts.set('carla', { name: 'Carla Compliance', groups: ['staff', 'compliance'] });
  const [mallory, carla] = [await personOf('mallory'), await personOf('carla')];
  expect(mallory.id).not.toBe(carla.id);
  expect(mallory.roles).toEqual(['author']);
});

test('the way back counts only in the browser that left, with its state, once', async () => {
  company.accounts.set('ada', { name: 'Ada', groups: ['staff'] });
  const { url } = server().running;
  const [victim, attacker] = [new WebBrowser(), new WebBrowser()];
  const page = await attacker.open(anAuthorization(url).address);
  const callback = `${url}/sign-in/callback`;
  const stopped = await company.login(attacker, page, 'ada', callback);
  await victim.open(anAuthorization(url).address);
  const planted = await victim.open(stopped.url, RETURN);
  expect([planted.status, planted.url.startsWith(RETURN)]).toEqual([400, false]);
  const wrong = new URL(stopped.url);
  wrong.searchParams.set('state', 'another');
  expect((await attacker.open(wrong.href, RETURN)).status).toBe(400);
});

test('a code of the company that was not made for this sign-in is refused', async () => {
  company.accounts.set('ada', { name: 'Ada', groups: ['staff'] });
  const { url } = server().running;
  const browser = new WebBrowser();
  const page = await browser.open(anAuthorization(url).address);
  const stopped = await company.login(browser, page, 'ada', `${url}/sign-in/callback`);
  const forged = new URL(stopped.url);
  forged.searchParams.set('code', 'a-code-of-somebody-else');
  const refused = await browser.open(forged.href, RETURN);
  expect([refused.status, refused.url.startsWith(RETURN)]).toEqual([403, false]);
  expect((await browser.open(stopped.url, RETURN)).status).toBe(400);
});

test('a company provider that does not answer gives a page that says so, and a way to try again', async () => {
  const { url } = server().running;
  company.accounts.set('ada', { name: 'Ada', groups: ['staff'] });
  const browser = new WebBrowser({ 'accept-language': 'fr' });
  const page = await browser.open(anAuthorization(url).address);
  const stopped = await company.login(browser, page, 'ada', `${url}/sign-in/callback`);
  company.setDown(true);
  const down = await browser.open(stopped.url, RETURN);
  company.setDown(false);
  expect(down.status).toBe(503);
  expect(down.text).toContain('ne répond pas');
  expect((await signIn('ada')).returned.url).toContain('code=');
});

test('neither secret nor token of the company reaches the browser or the database', async () => {
  company.accounts.set('ada', { name: 'Ada', groups: ['staff'] });
  const { returned } = await signIn('ada');
  const rows = await server().running.db.selectFrom('oauth_item').selectAll().execute();
  const all = JSON.stringify([rows, returned.url, returned.text]);
  expect(all).not.toContain(COMPANY_CLIENT.secret);
  expect(all).not.toContain('id_token');
});
