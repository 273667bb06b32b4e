import { failed, ok, type Result } from '../domain/problem';
import { browser } from './extension-api';
import { readManaged } from './managed-settings';
import type { FeedSource } from './pack-slot';
import { readParsed } from './stored-parsed';

/**
 * SHA-256 of the root to begin the trust with. IT's setting, once made, counts even where it is mistyped: a wrong one must not mean
 * "trust whoever comes". Where all that was stored is lost, the root that was shown last for this address is still the one.
 */
export async function pinnedRoot(source: FeedSource): Promise<Result<string | undefined>> {
  if (await isMistyped()) {
    return failed(
      'pack-root-refused',
      'The setting rootHash is not a SHA-256 of 64 hexadecimal digits, so no root can be trusted.',
      'Ask your IT team to correct it. The last good pack stays in force.',
    );
  }
  if (source.rootHash) return ok(source.rootHash);
  const { configUrl, rootHash } = await readParsed('packStatus');
  return ok(configUrl === source.url ? rootHash : undefined);
}

async function isMistyped(): Promise<boolean> {
  if ((await readManaged()).rootHash) return false;
  // Firefox throws where there is no policy at all.
  const given = await browser.storage.managed.get('rootHash').catch(() => ({}));
  const { rootHash } = given as { rootHash?: unknown };
  return rootHash !== undefined && rootHash !== null;
}
