import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPair, SignJWT } from 'jose';
import { afterAll } from 'vitest';

/** What this provider says next, where it differs from what is right. */
export interface Saying {
  /** Claims of the ID token; undefined takes one away. */
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly userinfo?: Readonly<Record<string, unknown>>;
  /** False: it gives no ID token at all. */
  readonly idToken?: boolean;
}

/** An OpenID provider whose answers can be wrong in each part. Nobody logs in there: whoever comes is "carla". */
export async function aForgedCompany(client: string) {
  const { privateKey } = await generateKeyPair('ES256');
  const asked: URLSearchParams[] = [];
  let saying: Saying = {};
  let nonce = '';
  const idToken = () => {
    const now = Math.floor(Date.now() / 1000);
    const right = { iss: url(), aud: client, sub: 'carla', nonce, iat: now, exp: now + 60 };
    return new SignJWT({ ...right, ...saying.claims })
      .setProtectedHeader({ alg: 'ES256' })
      .sign(privateKey);
  };
  const answers: Record<string, (body: string) => unknown> = {
    '/.well-known/openid-configuration': () => ({
      issuer: url(),
      authorization_endpoint: `${url()}/auth`,
      token_endpoint: `${url()}/token`,
      userinfo_endpoint: `${url()}/userinfo`,
      jwks_uri: `${url()}/keys`,
      authorization_response_iss_parameter_supported: true,
      id_token_signing_alg_values_supported: ['ES256'],
    }),
    '/token': async (body) => {
      asked.push(new URLSearchParams(body));
      const token = saying.idToken === false ? {} : { id_token: await idToken() };
      return { access_token: 'of-the-company', token_type: 'Bearer', ...token };
    },
    '/userinfo': () => ({ sub: 'carla', groups: ['staff'], ...saying.userinfo }),
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const answer = answers[request.url ?? '']?.(Buffer.concat(chunks).toString('utf8'));
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify((await answer) ?? {}));
  });
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return {
    issuer: url(),
    /** What the token endpoint was asked, in order. */
    asked,
    /** The way back from its page, `departure` being the address at which the browser came to it. */
    wayBack: (departure: string, next: Saying = {}, change: Record<string, string> = {}) => {
      saying = next;
      const { searchParams } = new URL(departure);
      nonce = searchParams.get('nonce') ?? '';
      const back = new URL(searchParams.get('redirect_uri') ?? '');
      const query = { code: 'a-code', state: searchParams.get('state') ?? '', iss: url() };
      back.search = String(new URLSearchParams({ ...query, ...change }));
      return back.href;
    },
  };
}
