import * as z from 'zod/mini';
import { connectionAnswerSchema } from '../domain/api';
import { failed, ok, type Result } from '../domain/problem';
import { keepConnection } from './enrol';
import { readServerUrl } from './enrolment-link';
import { browser } from './extension-api';
import { secureUrl } from './feed-address';
import { callServer } from './server-call';
import { callAs } from './session';
import { newSessionKeys, randomUrlText, sha256Url } from './session-key';
import { askForTokens, keepAccessToken } from './session-tokens';
import type { Connection } from './stored-schemas';

/** What the background remembers while the sign-in window is open; in memory only. */
const pendingSchema = z.object({
  serverUrl: z.string(),
  issuer: z.string(),
  verifier: z.string(),
  state: z.string(),
  returnTo: z.string(),
});
type Pending = z.infer<typeof pendingSchema>;
const PENDING = 'sign-in under way';

const metadataSchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
});

/** First half: @returns the address to open in the browser's sign-in window. `returnTo` is what `identity.getRedirectURL` says. */
export async function beginSignIn(
  givenUrl: string,
  { device, returnTo }: { device: string; returnTo: string },
): Promise<Result<{ url: string }>> {
  const server = readServerUrl(givenUrl);
  if (!server.ok) return server;
  const serverUrl = server.value;
  const metadata = await callServer({
    serverUrl,
    path: '/oidc/.well-known/openid-configuration',
    answer: metadataSchema,
  });
  if (!metadata.ok) return metadata;
  const { issuer, authorization_endpoint } = metadata.value;
  const safe = secureUrl(authorization_endpoint);
  if (!safe.ok) return safe;
  const pending: Pending = {
    serverUrl,
    issuer,
    verifier: randomUrlText(),
    state: randomUrlText(),
    returnTo,
  };
  await browser.storage.session.set({ [PENDING]: pending });
  const url = safe.value;
  url.search = new URLSearchParams({
    client_id: 'guidepost-extension',
    response_type: 'code',
    scope: 'guidepost',
    redirect_uri: returnTo,
    state: pending.state,
    code_challenge: await sha256Url(pending.verifier),
    code_challenge_method: 'S256',
    device,
  }).toString();
  return ok({ url: url.href });
}

/** Second half, with the address that the window ended at: its code against tokens that are bound to a key of this browser. */
export async function finishSignIn(returned: string): Promise<Result<Connection>> {
  const found = (await browser.storage.session.get(PENDING))[PENDING];
  await browser.storage.session.remove(PENDING);
  const pending = pendingSchema.safeParse(found);
  const code = pending.success ? codeIn(returned, pending.data) : undefined;
  if (!pending.success || code === undefined) return refused();
  const { serverUrl, issuer, verifier, returnTo } = pending.data;
  const keys = await newSessionKeys();
  const fields = {
    grant_type: 'authorization_code',
    code,
    code_verifier: verifier,
    redirect_uri: returnTo,
  };
  const answer = await askForTokens({ issuer, keys }, fields);
  if (answer.state === 'ended') return refused();
  if (answer.state === 'unreachable') {
    return failed('server-unreachable', 'The approval server does not answer.', 'Sign in again.');
  }
  const { access_token: token, refresh_token: refreshToken, expires_in: seconds } = answer.tokens;
  await keepAccessToken(refreshToken, { token, seconds });
  const held = { token: '', renewal: { issuer, refreshToken, keys } };
  const session = { serverUrl, ...held, organisationId: '', receiptKey: {} };
  const welcome = await callAs(session, { path: '/v1/connection', answer: connectionAnswerSchema });
  return welcome.ok ? keepConnection(serverUrl, held, welcome.value) : welcome;
}

/** Undefined unless it is the answer to what was asked, from the one who was asked (RFC 9207). */
function codeIn(returned: string, { returnTo, state, issuer }: Pending): string | undefined {
  if (!URL.canParse(returned) || !returned.startsWith(returnTo)) return undefined;
  const { searchParams } = new URL(returned);
  if (searchParams.get('state') !== state || searchParams.get('iss') !== issuer) return undefined;
  return searchParams.get('code') ?? undefined;
}

function refused() {
  return failed(
    'sign-in-refused',
    'The sign-in was not completed, or this account may not use Guidepost here.',
    'Try again; if it repeats, ask your IT team.',
  );
}
