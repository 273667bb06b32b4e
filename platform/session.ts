import * as z from 'zod/mini';
import { failed, type Result } from '../domain/problem';
import { localDb, type Renewal, type Session, STRICT } from './local-db';
import { callServer, type ServerAnswer, type ServerCall } from './server-call';
import { serverNow } from './server-time';
import { proofOfKey } from './session-key';
import { accessToken, forgetAccessToken } from './session-tokens';
import { changeStored, readParsed } from './stored-parsed';

/** Tokens stay in the extension's IndexedDB and in its memory; the stored item `connection` says only who and where. */
export async function readSession(): Promise<Session | undefined> {
  return (await localDb()).get('session', 'current');
}

export async function keepSession(session: Session): Promise<void> {
  const tx = (await localDb()).transaction('session', 'readwrite', STRICT);
  await Promise.all([tx.store.put(session, 'current'), tx.done]);
}

export async function forgetSession(): Promise<void> {
  await forgetAccessToken();
  await (await localDb()).delete('session', 'current');
}

const GOODBYE_MS = 3_000;

/** Ends the sign-in on the server, where it can be reached, and forgets it here in any case. */
export async function signOut(): Promise<void> {
  if (await readSession()) {
    const path = '/v1/sessions/current';
    await callSignedIn({ method: 'DELETE', path, answer: z.unknown(), timeoutMs: GOODBYE_MS });
  }
  await forgetSession();
}

/** Server and person whose outbox rows go out now. */
export async function outboxOwner(): Promise<string | undefined> {
  const connection = await readParsed('connection');
  return connection.kind === 'server'
    ? `${connection.serverUrl} ${connection.person.id}`
    : undefined;
}

type SignedInCall<S extends z.ZodMiniType> = Omit<ServerCall<S>, 'serverUrl' | 'token' | 'headers'>;

/** A call as the signed-in person. A sign-in that ended is remembered, so that the screens can say so. */
export async function callSignedIn<S extends z.ZodMiniType>(
  call: SignedInCall<S>,
): Promise<ServerAnswer<z.infer<S>>> {
  const session = await readSession();
  const connection = await readParsed('connection');
  if (!session || connection.kind !== 'server' || !connection.signedIn) return signedOut();
  const answer = await callAs(session, call);
  if (!answer.ok && answer.kind === 'signed-out') await rememberSignedOut(session);
  return answer;
}

/** With the session's own token, or with a short one: that is renewed before its end, and once where the server refuses it. */
export async function callAs<S extends z.ZodMiniType>(
  session: Session,
  call: SignedInCall<S>,
): Promise<ServerAnswer<z.infer<S>>> {
  const { serverUrl, token, renewal } = session;
  if (!renewal) return callServer<S>({ ...call, serverUrl, token } as ServerCall<S>);
  const first = await callBound<S>({ serverUrl, renewal }, call);
  if (!isRefused(first)) return first.answer;
  const second = await callBound<S>({ serverUrl, renewal }, call, first.token);
  // Where a connection breaks a browser asks again by itself, with the same proof, and no proof is taken twice (Chromium, 2026-11). So a
  // fresh token that is refused ends no sign-in: that is for the token address to say.
  if (isRefused(second) && !second.answer.ok) return { ...second.answer, kind: 'again' };
  return second.answer;
}

interface BoundAnswer<T> {
  readonly answer: ServerAnswer<T>;
  /** What the call was made with; undefined where no token was to be had. */
  readonly token?: string;
}

async function callBound<S extends z.ZodMiniType>(
  { serverUrl, renewal }: { serverUrl: string; renewal: Renewal },
  call: SignedInCall<S>,
  refused?: string,
): Promise<BoundAnswer<z.infer<S>>> {
  const renewed = await accessToken(renewal, refused);
  if (renewed.state === 'ended') return { answer: signedOut() };
  if (renewed.state === 'unreachable') return { answer: unreachable() };
  const { token } = renewed;
  const headers = await boundHeaders(renewal.keys, token, { ...call, serverUrl });
  return { answer: await callServer<S>({ ...call, serverUrl, headers } as ServerCall<S>), token };
}

function isRefused({ answer, token }: BoundAnswer<unknown>): boolean {
  return token !== undefined && !answer.ok && answer.kind === 'signed-out';
}

/** For a request that is not made here; undefined where nobody is signed in, or the token cannot be renewed now. */
export async function signedInHeaders(
  { serverUrl, token, renewal }: Session,
  path: string,
): Promise<Record<string, string> | undefined> {
  if (!renewal) return { authorization: `Bearer ${token}` };
  const renewed = await accessToken(renewal);
  if (renewed.state !== 'fresh') return undefined;
  return boundHeaders(renewal.keys, renewed.token, { serverUrl, path });
}

async function boundHeaders(
  keys: CryptoKeyPair,
  token: string,
  call: { serverUrl: string; path: string; body?: unknown; method?: string },
): Promise<Record<string, string>> {
  const method = call.method ?? (call.body === undefined ? 'GET' : 'POST');
  const url = `${call.serverUrl}${call.path}`;
  const now = await serverNow(Date.now());
  const dpop = await proofOfKey(keys, { method, url, token, now });
  return { authorization: `DPoP ${token}`, dpop };
}

/** Unless the person signed in anew while the old token was on its way. */
async function rememberSignedOut(old: Session): Promise<void> {
  const now = await readSession();
  if (now?.token !== old.token || now.renewal?.refreshToken !== old.renewal?.refreshToken) return;
  await changeStored('connection', (connection) =>
    connection.kind === 'server' ? { ...connection, signedIn: false } : connection,
  );
}

function signedOut(): ServerAnswer<never> {
  return { ...notSignedIn(), kind: 'signed-out' };
}

function unreachable(): ServerAnswer<never> {
  const problem = failed(
    'server-unreachable',
    'The approval server does not answer.',
    'Nothing is lost; Guidepost tries again by itself.',
  );
  return { ...problem, kind: 'unreachable' };
}

export function notSignedIn(): Extract<Result<never>, { ok: false }> {
  return failed(
    'not-signed-in',
    'This browser is not connected to your organisation.',
    'Open the settings of Guidepost and connect it.',
  );
}
