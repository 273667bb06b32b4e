import * as client from 'openid-client';
import { failed, ok, type Result } from '../../domain/problem';
import type { CompanyProvider } from './identity-settings';
import type { Claims } from './person-of-claims';

/** What has to be remembered between leaving for the company's page and coming back. */
export interface Departure {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The company's OpenID provider, as a confidential client sees it. Its tokens stay on the server, and are dropped at once. */
export interface CompanySignIn {
  depart(redirectUri: string): Promise<Result<{ url: URL; departure: Departure }>>;
  /** `returned`: the whole address that the browser came back to, its query included. */
  arrive(returned: URL, departure: Departure): Promise<Result<Claims>>;
}

const FRESH_MS = 3_600_000;

export function companySignIn(company: CompanyProvider): CompanySignIn {
  let known: { config: client.Configuration; at: number } | undefined;
  const config = async () => {
    if (!known || Date.now() - known.at > FRESH_MS) {
      known = { config: await discover(company), at: Date.now() };
    }
    return known.config;
  };
  return {
    depart: (redirectUri) => reached(async () => depart(await config(), company, redirectUri)),
    arrive: (returned, departure) =>
      reached(async () => ok(await arrive(await config(), returned, departure))),
  };
}

function discover(company: CompanyProvider): Promise<client.Configuration> {
  const issuer = new URL(company.issuer);
  // Settings allow http on this machine only.
  const execute = issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [];
  return client.discovery(issuer, company.clientId, undefined, authentication(company), {
    execute,
  });
}

/** As the provider says that it takes the secret; HTTP Basic where it says nothing. */
function authentication({ clientSecret }: CompanyProvider): client.ClientAuth {
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const basic = methods.includes('client_secret_basic');
    const way = basic
      ? client.ClientSecretBasic(clientSecret)
      : client.ClientSecretPost(clientSecret);
    return way(server, ...rest);
  };
}

async function depart(config: client.Configuration, company: CompanyProvider, redirectUri: string) {
  const departure = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  };
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: company.scopes,
    state: departure.state,
    nonce: departure.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(departure.verifier),
    code_challenge_method: 'S256',
  });
  return ok({ url, departure });
}

/** State, nonce, issuer, audience, times and PKCE are checked by the library. Where groups are not in the ID token, userinfo is asked. */
async function arrive(
  config: client.Configuration,
  returned: URL,
  departure: Departure,
): Promise<Claims> {
  const tokens = await client.authorizationCodeGrant(config, returned, {
    expectedState: departure.state,
    expectedNonce: departure.nonce,
    pkceCodeVerifier: departure.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('An ID token was expected, and there is none.');
  const more = config.serverMetadata().userinfo_endpoint
    ? await client.fetchUserInfo(config, tokens.access_token, claims.sub)
    : {};
  return { ...more, ...claims };
}

/** A provider that does not answer is one thing, one that says no another. Neither one's words go to the page: they may quote codes. */
async function reached<T>(act: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await act();
  } catch (error) {
    if (saidNo(error)) {
      return failed(
        'sign-in-refused',
        "The company's sign-in service did not confirm this sign-in.",
        'Start again; if it repeats, tell your IT team the time of it.',
      );
    }
    return failed(
      'identity-provider-unreachable',
      "The company's sign-in service does not answer as it should.",
      'Try again in a moment; if it stays, tell your IT team.',
    );
  }
}

/** What the library finds wrong with the answer itself: state, nonce, issuer, audience, times. */
const WRONG_ANSWERS = [
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
];

function saidNo(error: unknown): boolean {
  if (error instanceof client.AuthorizationResponseError) return true;
  if (error instanceof client.ResponseBodyError) return error.status < 500;
  return error instanceof client.ClientError && WRONG_ANSWERS.includes(error.code ?? '');
}
