import { beforeAll, expect, test } from 'vitest';
import { createEnrolmentCode } from '../../server/identity/enrolment-code';
import { aPerson } from './builders';
import { aKey, ask, hashOf, type Key, refresh, signInByCode } from './oauth-caller';
import { WebBrowser } from './web-browser';
import { withServer } from './with-server';

const server = withServer({ GUIDEPOST_ENROLMENTS_PER_MINUTE: '1000' });

let key: Key;
let token: string;
let refreshToken: string;

beforeAll(async () => {
  key = await aKey();
  const { body } = await signIn(key);
  [token, refreshToken] = [body.access_token, body.refresh_token];
});

async function signIn(bound?: Key) {
  const person = aPerson('ada');
  await server().join(person);
  const { db, house, url } = server().running;
  const code = await createEnrolmentCode(db, house.organisation.id, person.id);
  return signInByCode(url, new WebBrowser(), code, bound);
}

function me() {
  return `${server().running.url}/v1/me`;
}

async function send(dpop: string) {
  const headers = { authorization: `DPoP ${token}`, dpop };
  return (await fetch(me(), { headers })).status;
}

const seconds = () => Math.floor(Date.now() / 1000);

test('a proof counts once', async () => {
  const good = await key.proof('GET', me(), { ath: hashOf(token) });
  expect([await send(good), await send(good)]).toEqual([200, 401]);
});

test('a renewal that the browser repeats by itself, as after a broken connection, ends nothing', async () => {
  const { url } = server().running;
  const proof = await key.proof('POST', `${url}/oidc/token`);
  const repeated = { ...key, proof: async () => proof };
  const statuses = [];
  for (let time = 0; time < 2; time += 1) {
    statuses.push((await refresh(url, refreshToken, repeated)).status);
  }
  expect(statuses).toEqual([200, 200]);
});

test('the query of an address is no part of the proof', async () => {
  expect(await send(await key.proof('GET', `${me()}?one=two`, { ath: hashOf(token) }))).toBe(200);
});

test.each([
  ['for another method', () => key.proof('POST', me(), { ath: hashOf(token) })],
  ['for another path', () => key.proof('GET', me().replace('/me', '/x'), { ath: hashOf(token) })],
  ['for another host', () => key.proof('GET', 'https://x.com/v1/me', { ath: hashOf(token) })],
  ['for another token', () => key.proof('GET', me(), { ath: hashOf('other') })],
  ['for no token', () => key.proof('GET', me())],
  ['that is old', () => key.proof('GET', me(), { ath: hashOf(token), iat: seconds() - 3600 })],
  ['of tomorrow', () => key.proof('GET', me(), { ath: hashOf(token), iat: seconds() + 86_400 })],
  ['without a time', () => key.proof('GET', me(), { ath: hashOf(token), iat: undefined })],
  ['without an id', () => key.proof('GET', me(), { ath: hashOf(token), jti: undefined })],
  ['of another type', () => key.proof('GET', me(), { ath: hashOf(token) }, { typ: 'JWT' })],
  ['of another key', async () => (await aKey()).proof('GET', me(), { ath: hashOf(token) })],
])('a proof %s is refused', async (_name, make) => {
  expect(await send(await make())).toBe(401);
});

test.each([
  ['ES256', 200],
  ['ES384', 400],
] as const)(
  'a browser that enrols with a key for %s gets %i: one algorithm, whatever the header says',
  async (alg, status) => {
    const person = aPerson('ada');
    await server().join(person);
    const { db, house, url } = server().running;
    const code = await createEnrolmentCode(db, house.organisation.id, person.id);
    const dpop = await (await aKey(alg)).proof('POST', `${url}/v1/enrol`);
    const headers = { 'content-type': 'application/json', dpop };
    const body = JSON.stringify({ code, device: 'Firefox' });
    const answer = await fetch(`${url}/v1/enrol`, { method: 'POST', headers, body });
    expect(answer.status).toBe(status);
  },
);

test('an access token ends, and a refresh token is none', async () => {
  const { url, db } = server().running;
  expect((await ask(url, '/v1/me', refreshToken, key)).status).toBe(401);
  const { body } = await refresh(url, refreshToken, key);
  expect((await ask(url, '/v1/me', body.access_token, key)).status).toBe(200);
  await db
    .updateTable('oauth_item')
    .set({ expires_at: new Date(Date.now() - 1000).toISOString() })
    .where('model', '=', 'AccessToken')
    .execute();
  expect((await ask(url, '/v1/me', body.access_token, key)).status).toBe(401);
});

test('a person who was deactivated is out, also by a sign-in that came to be at that moment', async () => {
  const { body } = await signIn();
  const { url, db } = server().running;
  const found = await ask(url, '/v1/me', body.access_token);
  const { id } = found.body.person as { id: string };
  await db
    .updateTable('person')
    .set({ deactivated_at: new Date().toISOString() })
    .where('person_id', '=', id)
    .execute();
  expect((await ask(url, '/v1/me', body.access_token)).status).toBe(401);
  expect((await refresh(url, body.refresh_token)).body.error).toBe('invalid_grant');
});
