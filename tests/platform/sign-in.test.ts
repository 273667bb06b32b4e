import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { meAnswerSchema } from '../../domain/api';
import { enrol } from '../../platform/enrol';
import { callSignedIn, readSession, signOut } from '../../platform/session';
import { beginSignIn, finishSignIn } from '../../platform/sign-in';
import { readParsed } from '../../platform/stored-parsed';
import { ORGANISATION, PERSON } from './approval-server';
import { freshBrowser } from './fresh-browser';
import { json, stopServers, webServer } from './web-server';

freshBrowser();

const RETURN = 'https://extension.example/sign-in';
const WELCOME = {
  person: PERSON,
  organisation: ORGANISATION,
  receiptKey: { kty: 'OKP' },
  pack: { configUrl: '', rootHash: '' },
};

/** The parts of the server that sign-in asks; what it saw is kept. The real one is tested in tests/server/oidc-*.test.ts. */
async function signInServer() {
  const seen = { refreshes: 0, calls: [] as string[], schemes: [] as string[], proofs: 0 };
  const state = { ended: false, refused: '', seconds: 600, issued: 0 };
  const grant = () => {
    state.issued += 1;
    return {
      access_token: `access-${state.issued}`,
      refresh_token: 'refresh-1',
      token_type: 'DPoP',
      expires_in: state.seconds,
    };
  };
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one small server, read from the top
  const server = await webServer((request, response, body) => {
    const path = request.url ?? '';
    seen.calls.push(`${request.method} ${path}`);
    seen.proofs += request.headers.dpop ? 1 : 0;
    if (path.endsWith('/openid-configuration')) return json(response, 200, metadata());
    if (path === '/oidc/token') {
      if (body.includes('grant_type=refresh_token')) seen.refreshes += 1;
      if (state.ended) return json(response, 400, { error: 'invalid_grant' });
      return json(response, 200, grant());
    }
    if (path === '/v1/enrol') {
      const { access_token: token, refresh_token: refreshToken, expires_in: expiresIn } = grant();
      const issuer = `${server.url}/oidc`;
      return json(response, 200, {
        token,
        refreshToken,
        expiresIn,
        tokenType: 'DPoP',
        issuer,
        ...WELCOME,
      });
    }
    const [scheme = '', token] = (request.headers.authorization ?? '').split(' ');
    seen.schemes.push(scheme);
    if (state.refused.split(' ').includes(token ?? '') || state.ended)
      return json(response, 401, { code: 'not-signed-in' });
    if (request.method === 'DELETE') return response.writeHead(204).end();
    return json(response, 200, WELCOME);
  });
  const metadata = () => ({
    issuer: `${server.url}/oidc`,
    authorization_endpoint: `${server.url}/oidc/auth`,
    token_endpoint: `${server.url}/oidc/token`,
  });
  return { ...server, seen, state };
}

function me() {
  return callSignedIn({ path: '/v1/me', answer: meAnswerSchema });
}

async function begun(url: string) {
  const first = await beginSignIn(url, { device: 'test', returnTo: RETURN });
  if (!first.ok) throw new Error(first.problem.code);
  return new URL(first.value.url).searchParams;
}

test('signing in with the company account: PKCE, state, a key, and no token where content scripts read', async () => {
  const { url, seen } = await signInServer();
  const asked = await begun(`${url}/`);
  expect(Object.fromEntries(asked)).toMatchObject({
    client_id: 'guidepost-extension',
    redirect_uri: RETURN,
    code_challenge_method: 'S256',
  });
  const iss = encodeURIComponent(`${url}/oidc`);
  const returned = `${RETURN}?code=abc&state=${asked.get('state')}&iss=${iss}`;
  expect(await finishSignIn(returned)).toMatchObject({ ok: true, value: { serverUrl: url } });
  expect(await readParsed('connection')).toMatchObject({ kind: 'server', signedIn: true });
  expect((await me()).ok).toBe(true);
  expect(new Set(seen.schemes)).toEqual(new Set(['DPoP']));
  const keys = (await readSession())?.renewal?.keys;
  await expect(crypto.subtle.exportKey('jwk', keys?.privateKey as CryptoKey)).rejects.toThrow();
  const readable = JSON.stringify(await fakeBrowser.storage.local.get());
  expect(readable).not.toMatch(/access-|refresh-/);
});

test.each([
  [
    'another state',
    (state: string, iss: string) => `${RETURN}?code=abc&state=${state}x&iss=${iss}`,
  ],
  [
    'another issuer',
    (state: string) => `${RETURN}?code=abc&state=${state}&iss=https://evil.example`,
  ],
  [
    'an error',
    (state: string, iss: string) => `${RETURN}?error=access_denied&state=${state}&iss=${iss}`,
  ],
  [
    'another address',
    (state: string, iss: string) => `https://evil.example/?code=abc&state=${state}&iss=${iss}`,
  ],
])('a return with %s is refused, and cannot be tried again', async (_name, make) => {
  const { url, seen } = await signInServer();
  const state = (await begun(url)).get('state') ?? '';
  const iss = encodeURIComponent(`${url}/oidc`);
  expect(await finishSignIn(make(state, iss))).toMatchObject({
    problem: { code: 'sign-in-refused' },
  });
  const good = `${RETURN}?code=abc&state=${state}&iss=${iss}`;
  expect(await finishSignIn(good)).toMatchObject({ problem: { code: 'sign-in-refused' } });
  expect(seen.calls).not.toContain('POST /oidc/token');
});

test('a token is renewed before its end, once for all who wait', async () => {
  const { url, seen, state } = await signInServer();
  state.seconds = 30;
  await enrol(url, 'GOOD', 'test');
  state.seconds = 600;
  const answers = await Promise.all([me(), me(), me()]);
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(seen.refreshes).toBe(1);
  await me();
  expect(seen.refreshes).toBe(1);
});

test('a refused token is renewed once; refused again, the sign-in has ended', async () => {
  const { url, seen, state } = await signInServer();
  await enrol(url, 'GOOD', 'test');
  state.refused = 'access-1';
  expect((await me()).ok).toBe(true);
  expect(seen.refreshes).toBe(1);
  state.ended = true;
  expect(await me()).toMatchObject({ ok: false, kind: 'signed-out' });
  expect(await readParsed('connection')).toMatchObject({ kind: 'server', signedIn: false });
});

test('a fresh token that is refused ends nothing while the token address gives new ones', async () => {
  const { url, state } = await signInServer();
  await enrol(url, 'GOOD', 'test');
  state.refused = 'access-1 access-2';
  expect(await me()).toMatchObject({ ok: false, kind: 'again' });
  expect(await readParsed('connection')).toMatchObject({ kind: 'server', signedIn: true });
  expect((await me()).ok).toBe(true);
});

test('a server that cannot be reached while a token is renewed ends nothing', async () => {
  const { url, state } = await signInServer();
  state.seconds = 1;
  await enrol(url, 'GOOD', 'test');
  await stopServers();
  expect(await me()).toMatchObject({ ok: false, kind: 'unreachable' });
  expect(await readParsed('connection')).toMatchObject({ signedIn: true });
});

test('signing out ends the sign-in on the server and forgets everything here', async () => {
  const { url, seen } = await signInServer();
  await enrol(url, 'GOOD', 'test');
  await signOut();
  expect(seen.calls).toContain('DELETE /v1/sessions/current');
  expect(await readSession()).toBeUndefined();
  expect(await fakeBrowser.storage.session.get('access token')).toEqual({});
});
