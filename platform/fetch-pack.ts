import { sha256 } from '../domain/hash';
import { ok, type Result } from '../domain/problem';
import { MAX_PACK_BYTES } from '../rules/pack';
import type { ReadPack } from '../rules/read-pack';
import { verifyBody, verifyManifest, verifyRoot } from '../rules/signature';
import { type PackState, type Root, stateAfterRoot } from '../rules/trust';
import type { FeedAddress } from './feed-address';
import { fetchText } from './fetch-text';
import type { FeedSource, PackSlot } from './pack-slot';

const SMALL = { maxBytes: 65_536, timeoutMs: 10_000 };
const BODY = { maxBytes: MAX_PACK_BYTES, timeoutMs: 30_000 };

/** What is known of this feed: the slot, and the roots in it read again. */
export interface Known {
  readonly slot: PackSlot;
  readonly root: Root;
}

export interface FetchedPack {
  readonly slot: PackSlot;
  readonly read: ReadPack;
}

/** The feed's manifest is new: fetch and verify all that it stands on. Nothing is kept here. */
export async function fetchPack(job: {
  readonly source: FeedSource;
  readonly address: FeedAddress;
  readonly manifestText: string;
  readonly known: Known | undefined;
  readonly now: string;
  /** A new root that was verified: kept by the caller, whatever becomes of the pack. */
  readonly onNewRoot: (rootText: string, state: PackState) => Promise<void>;
}): Promise<Result<FetchedPack>> {
  const { source, address, manifestText, known, now } = job;
  const trusted = await trustedRoot(job);
  if (!trusted.ok) return trusted;
  const { root, rootText, anchor } = trusted.value;
  const state = known ? stateAfterRoot(known.slot.state, known.root, root) : { org: root.org };
  if (known && rootText !== known.slot.rootText) await job.onNewRoot(rootText, state);

  const manifest = await verifyManifest(manifestText, root, state, now);
  if (!manifest.ok) return manifest;
  const { bodyHash } = manifest.value;
  const body =
    known && (await sha256(known.slot.bodyText)) === bodyHash
      ? ok(known.slot.bodyText)
      : await fetchText(address.body(bodyHash), BODY);
  if (!body.ok) return body;
  const read = await verifyBody(body.value, manifest.value);
  if (!read.ok) return read;
  const slot: PackSlot = {
    manifestUrl: address.manifest,
    trust: source.trust,
    anchor,
    rootText,
    packRootText: rootText,
    manifestText,
    bodyText: body.value,
    state: {
      org: root.org,
      packId: manifest.value.id,
      version: manifest.value.version,
      bodyHash,
    },
    fetchedAt: now,
    verifiedAt: now,
  };
  return ok({ slot, read: read.value });
}

async function trustedRoot(job: {
  readonly source: FeedSource;
  readonly address: FeedAddress;
  readonly known: Known | undefined;
}): Promise<Result<{ root: Root; rootText: string; anchor: string }>> {
  const { source, address, known } = job;
  const fetched = await fetchText(address.root, SMALL);
  if (!fetched.ok) {
    // A root that is known does not need to be there each time.
    if (!known) return fetched;
    return ok({ root: known.root, rootText: known.slot.rootText, anchor: known.slot.anchor });
  }
  const rootText = fetched.value;
  const anchor = known?.slot.anchor ?? source.rootHash ?? (await sha256(rootText));
  const root = await verifyRoot(
    rootText,
    known ? { kind: 'known', root: known.root } : { kind: 'pinned-hash', rootHash: anchor },
  );
  return root.ok ? ok({ root: root.value, rootText, anchor }) : root;
}

export function fetchManifest(address: FeedAddress): Promise<Result<string>> {
  return fetchText(address.manifest, SMALL);
}
