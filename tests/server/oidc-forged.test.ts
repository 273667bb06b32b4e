import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { belowAPath } from './below-a-path';
import { aForgedCompany } from './forged-company';
import { anAuthorization, ask, codeIn, exchange, RETURN } from './oauth-caller';
import { WebBrowser } from './web-browser';
import { withServer } from './with-server';

const company = await aForgedCompany('guidepost');
const { url: PUBLIC } = await belowAPath(() => server().running.url);
const server = withServer({
  PUBLIC_URL: PUBLIC,
  OIDC_ISSUER: company.issuer,
  OIDC_CLIENT_ID: 'guidepost',
  OIDC_CLIENT_SECRET: 'a-secret-of-the-company',
});

async function departed() {
  const browser = new WebBrowser();
  const { address, verifier } = anAuthorization(PUBLIC);
  const { url } = await browser.open(address, company.issuer);
  return { browser, verifier, departure: url };
}

test('what is right in each part signs in, below the path of PUBLIC_URL', async () => {
  const { browser, verifier, departure } = await departed();
  const { searchParams } = new URL(departure);
  expect(searchParams.get('redirect_uri')).toBe(`${PUBLIC}/sign-in/callback`);
  expect(searchParams.get('code_challenge_method')).toBe('S256');
  expect(browser.cookiePaths()).toContain('/guidepost/sign-in');
  const returned = await browser.open(company.wayBack(departure), RETURN);
  const { body } = await exchange(PUBLIC, codeIn(returned), verifier);
  const me = await ask(PUBLIC, '/v1/me', body.access_token);
  expect(me.body).toMatchObject({ person: { name: 'carla', groups: ['staff'] } });
  const sent = company.asked.at(-1)?.get('code_verifier') ?? '';
  const challenge = createHash('sha256').update(sent).digest('base64url');
  expect(challenge).toBe(searchParams.get('code_challenge'));
});

const now = () => Math.floor(Date.now() / 1000);

test.each([
  ['that ended', () => ({ claims: { exp: now() - 3600 } })],
  ['that is not valid yet', () => ({ claims: { nbf: now() + 3600 } })],
  ['made for another sign-in', () => ({ claims: { nonce: 'of-another' } })],
  ['made for no sign-in', () => ({ claims: { nonce: undefined } })],
  ['for another client', () => ({ claims: { aud: 'somebody' } })],
  ['of another issuer', () => ({ claims: { iss: 'https://login.evil.example' } })],
  ['about nobody', () => ({ claims: { sub: undefined } })],
  ['that is missing', () => ({ idToken: false })],
])('an ID token %s signs nobody in', async (_name, saying) => {
  const { browser, departure } = await departed();
  const page = await browser.open(company.wayBack(departure, saying()), RETURN);
  expect([page.status, page.url.startsWith(RETURN)]).toEqual([403, false]);
  // Nor does the way back work again, once the provider says what is right.
  expect((await browser.open(company.wayBack(departure), RETURN)).status).toBe(400);
});

test.each([
  ['of another provider', { iss: 'https://login.evil.example' }],
  ['that says no', { error: 'access_denied' }],
])('an answer %s signs nobody in', async (_name, change) => {
  const { browser, departure } = await departed();
  const before = company.asked.length;
  const page = await browser.open(company.wayBack(departure, {}, change), RETURN);
  expect([page.status, page.url.startsWith(RETURN)]).toEqual([403, false]);
  expect(company.asked.length).toBe(before);
});

test('a userinfo about another person than the ID token signs nobody in', async () => {
  const { browser, departure } = await departed();
  const saying = { userinfo: { sub: 'mallory', groups: ['admins'] } };
  const page = await browser.open(company.wayBack(departure, saying), RETURN);
  expect([page.status, page.url.startsWith(RETURN)]).toEqual([503, false]);
});

test('a ticket is for the visit that it was made for', async () => {
  const [first, second] = [await departed(), await departed()];
  const visits = `${PUBLIC}/sign-in/`;
  const { url: done } = await first.browser.open(company.wayBack(first.departure), visits);
  const { url: visit } = await second.browser.open(anAuthorization(PUBLIC).address, visits);
  const planted = await second.browser.open(`${visit}/done${new URL(done).search}`, RETURN);
  expect(new URL(done).searchParams.get('ticket')).toMatch(/^[\w-]{43}$/);
  expect([planted.status, planted.url.startsWith(RETURN)]).toEqual([403, false]);
});
