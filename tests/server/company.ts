import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { loadOauthLibrary } from '../../server/identity/load-oauth-library';
import type { Visited, WebBrowser } from './web-browser';

export interface CompanyAccount {
  readonly name: string;
  readonly groups?: readonly string[];
}

/** A second OpenID provider, as a company has one: its own port, login page, groups and keys. */
export interface Company {
  readonly issuer: string;
  /** Who may log in, by login name. */
  readonly accounts: Map<string, CompanyAccount>;
  /** Writes the login name into the company's own page, and goes on. */
  login(browser: WebBrowser, page: Visited, name: string, stopAt?: string): Promise<Visited>;
  /** Takes the answer away, or gives it back. */
  setDown(down: boolean): void;
  stop(): Promise<void>;
}

export const COMPANY_CLIENT = { id: 'guidepost', secret: 'a-secret-of-the-company' };

/** @param redirectUris where the company's page may send browsers back to: the server's /sign-in/callback */
export async function aCompany(redirectUris: () => string[]): Promise<Company> {
  const { Provider } = await loadOauthLibrary();
  const accounts = new Map<string, CompanyAccount>();
  let isDown = false;
  let made: ReturnType<typeof make> | undefined;
  const server = createServer((request, response) => {
    if (isDown) return void response.destroy();
    made ??= quietly(make);
    void made.callback()(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk: JWK = await exportJWK(privateKey);
  const make = () =>
    new Provider(issuer, {
      clients: [
        {
          client_id: COMPANY_CLIENT.id,
          client_secret: COMPANY_CLIENT.secret,
          redirect_uris: redirectUris(),
          id_token_signed_response_alg: 'ES256',
        },
      ],
      jwks: { keys: [{ ...jwk, alg: 'ES256', use: 'sig' } as never] },
      cookies: { keys: ['company'] },
      claims: { openid: ['sub'], profile: ['name'], groups: ['groups'] },
      scopes: ['openid', 'profile', 'groups'],
      pkce: { required: () => true },
      findAccount: (_ctx, id) => {
        const account = accounts.get(id);
        return (
          account && {
            accountId: id,
            claims: () => ({ sub: id, ...account, groups: account.groups }),
          }
        );
      },
    });
  return {
    issuer,
    accounts,
    login: async (browser, page, name, stopAt) => {
      const after = await browser.submit(page, { login: name, password: 'any' }, stopAt);
      return after.text.includes('value="consent"') ? browser.submit(after, {}, stopAt) : after;
    },
    setDown: (down) => {
      isDown = down;
    },
    stop: () => stop(server),
  };
}

/** Its development pages, which serve as the company's, are announced loudly. */
function quietly<T>(act: () => T): T {
  const { warn, info } = console;
  Object.assign(console, { warn: () => undefined, info: () => undefined });
  try {
    return act();
  } finally {
    Object.assign(console, { warn, info });
  }
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** An issuer of access tokens that is nothing but its metadata and its keys, so that each part can be wrong. */
export async function anIssuer() {
  let keys = [await aSigningKey('first')];
  let isDown = false;
  const server = createServer((request, response) => {
    if (isDown) return void response.destroy();
    const metadata = { issuer: issuerOf(server), jwks_uri: `${issuerOf(server)}/keys` };
    const body = request.url === '/keys' ? { keys: keys.map(({ jwk }) => jwk) } : metadata;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const token = async (
    claims: Record<string, unknown> = {},
    header: Record<string, unknown> = {},
  ): Promise<string> => {
    const [key] = keys;
    if (!key) throw new Error('no key');
    const now = Math.floor(Date.now() / 1000);
    const all = {
      iss: issuerOf(server),
      aud: 'guidepost-api',
      sub: 'ci',
      iat: now,
      exp: now + 60,
      ...claims,
    };
    return new SignJWT(all)
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key.jwk.kid ?? '', ...header })
      .sign(key.privateKey);
  };
  return {
    get issuer() {
      return issuerOf(server);
    },
    token,
    rotate: async () => {
      keys = [await aSigningKey(`key-${Date.now()}`)];
    },
    setDown: (down: boolean) => {
      isDown = down;
    },
    stop: () => stop(server),
  };
}

async function aSigningKey(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  return {
    privateKey,
    jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } as JWK,
  };
}

function issuerOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
