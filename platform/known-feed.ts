import { sha256 } from '../domain/hash';
import type { RootChain } from '../rules/root-chain';
import type { FeedAddress } from './feed-address';
import type { FeedHead, FeedSource } from './pack-slot';
import type { StoredFeed } from './stored-feed';

/** What is known of the feed that is followed now, verified. */
export interface KnownFeed {
  readonly head: FeedHead;
  readonly chain: RootChain;
}

/** What is stored counts only for the trust that it began with: a pinned hash that is none of its roots, or another first-use address, begins anew. */
export async function knownFeed(
  source: FeedSource,
  address: FeedAddress,
  { head, chain }: StoredFeed,
): Promise<KnownFeed | undefined> {
  if (!head || !chain) return undefined;
  const isSame = source.rootHash
    ? await isAmong(source.rootHash, chain.texts)
    : head.manifestUrl === address.manifest;
  return isSame ? { head, chain } : undefined;
}

async function isAmong(rootHash: string, texts: readonly string[]): Promise<boolean> {
  for (const text of texts) if ((await sha256(text)) === rootHash) return true;
  return false;
}
