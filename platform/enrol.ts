import { enrolAnswerSchema, meAnswerSchema } from '../domain/api';
import { ok, type Result } from '../domain/problem';
import { readEnrolmentLink, readServerUrl } from './enrolment-link';
import { keepSource } from './feed-source';
import { callServer } from './server-call';
import { callSignedIn, keepSession } from './session';
import { changeStored, writeStored } from './stored-parsed';
import type { Connection } from './stored-schemas';

/**
 * A one-time code against a session. Pins what the policy and the receipts are checked with from now on. In place of the server's address
 * the whole enrolment link will do.
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
  const body = { code, device };
  const answer = await callServer({
    serverUrl,
    path: '/v1/enrol',
    body,
    answer: enrolAnswerSchema,
  });
  if (!answer.ok) return answer;
  const { token, person, organisation, receiptKey, pack } = answer.value;
  const rootHash = pack.rootHash.toLowerCase();
  await keepSession({ serverUrl, token, organisationId: organisation.id, receiptKey });
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
