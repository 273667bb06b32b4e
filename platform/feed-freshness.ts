import { isOverdue, laterOf, verifyFreshness } from '../rules/freshness';
import type { FeedAddress } from './feed-address';
import { fetchFreshness } from './host-files';
import { logProblem } from './log';
import { keepHead } from './slot-store';
import type { StoredFeed } from './stored-feed';
import type { PackNotice } from './stored-schemas';

/**
 * Asks for the statement of freshness where the root demands one, and keeps it where it speaks of the pack in force. An older statement
 * than the last one proves nothing new. Gives what is stored as it is afterwards.
 */
export async function proveFresh(
  stored: StoredFeed,
  address: FeedAddress,
  signedNow: string,
): Promise<StoredFeed> {
  const { head, chain, inForce } = stored;
  if (!head || !chain?.root.freshness || !inForce) return stored;
  const text = await fetchFreshness(address);
  if (!text.ok) return stored;
  const pack = inForce.taken.manifest;
  const statement = await verifyFreshness(text.value, chain.root, pack, signedNow);
  if (!statement.ok) {
    logProblem('freshness', statement.problem);
    return stored;
  }
  const provedAt = laterOf(statement.value.at, head.provedAt);
  const next = { ...head, freshnessText: text.value, provedAt };
  if (provedAt !== head.provedAt) await keepHead(next);
  return { ...stored, head: next };
}

/** Said where the root demands fresher proof than there is. The pack stays in force. */
export function freshnessNotices(
  { head, chain, inForce }: StoredFeed,
  signedNow: string,
): PackNotice[] {
  if (!head || !chain || !inForce || !isOverdue(chain.root, head.provedAt, signedNow)) return [];
  const since = head.provedAt ?? inForce.slot.fetchedAt;
  const detail = `The policy is not proved fresh since ${since}. It stays in force.`;
  return [{ kind: 'not-proved-fresh', detail, since }];
}
