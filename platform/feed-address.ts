import { failed, ok, type Result } from '../domain/problem';

export interface FeedAddress {
  readonly manifest: string;
  readonly root: string;
  readonly body: (hash: string) => string;
}

/** A feed is a folder on any web server: manifest.jws, root.jws and bodies/HASH.json. Both its address and the manifest's will do. */
export function feedAddress(given: string): Result<FeedAddress> {
  const url = secureUrl(given);
  if (!url.ok) return url;
  const manifest = new URL(url.value);
  manifest.hash = '';
  if (!manifest.pathname.endsWith('.jws')) {
    manifest.pathname = `${manifest.pathname.replace(/\/$/, '')}/manifest.jws`;
  }
  return ok({
    manifest: manifest.href,
    root: beside(manifest, 'root.jws'),
    body: (hash) => beside(manifest, `bodies/${hash}.json`),
  });
}

/** In clear only on this machine: tokens and drafts must not be read on the way. */
export function secureUrl(given: string): Result<URL> {
  const url = URL.canParse(given.trim()) ? new URL(given.trim()) : undefined;
  const isLocal = url !== undefined && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal))) return ok(url);
  return failed(
    'malformed',
    'The address must begin with https:// (http:// is for this computer only).',
    'Check the address; it looks like https://guidepost.example.com',
  );
}

function beside(manifest: URL, name: string): string {
  const url = new URL(manifest);
  url.pathname = url.pathname.replace(/[^/]*$/, name);
  return url.href;
}
