import { FOUND, Stop, WRONG_INPUT } from '../stop';
import { serverAddress, signInToken } from './sign-in-token';

/** One request as whoever is signed in by "guidepost login", or with GUIDEPOST_TOKEN. @returns the answer's JSON */
export async function askServer(
  given: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const server = serverAddress(given);
  const token = (await signInToken(server)) ?? process.env.GUIDEPOST_TOKEN;
  if (!token) throw new Stop(`Nobody is signed in at ${server}.`, `Run: guidepost login ${server}`);
  return askAs({ server, method, path, token, body });
}

interface Call {
  /** Address without a slash at the end. */
  readonly server: string;
  readonly method: string;
  readonly path: string;
  readonly token: string;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** One request with a token that is at hand. @returns the answer's JSON */
export async function askAs({ server, method, path, token, body }: Call): Promise<unknown> {
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  const sent = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  const answer = await fetch(`${server}${path}`, sent).catch((error: Error) => {
    throw new Stop(`Cannot reach ${server}: ${error.message}`, 'Check that the server runs.');
  });
  const said: unknown = await answer.json().catch(() => undefined);
  if (answer.ok) return said;
  const { detail, cure } = (said ?? {}) as Record<string, string | undefined>;
  throw new Stop(
    `The server refused it (${answer.status}): ${detail ?? answer.statusText}`,
    cure ?? 'Look at the log of the server.',
    answer.status === 401 ? WRONG_INPUT : FOUND,
  );
}
