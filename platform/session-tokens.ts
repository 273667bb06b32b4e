import * as z from 'zod/mini';
import { browser } from './extension-api';
import { inTurn } from './in-turn';
import type { Renewal } from './local-db';
import { serverNow } from './server-time';
import { proofOfKey } from './session-key';

/** How the OAuth server answers at its token address. */
export const tokenAnswerSchema = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  token_type: z.literal('DPoP'),
  expires_in: z.number(),
});

const accessSchema = z.object({ token: z.string(), until: z.number(), refreshToken: z.string() });

/** storage.session: in memory, gone with the browser, and not for content scripts. */
const ACCESS = 'access token';
/** Renewed so long before its end that no request meets it on the way. */
const EARLY_MS = 60_000;
const TIMEOUT_MS = 15_000;

/** `ended`: the server takes the refresh token no more. `unreachable`: nobody knows. */
export type Renewed =
  | { readonly state: 'fresh'; readonly token: string }
  | { readonly state: 'ended' }
  | { readonly state: 'unreachable' };

/** The access token, renewed where it ends soon or where `refused` names it. All callers share one renewal. */
export function accessToken(renewal: Renewal, refused?: string): Promise<Renewed> {
  return inTurn('access token', async () => {
    const kept = await keptToken(renewal);
    if (kept !== undefined && kept !== refused) return { state: 'fresh', token: kept };
    return renew(renewal);
  });
}

export async function keepAccessToken(
  refreshToken: string,
  { token, seconds }: { token: string; seconds: number },
): Promise<void> {
  const until = Date.now() + seconds * 1000 - EARLY_MS;
  await browser.storage.session.set({ [ACCESS]: { token, until, refreshToken } });
}

export async function forgetAccessToken(): Promise<void> {
  await browser.storage.session.remove(ACCESS);
}

async function keptToken(renewal: Renewal): Promise<string | undefined> {
  const kept = accessSchema.safeParse((await browser.storage.session.get(ACCESS))[ACCESS]);
  if (!kept.success || kept.data.refreshToken !== renewal.refreshToken) return undefined;
  return kept.data.until > Date.now() ? kept.data.token : undefined;
}

/** The refresh token stays the same: it is good only with this browser's key. So an answer that is lost costs nothing. */
async function renew(renewal: Renewal): Promise<Renewed> {
  const fields = { grant_type: 'refresh_token', refresh_token: renewal.refreshToken };
  const answer = await askForTokens(renewal, fields);
  if (answer.state !== 'answered') return answer;
  const { access_token: token, expires_in: seconds } = answer.tokens;
  await keepAccessToken(renewal.refreshToken, { token, seconds });
  return { state: 'fresh', token };
}

export type TokensAsked =
  | { readonly state: 'answered'; readonly tokens: z.infer<typeof tokenAnswerSchema> }
  | { readonly state: 'ended' }
  | { readonly state: 'unreachable' };

/** One request to the token address, proved with the browser's key. */
export async function askForTokens(
  { issuer, keys }: Pick<Renewal, 'issuer' | 'keys'>,
  fields: Record<string, string>,
): Promise<TokensAsked> {
  const url = `${issuer}/token`;
  const now = await serverNow(Date.now());
  const dpop = await proofOfKey(keys, { method: 'POST', url, now });
  const body = new URLSearchParams({ client_id: 'guidepost-extension', ...fields });
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { dpop, accept: 'application/json' },
      body,
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const json: unknown = await response.json();
    if (isRefusal(response.status, json)) return { state: 'ended' };
    const parsed = tokenAnswerSchema.safeParse(json);
    return parsed.success ? { state: 'answered', tokens: parsed.data } : { state: 'unreachable' };
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException || error instanceof SyntaxError)
      return { state: 'unreachable' };
    throw error;
  }
}

/** Only what OAuth calls a final no; a proxy's own 400 is none. */
function isRefusal(status: number, json: unknown): boolean {
  const { error } = (json ?? {}) as { error?: unknown };
  return (
    (status === 400 || status === 401) && (error === 'invalid_grant' || error === 'invalid_client')
  );
}
