import { expect, test } from 'vitest';
import { createEnrolmentCode } from '../../server/identity/enrolment-code';
import { aPerson } from './builders';
import {
  aKey,
  anAuthorization,
  ask,
  codeIn,
  exchange,
  RETURN,
  refresh,
  signInByCode,
} from './oauth-caller';
import { WebBrowser } from './web-browser';
import { withServer } from './with-server';

const server = withServer({ GUIDEPOST_ENROLMENTS_PER_MINUTE: '1000' });

async function aCode(change: Parameters<typeof aPerson>[1] = {}) {
  const person = aPerson('ada', change);
  await server().join(person);
  const { db, house, url } = server().running;
  return { person, url, code: await createEnrolmentCode(db, house.organisation.id, person.id) };
}

test('without a company provider the sign-in page takes an enrolment code, once', async () => {
  const { person, url, code } = await aCode();
  const browser = new WebBrowser({ 'accept-language': 'de-AT,de;q=0.9' });
  const { address, verifier, state } = anAuthorization(url);
  const page = await browser.open(address);
  expect(page.status).toBe(200);
  expect(page.text).toContain('<html lang="de" dir="ltr">');
  expect(page.text).not.toContain('<script');
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`form-action 'self' ${new URL(RETURN).origin}`);
  const wrong = await browser.submit(page, { code: 'AAAA-AAAAA-AAAAA' });
  expect(wrong.status).toBe(403);
  expect(wrong.text).toContain('role="alert"');
  const returned = await browser.submit(wrong, { code }, RETURN);
  expect(new URL(returned.url).searchParams.get('state')).toBe(state);
  expect(new URL(returned.url).searchParams.get('iss')).toBe(`${url}/oidc`);
  const { status, body } = await exchange(url, codeIn(returned), verifier);
  expect(status).toBe(200);
  expect((await ask(url, '/v1/me', body.access_token)).body).toMatchObject({ person });
  const connection = await ask(url, '/v1/connection', body.access_token);
  expect(connection.body).toMatchObject({ person, receiptKey: { kty: 'OKP' }, pack: {} });
});

test('a code of the OAuth server works once; using it again ends the sign-in that it gave', async () => {
  const { url, code } = await aCode();
  const browser = new WebBrowser();
  const { address, verifier } = anAuthorization(url);
  const returned = await browser.submit(await browser.open(address), { code }, RETURN);
  const first = await exchange(url, codeIn(returned), verifier);
  expect(first.status).toBe(200);
  const again = await exchange(url, codeIn(returned), verifier);
  expect(again).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  expect((await ask(url, '/v1/me', first.body.access_token)).status).toBe(401);
  expect((await refresh(url, first.body.refresh_token)).status).toBe(400);
});

test('a refresh token without a key is good once; using it again ends the grant and all of its tokens', async () => {
  const { person, url, code } = await aCode();
  const first = await signInByCode(url, new WebBrowser(), code);
  const second = await refresh(url, first.body.refresh_token);
  expect(second.status).toBe(200);
  expect((await ask(url, '/v1/me', second.body.access_token)).status).toBe(200);
  expect((await refresh(url, first.body.refresh_token)).body.error).toBe('invalid_grant');
  expect((await refresh(url, second.body.refresh_token)).body.error).toBe('invalid_grant');
  expect((await ask(url, '/v1/me', second.body.access_token)).status).toBe(401);
  const { db } = server().running;
  const sessions = await db
    .selectFrom('session')
    .select('ended_at')
    .where('person_id', '=', person.id)
    .where('grant_id', 'is not', null)
    .execute();
  expect(sessions).toEqual([{ ended_at: expect.any(Date) }]);
  const items = await db.selectFrom('oauth_item').select(['model', 'payload']).execute();
  expect(items.filter(({ payload }) => payload.includes(person.id))).toEqual([]);
  const ends = await db
    .selectFrom('record')
    .select('data')
    .where('kind', '=', 'session-ended')
    .where('actor_id', '=', person.id)
    .execute();
  expect(ends.map(({ data }) => JSON.parse(data).why)).toEqual(['token-used-twice']);
});

