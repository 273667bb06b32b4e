/**
 * The library asks for Node 22 by a line on standard error, where our log is JSON. What it needs of 22 (`URL.parse`, `crypto.hash`) is in
 * Node 20.20 too, and the tests run on that.
 */
export async function loadOauthLibrary(): Promise<typeof import('oidc-provider')> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}
