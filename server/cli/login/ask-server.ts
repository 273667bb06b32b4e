import { FOUND, Stop, WRONG_INPUT } from '../stop';
import { serverAddress, signInToken } from './sign-in-token';

/** One request as whoever is signed in by "guidepost login", or with GUIDEPOST_TOKEN. @returns the answer's JSON */
export async function askServer(given: string, method: string, path: string): Promise<unknown> {
  const server = serverAddress(given);
  const token = (await signInToken(server)) ?? process.env.GUIDEPOST_TOKEN;
  if (!token) throw new Stop(`Nobody is signed in at ${server}.`, `Run: guidepost login ${server}`);
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${server}${path}`, { method, headers }).catch((error: Error) => {
    throw new Stop(`Cannot reach ${server}: ${error.message}`, 'Check that the server runs.');
  });
  const body: unknown = await answer.json().catch(() => undefined);
  if (answer.ok) return body;
  const { detail, cure } = (body ?? {}) as Record<string, string | undefined>;
  throw new Stop(
    `The server refused it (${answer.status}): ${detail ?? answer.statusText}`,
    cure ?? 'Look at the log of the server.',
    answer.status === 401 ? WRONG_INPUT : FOUND,
  );
}
