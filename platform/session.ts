import type * as z from 'zod/mini';
import { failed, type Result } from '../domain/problem';
import { localDb, type Session, STRICT } from './local-db';
import { callServer, type ServerAnswer, type ServerCall } from './server-call';
import { changeStored, readParsed } from './stored-parsed';

/** The token stays in the extension's IndexedDB; the stored item `connection` says only who and where. */
export async function readSession(): Promise<Session | undefined> {
  return (await localDb()).get('session', 'current');
}

export async function keepSession(session: Session): Promise<void> {
  const tx = (await localDb()).transaction('session', 'readwrite', STRICT);
  await Promise.all([tx.store.put(session, 'current'), tx.done]);
}

export async function forgetSession(): Promise<void> {
  await (await localDb()).delete('session', 'current');
}

/** Server and person whose outbox rows go out now. */
export async function outboxOwner(): Promise<string | undefined> {
  const connection = await readParsed('connection');
  return connection.kind === 'server'
    ? `${connection.serverUrl} ${connection.person.id}`
    : undefined;
}

/** A call as the signed-in person. A token that is no longer taken is remembered, so that the screens can say so. */
export async function callSignedIn<S extends z.ZodMiniType>(
  call: Omit<ServerCall<S>, 'serverUrl' | 'token'>,
): Promise<ServerAnswer<z.infer<S>>> {
  const session = await readSession();
  const connection = await readParsed('connection');
  if (!session || connection.kind !== 'server' || !connection.signedIn) return signedOut();
  const { serverUrl, token } = session;
  const answer = await callServer<S>({ ...call, serverUrl, token } as ServerCall<S>);
  if (!answer.ok && answer.kind === 'signed-out') await rememberSignedOut(token);
  return answer;
}

/** Unless the person enrolled anew while the old token was on its way. */
async function rememberSignedOut(token: string): Promise<void> {
  if ((await readSession())?.token !== token) return;
  await changeStored('connection', (connection) =>
    connection.kind === 'server' ? { ...connection, signedIn: false } : connection,
  );
}

function signedOut(): ServerAnswer<never> {
  return { ...notSignedIn(), kind: 'signed-out' };
}

export function notSignedIn(): Extract<Result<never>, { ok: false }> {
  return failed(
    'not-signed-in',
    'This browser is not connected to your organisation.',
    'Open the settings of Guidepost and connect it.',
  );
}
