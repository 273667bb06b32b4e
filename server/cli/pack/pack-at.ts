import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadPack } from '../../../rules/read-pack';
import { Stop } from '../stop';
import { type Fetch, fromFolder, readFeed } from './feed';
import { fromUrl } from './feed-at-url';
import { readRunnablePack } from './sound-source';

/** A pack from a file, or from a signed feed at an address or in a folder; a feed is verified as a browser would. */
export async function packAt(where: string, rootHash: string | undefined): Promise<ReadPack> {
  const feed = /^https?:/i.test(where) ? fromUrl(where) : await folderFeed(where);
  if (feed) return (await readFeed(feed, rootHash)).read;
  if (rootHash === undefined) return readRunnablePack(where);
  throw new Stop(
    `${where} is a file, which has no signature.`,
    'Leave --root-hash out, or name a feed.',
  );
}

async function folderFeed(where: string): Promise<Fetch | undefined> {
  const manifest = await stat(join(where, 'manifest.jws')).catch(() => undefined);
  return manifest ? fromFolder(where) : undefined;
}