test('of two that use one refresh token at the same moment at most one gets tokens', async () => {
  const { url, code } = await aCode();
  const first = await signInByCode(url, new WebBrowser(), code);
  const both = await Promise.all([1, 2].map(() => refresh(url, first.body.refresh_token)));
  expect(both.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
});

test('tokens that are bound to a key are good only with proofs of it', async () => {
  const { person, url, code } = await aCode();
  const [key, thief] = [await aKey(), await aKey()];
  const { body } = await signInByCode(url, new WebBrowser(), code, key);
  expect(body.token_type).toBe('DPoP');
  expect((await ask(url, '/v1/me', body.access_token, key)).body).toMatchObject({ person });
  expect((await ask(url, '/v1/me', body.access_token)).status).toBe(401);
  expect((await ask(url, '/v1/me', body.access_token, thief)).status).toBe(401);
  expect((await refresh(url, body.refresh_token)).status).toBe(400);
  expect((await refresh(url, body.refresh_token, thief)).status).toBe(400);
  // The answer to a refresh may be lost on the way: the same token is taken again, with its key.
  const lost = await refresh(url, body.refresh_token, key);
  const kept = await refresh(url, body.refresh_token, key);
  expect([lost.status, kept.status]).toEqual([200, 200]);
  expect((await ask(url, '/v1/me', kept.body.access_token, key)).status).toBe(200);
});

test.each([
  [
    'without PKCE',
    { code_challenge: undefined, code_challenge_method: undefined },
    'invalid_request',
  ],
  ['with plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
])('an authorization %s goes back with an error', async (_name, change, error) => {
  const { url } = server().running;
  const returned = await new WebBrowser().open(anAuthorization(url, change).address, RETURN);
  expect(new URL(returned.url).searchParams.get('error')).toBe(error);
});

test.each([
  ['an address that is not listed', { redirect_uri: 'https://evil.example/sign-in' }],
  ['another path of a listed host', { redirect_uri: RETURN.replace('/sign-in', '/other') }],
  ['an unknown client', { client_id: 'somebody' }],
])('an authorization for %s goes nowhere: a page says so', async (_name, change) => {
  const { url } = server().running;
  const page = await new WebBrowser().open(anAuthorization(url, change).address, 'https://');
  expect(page.status).toBe(400);
  expect(page.text).toContain('<h1>');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('a wrong verifier gets no tokens', async () => {
  const { url, code } = await aCode();
  const browser = new WebBrowser();
  const returned = await browser.submit(
    await browser.open(anAuthorization(url).address),
    { code },
    RETURN,
  );
  const { body } = await exchange(url, codeIn(returned), 'x'.repeat(43));
  expect(body.error).toBe('invalid_grant');
});

test('the sign-in page belongs to the browser that opened it', async () => {
  const { url, code } = await aCode();
  const browser = new WebBrowser();
  const page = await browser.open(anAuthorization(url).address);
  const other = await new WebBrowser().submit(page, { code });
  expect(other.status).toBe(400);
  expect((await browser.submit(page, { code }, RETURN)).url).toContain('code=');
});

test('each sign-in asks who it is, also in a browser that was just used', async () => {
  const [first, second] = [await aCode(), await aCode()];
  const browser = new WebBrowser();
  await signInByCode(first.url, browser, first.code);
  const { body } = await signInByCode(second.url, browser, second.code);
  expect((await ask(second.url, '/v1/me', body.access_token)).body).toMatchObject({
    person: second.person,
  });
});

test('the database holds no token, code or device code of the OAuth server', async () => {
  const { url, code } = await aCode();
  const { body } = await signInByCode(url, new WebBrowser(), code, await aKey());
  const rows = await server().running.db.selectFrom('oauth_item').selectAll().execute();
  const text = JSON.stringify(rows);
  expect(text).toContain('"AccessToken"');
  expect(text).not.toContain(body.access_token);
  expect(text).not.toContain(body.refresh_token);
});
