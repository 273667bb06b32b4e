import { sha256 } from '../../domain/hash';
import { claimedManifest } from '../../rules/claimed-manifest';
import { claimedRoot } from '../../rules/root';
import { type PrivateKey, signFreshness } from '../../rules/signing';
import type { Manifest, Root } from '../../rules/trust';
import type { House } from '../house';
import { type FeedFile, packRow } from './feed';

/** The moment is rounded down, so that the same bytes, under the same tag, serve every browser for a while. */
const STEP_MS = 600_000;
const DAY_MS = 86_400_000;

/** "This is the current pack", signed now by the server's own key; undefined where the pack's root does not name that key. */
export async function freshnessOf(
  house: House,
  packId: string,
  key: PrivateKey,
): Promise<FeedFile | undefined> {
  const row = await packRow(house.db, house.organisation.id, packId);
  const root = row && claimedRoot(row.root)?.root;
  const manifest = row && claimedManifest(row.manifest);
  if (!root || !manifest || !isNamed(root, key)) return undefined;
  const text = await statement(manifest, root, key, house.clock().getTime());
  return { text, hash: await sha256(text) };
}

function statement(
  { org, id, version, bodyHash }: Manifest,
  { freshness }: Root,
  key: PrivateKey,
  now: number,
): Promise<string> {
  const at = now - (now % STEP_MS);
  const holds = freshness ? freshness.maxAge * 1000 : DAY_MS;
  const times = { at: iso(at), expires: iso(at + holds) };
  return signFreshness({ guidepost: 1, org, id, version, bodyHash, ...times }, key);
}

function isNamed({ packKeys, freshnessKeys = [] }: Root, { x }: PrivateKey): boolean {
  return [...packKeys, ...freshnessKeys].some((key) => key.x === x);
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
