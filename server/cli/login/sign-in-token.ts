import { COMMAND_LINE } from '../../identity/oauth-clients';
import { Stop } from '../stop';
import { alone, type KeptSignIn, keepSignIn, readSignIns } from './kept-sign-ins';

/** Renewed so long before its end. */
const EARLY_MS = 60_000;

/** The address as sign-ins are kept by: without a slash at the end. */
export function serverAddress(given: string): string {
  if (URL.canParse(given) && /^https?:$/.test(new URL(given).protocol)) {
    return given.replace(/\/+$/, '');
  }
  throw new Stop(`"${given}" is not an address.`, 'Write it as https://guidepost.example.com');
}

/** The OAuth server of a Guidepost server, as the command line is its client. In clear only on this machine. */
export async function oauthOf(issuer: string) {
  const client = await import('openid-client');
  const { protocol, hostname } = new URL(issuer);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const execute = protocol === 'http:' && isHere ? [client.allowInsecureRequests] : [];
  const config = await client
    .discovery(new URL(issuer), COMMAND_LINE, undefined, client.None(), { execute })
    .catch((error: Error) => {
      throw new Stop(
        `${issuer} does not answer as a Guidepost server does (${error.message}).`,
        'Check the address: it has to be the PUBLIC_URL of the server, over https.',
      );
    });
  return { client, config };
}

/** The token of whoever ran "guidepost login" for this server, renewed where it is old; undefined where nobody did. */
export async function signInToken(server: string): Promise<string | undefined> {
  const address = serverAddress(server);
  const kept = (await readSignIns())[address];
  return !kept || isFresh(kept) ? kept?.accessToken : alone(() => renewedOnce(address));
}

/** Of several commands that find the token old, the first renews it, and the others take what it kept: a refresh token is good once. */
async function renewedOnce(address: string): Promise<string | undefined> {
  const kept = (await readSignIns())[address];
  return !kept || isFresh(kept) ? kept?.accessToken : renewed(address, kept);
}

function isFresh({ until }: KeptSignIn): boolean {
  return until - EARLY_MS > Date.now();
}

async function renewed(address: string, { issuer, refreshToken }: KeptSignIn): Promise<string> {
  const { client, config } = await oauthOf(issuer);
  const tokens = await client
    .refreshTokenGrant(config, refreshToken)
    .catch(async (error: unknown) => {
      if (error instanceof client.ResponseBodyError) await keepSignIn(address, undefined);
      throw new Stop(`The sign-in at ${address} has ended.`, `Run: guidepost login ${address}`);
    });
  const next = keptOf(issuer, tokens);
  // Kept before it is used: the old refresh token is good no more.
  await keepSignIn(address, next);
  return next.accessToken;
}

interface Tokens {
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly expires_in?: number;
}

export function keptOf(issuer: string, tokens: Tokens): KeptSignIn {
  const until = Date.now() + (tokens.expires_in ?? 0) * 1000;
  const { access_token: accessToken, refresh_token: refreshToken = '' } = tokens;
  return { issuer, accessToken, refreshToken, until };
}
