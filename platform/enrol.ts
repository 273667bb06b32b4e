import type * as z from 'zod/mini';
import { type connectionAnswerSchema, enrolAnswerSchema, meAnswerSchema } from '../domain/api';
import { ok, type Result } from '../domain/problem';
import { readEnrolmentLink, readServerUrl } from './enrolment-link';
import { keepSource } from './feed-source';
import type { Session } from './local-db';
import { callServer } from './server-call';
import { serverNow } from './server-time';
import { callSignedIn, keepSession } from './session';
import { newSessionKeys, proofOfKey } from './session-key';
import { keepAccessToken } from './session-tokens';
import { changeStored, writeStored } from './stored-parsed';
import type { Connection } from './stored-schemas';

/**
 * A one-time code against a session that is bound to a key of this browser. Pins what the policy and the receipts are checked with from now
 * on. In place of the server's address the whole enrolment link will do.
 */
export async function enrol(
  givenUrl: string,
  givenCode: string,
  device: string,
): Promise<Result<Connection>> {
  const link = readEnrolmentLink(givenUrl);
  const url = readServerUrl(link?.serverUrl ?? givenUrl);
  if (!url.ok) return url;
  const serverUrl = url.value;
  const code = givenCode.trim() || (link?.code ?? '');
  const keys = await newSessionKeys();
  const path = '/v1/enrol';
  const now = await serverNow(Date.now());
  const dpop = await proofOfKey(keys, { method: 'POST', url: `${serverUrl}${path}`, now });
  const answer = await callServer({
    serverUrl,
    path,
    headers: { dpop },
    body: { code, device },
    answer: enrolAnswerSchema,
  });
  if (!answer.ok) return answer;
  const { token, refreshToken, issuer, expiresIn = 0, ...welcome } = answer.value;
  const bound = refreshToken !== undefined && issuer !== undefined;
  if (bound) await keepAccessToken(refreshToken, { token, seconds: expiresIn });
  // A server from before gives one long token, and no other.
  const held = bound ? { token: '', renewal: { issuer, refreshToken, keys } } : { token };
  return keepConnection(serverUrl, held, welcome);
}

/** Who, where and by which keys: kept before anything is asked with it. */
export async function keepConnection(
  serverUrl: string,
  held: Pick<Session, 'token' | 'renewal'>,
  welcome: z.infer<typeof connectionAnswerSchema>,
): Promise<Result<Connection>> {
  const { person, organisation, receiptKey, pack } = welcome;
  const rootHash = pack.rootHash.toLowerCase();
  await keepSession({ serverUrl, ...held, organisationId: organisation.id, receiptKey });
  // A server that has published no pack yet names no root: then its first one is taken, and that is said.
  const trust = rootHash
    ? ({ rootHash, trust: 'enrolled' } as const)
    : ({ trust: 'first-use' } as const);
  if (pack.configUrl) await keepSource('enrolled', { url: pack.configUrl, ...trust });
  const connection: Connection = {
    kind: 'server',
    serverUrl,
    person,
    organisation,
    signedIn: true,
  };
  await writeStored('connection', connection);
  return ok(connection);
}

/** Roles and groups may change in the company; and it shows whether the token is still taken. */
export async function refreshPerson(): Promise<void> {
  const answer = await callSignedIn({ path: '/v1/me', answer: meAnswerSchema });
  if (!answer.ok) return;
  await changeStored('connection', (connection) =>
    connection.kind === 'server' ? { ...connection, ...answer.value } : connection,
  );
}
