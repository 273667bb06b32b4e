import { sha256 } from '../domain/hash';
import { ok } from '../domain/problem';
import type { FeedFiles } from '../rules/feed-files';
import { MAX_ROOT_BYTES } from '../rules/trust';
import type { FeedAddress } from './feed-address';
import { fetchText } from './fetch-text';

const SMALL = { maxBytes: MAX_ROOT_BYTES, timeoutMs: 10_000 };
const LARGE_MS = 30_000;

/** A feed on a web host. A text that is at hand with the right hash is not fetched again; the manifest is fetched once. */
export function hostFiles(address: FeedAddress, atHand: readonly string[]): FeedFiles {
  let manifest: ReturnType<typeof fetchText> | undefined;
  return {
    root: () => fetchText(address.root, SMALL),
    manifest: () => {
      manifest ??= fetchText(address.manifest, SMALL);
      return manifest;
    },
    named: async (hash, maxBytes) => {
      for (const text of atHand) if ((await sha256(text)) === hash) return ok(text);
      return fetchText(address.body(hash), { maxBytes, timeoutMs: LARGE_MS });
    },
  };
}

/** The statement of freshness, beside the root. */
export function fetchFreshness(address: FeedAddress) {
  const url = new URL(address.root);
  url.pathname = url.pathname.replace(/[^/]*$/, 'freshness.jws');
  return fetchText(url.href, SMALL);
}
