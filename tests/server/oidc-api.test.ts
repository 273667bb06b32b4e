import { afterAll, expect, test } from 'vitest';
import { anIssuer } from './company';
import { ask } from './oauth-caller';
import { withServer } from './with-server';

const issuer = await anIssuer();
afterAll(() => issuer.stop());

const server = withServer({
  GUIDEPOST_API_ISSUERS: issuer.issuer,
  GUIDEPOST_API_AUDIENCES: 'guidepost-api,other-api',
  OIDC_ROLE_MAP: 'pipelines=publisher',
});

function me(token: string) {
  return ask(server().running.url, '/v1/me', token);
}

test('an access token of a listed issuer is a person with the roles of its groups', async () => {
  const token = await issuer.token({ name: 'Pipeline', groups: ['pipelines'] });
  const answer = await me(token);
  expect(answer.body).toMatchObject({
    person: { name: 'Pipeline', roles: ['author', 'publisher'] },
  });
  expect((await me(token)).body).toEqual(answer.body);
});

const HOUR = 3600;
const now = () => Math.floor(Date.now() / 1000);

test.each([
  ['for another audience', () => issuer.token({ aud: 'somebody-else' })],
  ['of another issuer', () => issuer.token({ iss: 'https://login.evil.example' })],
  ['that is an ID token', () => issuer.token({}, { typ: 'JWT' })],
  ['without a type', () => issuer.token({}, { typ: undefined })],
  ['that ended', () => issuer.token({ exp: now() - HOUR })],
  ['without an end', () => issuer.token({ exp: undefined })],
  ['that is not valid yet', () => issuer.token({ nbf: now() + HOUR })],
  ['for nobody', () => issuer.token({ sub: undefined })],
  ['of an unknown key', () => issuer.token({}, { kid: 'unknown' })],
])('a token %s is refused', async (_name, make) => {
  expect(await me(await make())).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
});

test('a token without a signature, or with a changed one, is refused', async () => {
  const token = await issuer.token({ groups: ['pipelines'] });
  const [, body = '', signature = ''] = token.split('.');
  const none = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url');
  const hmac = Buffer.from('{"alg":"HS256","typ":"at+jwt"}').toString('base64url');
  for (const forged of [`${none}.${body}.x`, `${hmac}.${body}.${signature}`]) {
    expect((await me(forged)).status).toBe(401);
  }
  const changed = Buffer.from(JSON.stringify({ iss: issuer.issuer, sub: 'root' })).toString(
    'base64url',
  );
  expect((await me(token.replace(body, changed))).status).toBe(401);
});

test('new keys of the issuer are taken, and old ones no more', async () => {
  const old = await issuer.token();
  expect((await me(old)).status).toBe(200);
  await issuer.rotate();
  const fresh = await issuer.token();
  await expect.poll(async () => (await me(fresh)).status, { timeout: 10_000 }).toBe(200);
  expect((await me(old)).status).toBe(401);
});

test('an issuer that cannot be asked is said to be the reason, and not the token', async () => {
  await issuer.rotate();
  issuer.setDown(true);
  const fresh = await issuer.token();
  await expect
    .poll(async () => (await me(fresh)).body.code, { timeout: 10_000 })
    .toBe('identity-provider-unreachable');
  issuer.setDown(false);
  await expect.poll(async () => (await me(fresh)).status, { timeout: 10_000 }).toBe(200);
});
