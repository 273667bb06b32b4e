import { ok, type Result } from '../domain/problem';
import type { FeedFiles } from '../rules/feed-files';
import { stateAfterRoot } from '../rules/root';
import { followRoots, type RootChain } from '../rules/root-chain';
import { verifyManifest } from '../rules/signature';
import { takePack } from '../rules/take-pack';
import type { PackState } from '../rules/trust';
import type { FeedAddress } from './feed-address';
import type { KnownFeed } from './known-feed';
import type { FeedHead, FeedSource } from './pack-slot';
import { pinnedRoot } from './pinned-root';
import { putInForce } from './policy-in-force';
import { keepHead, switchTo } from './slot-store';
import { storageFull } from './storage-full';
import { otherSlot, type StoredFeed, type StoredPack } from './stored-feed';

/** So often the root is looked at where the manifest stays the same: a key may have been left out. */
const ROOT_LOOK_MS = 3_600_000;

export interface Look {
  readonly source: FeedSource;
  readonly address: FeedAddress;
  readonly files: FeedFiles;
  readonly stored: StoredFeed;
  readonly known: KnownFeed | undefined;
  /** By the clock of this computer, and the time that signatures are held against; ISO 8601. */
  readonly now: string;
  readonly signedNow: string;
}

/** One look: roots first, then the pack. A new pack is kept and put in force only after everything about it was verified. */
export async function lookAt(look: Look): Promise<Result<void>> {
  const manifestText = await look.files.manifest();
  if (!manifestText.ok) return manifestText;
  const { inForce } = look.stored;
  const isSame =
    look.known && !look.stored.isDamaged && manifestText.value === inForce?.slot.manifestText;
  if (isSame && inForce && look.known && !isRootDue(look.known.head, look.now)) {
    return stillGood(look, look.known, inForce);
  }
  const rooted = await withRoots(look);
  if (!rooted.ok) return rooted;
  const { known, chain, state } = rooted.value;
  if (isSame && inForce && known) return stillGood(look, known, inForce);
  return takeNew(look, chain, state);
}

function isRootDue(head: FeedHead, now: string): boolean {
  return Math.abs(Date.parse(now) - Date.parse(head.rootSeenAt)) >= ROOT_LOOK_MS;
}

interface Rooted {
  readonly known: KnownFeed | undefined;
  readonly chain: RootChain;
  readonly state: PackState;
}

/** A new root that was verified is kept, whatever becomes of the pack that came with it. */
async function withRoots({ files, source, known, now }: Look): Promise<Result<Rooted>> {
  const pinned = await pinnedRoot(source);
  if (!pinned.ok) return pinned;
  const followed = await followRoots(files, pinned.value, known?.chain);
  if (!followed.ok) return followed;
  const chain = followed.value;
  if (!known) return ok({ known, chain, state: { org: chain.root.org } });
  const isNew = chain.texts.length > known.chain.texts.length;
  const head = isNew ? await headUnder(chain, known.head) : known.head;
  await keepHead({ ...head, rootSeenAt: now });
  return ok({ known: { head: { ...head, rootSeenAt: now }, chain }, chain, state: head.state });
}

/** A proof of freshness goes with the root: its key may be the one that was left out, and it counts as a clock. */
async function headUnder({ root, texts }: RootChain, before: FeedHead): Promise<FeedHead> {
  const { provedAt: _at, freshnessText: _text, ...head } = before;
  return {
    ...head,
    roots: [...texts],
    state: await stateAfterRoot(before.state, root, before.manifestText),
  };
}

async function stillGood(
  { now, signedNow }: Look,
  { head, chain }: KnownFeed,
  { slot, taken }: StoredPack,
): Promise<Result<void>> {
  const verified = await verifyManifest(slot.manifestText, chain.root, head.state, signedNow);
  if (!verified.ok) return verified;
  await keepHead({ ...head, verifiedAt: now });
  await putInForce(taken.read, slot.fetchedAt, 'feed', taken.sites);
  return ok(undefined);
}

async function takeNew(look: Look, chain: RootChain, state: PackState): Promise<Result<void>> {
  const { source, address, now, signedNow, stored } = look;
  const passedBefore = stored.inForce?.slot.passed;
  const result = await takePack(look.files, chain, state, signedNow, { passedBefore, pause });
  if (!result.ok) return result;
  const taken = result.value;
  const feed = {
    manifestUrl: address.manifest,
    trust: source.trust,
    anchor: chain.anchor,
    roots: [...chain.texts],
    manifestText: taken.manifestText,
  };
  const name = stored.inForce ? otherSlot(stored.inForce.name) : 'a';
  const isKept = await switchTo(
    name,
    {
      ...feed,
      bodyText: taken.bodyText,
      ...(taken.sitePackText !== undefined && { sitePackText: taken.sitePackText }),
      passed: taken.manifest.bodyHash,
      fetchedAt: now,
      verifiedAt: signedNow,
    },
    { ...feed, inForce: name, state: taken.state, verifiedAt: now, rootSeenAt: now },
  );
  if (!isKept) return storageFull();
  await putInForce(taken.read, now, 'feed', taken.sites);
  return ok(undefined);
}

/** Messages of tabs are answered between two portions of examples. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
