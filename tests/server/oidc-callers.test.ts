import { expect, test } from 'vitest';
import { createEnrolmentCode } from '../../server/identity/enrolment-code';
import { belowAPath } from './below-a-path';
import { aPerson } from './builders';
import { aKey, anAuthorization, ask, codeIn, exchange, hashOf, refresh } from './oauth-caller';
import { WebBrowser } from './web-browser';
import { withServer } from './with-server';

const { url: PUBLIC } = await belowAPath(() => server().running.url);
const OWN_RETURN = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/sign-in';
const server = withServer({
  PUBLIC_URL: PUBLIC,
  GUIDEPOST_ENROLMENTS_PER_MINUTE: '1000',
  GUIDEPOST_REDIRECT_URIS: OWN_RETURN,
});

const OWN = 'chrome-extension://ppffljhonemoekfnbnpbgejjcfldabkd';
const PAGE = 'https://x.com';

async function aCode() {
  const person = aPerson('ada');
  await server().join(person);
  const { db, house } = server().running;
  return { person, code: await createEnrolmentCode(db, house.organisation.id, person.id) };
}

test('below a path of a shared host everything stays below it: pages, cookies, tokens, proofs', async () => {
  const { person, code } = await aCode();
  const [browser, key] = [new WebBrowser(), await aKey()];
  const { address, verifier } = anAuthorization(PUBLIC, { redirect_uri: OWN_RETURN });
  const page = await browser.open(address);
  expect(page.url.startsWith(`${PUBLIC}/sign-in/`)).toBe(true);
  expect(page.text).toContain('/guidepost/sign-in/style.css');
  expect((await fetch(`${PUBLIC}/sign-in/style.css`)).status).toBe(200);
  const returned = await browser.submit(page, { code }, OWN_RETURN);
  const paths = browser.cookiePaths();
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !path.startsWith('/guidepost/'))).toEqual([]);
  expect(new URL(returned.url).searchParams.get('iss')).toBe(`${PUBLIC}/oidc`);
  const { body } = await exchange(PUBLIC, codeIn(returned), verifier, key, OWN_RETURN);
  expect((await ask(PUBLIC, '/v1/me', body.access_token, key)).body).toMatchObject({ person });
  expect((await refresh(PUBLIC, body.refresh_token, key)).status).toBe(200);
  const metadata = await fetch(`${PUBLIC}/oidc/.well-known/openid-configuration`);
  expect(await metadata.json()).toMatchObject({
    issuer: `${PUBLIC}/oidc`,
    token_endpoint: `${PUBLIC}/oidc/token`,
    device_authorization_endpoint: `${PUBLIC}/oidc/device/auth`,
  });
});

test('where sign-in returns to is listed, and nothing like it', async () => {
  const like = [
    `${OWN_RETURN}/more`,
    `${OWN_RETURN}?more=1`,
    OWN_RETURN.replace('https:', 'http:'),
    OWN_RETURN.replace('.chromiumapp.org', '.chromiumapp.org.evil.example'),
  ];
  for (const redirect_uri of like) {
    const { address } = anAuthorization(PUBLIC, { redirect_uri });
    const page = await new WebBrowser().open(address, 'https://');
    expect([page.status, page.text.includes('invalid_redirect_uri')]).toEqual([400, true]);
  }
});

test('a browser may ask with a proof of its key, from the extension only', async () => {
  const asked = async (path: string, origin: string) => {
    const headers = {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,dpop',
    };
    const { headers: said } = await fetch(server().running.url + path, {
      method: 'OPTIONS',
      headers,
    });
    const allowed = (said.get('access-control-allow-headers') ?? '').toLowerCase().split(/, */);
    return [said.get('access-control-allow-origin'), allowed.includes('dpop')];
  };
  for (const path of ['/v1/enrol', '/v1/submissions', '/oidc/token']) {
    expect([path, ...(await asked(path, OWN))]).toEqual([path, OWN, true]);
    expect((await asked(path, PAGE))[0]).not.toBe(PAGE);
  }
});

test('browsers may call the token endpoint from the extension only', async () => {
  const asked = async (origin: string) => {
    const body = new URLSearchParams({
      client_id: 'guidepost-extension',
      grant_type: 'refresh_token',
    });
    const { url } = server().running;
    const answer = await fetch(`${url}/oidc/token`, { method: 'POST', headers: { origin }, body });
    return answer.headers.get('access-control-allow-origin');
  };
  expect([await asked(OWN), await asked(PAGE)]).toEqual([OWN, null]);
});

test('a proof for the address inside counts too: on the same machine nobody goes by the proxy', async () => {
  const { code } = await aCode();
  const { url } = server().running;
  const key = await aKey();
  const browser = new WebBrowser();
  const { address, verifier } = anAuthorization(PUBLIC);
  const returned = await browser.submit(await browser.open(address), { code }, 'https://');
  const { body } = await exchange(PUBLIC, codeIn(returned), verifier, key);
  const ath = hashOf(body.access_token);
  const asked = async (htu: string) => {
    const headers = {
      authorization: `DPoP ${body.access_token}`,
      dpop: await key.proof('GET', htu, { ath }),
    };
    return (await fetch(`${url}/v1/me`, { headers })).status;
  };
  expect([await asked(`${PUBLIC}/v1/me`), await asked(`${url}/v1/me`)]).toEqual([200, 200]);
  expect(await asked(`${url}/guidepost/v1/me`)).toBe(401);
});
