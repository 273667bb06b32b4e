import type { ClientMetadata } from 'oidc-provider';

export const EXTENSION = 'guidepost-extension';
export const COMMAND_LINE = 'guidepost-command-line';

/** The one thing that tokens of this server are good for. */
export const SCOPE = 'guidepost';

const DEVICE_CODE = 'urn:ietf:params:oauth:grant-type:device_code';

/**
 * Where the browser's sign-in window may return to. The first is of Chromium and Edge, under the id that wxt.config.ts gives the unpacked
 * build; the second of Firefox: the SHA-1 of the add-on's id. A build packed under another key has an id, and so an address, of its own.
 */
export const REDIRECT_URIS: readonly string[] = [
  'https://ppffljhonemoekfnbnpbgejjcfldabkd.chromiumapp.org/sign-in',
  'https://5f9e8be658339914c19724d763ae58e556956e1c.extensions.allizom.org/sign-in',
];

/** Both are public clients: neither can keep a secret. */
export function oauthClients(moreRedirectUris: readonly string[]): ClientMetadata[] {
  const shared = {
    token_endpoint_auth_method: 'none',
    id_token_signed_response_alg: 'ES256',
  } as const;
  return [
    {
      ...shared,
      client_id: EXTENSION,
      client_name: 'Guidepost browser extension',
      redirect_uris: [...new Set([...REDIRECT_URIS, ...moreRedirectUris])],
      response_types: ['code'],
      grant_types: ['authorization_code', 'refresh_token'],
    },
    {
      ...shared,
      client_id: COMMAND_LINE,
      client_name: 'Guidepost command line',
      redirect_uris: [],
      response_types: [],
      grant_types: [DEVICE_CODE, 'refresh_token'],
    },
  ];
}
