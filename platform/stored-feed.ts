import type { Result } from '../domain/problem';
import { feedOfTexts } from '../rules/feed-files';
import type { ReadPack } from '../rules/read-pack';
import { type RootChain, readChain } from '../rules/root-chain';
import { type TakenPack, takePack } from '../rules/take-pack';
import { logProblem } from './log';
import { type FeedHead, type PackSlot, SLOT_NAMES, type SlotName } from './pack-slot';
import { readHead, readSlot } from './slot-store';

/** A stored pack whose bytes were verified again just now. */
export interface StoredPack {
  readonly name: SlotName;
  readonly slot: PackSlot;
  readonly taken: TakenPack;
}

export interface StoredFeed {
  readonly head: FeedHead | undefined;
  /** The roots that the head names, or those of the slot where the head is gone. */
  readonly chain: RootChain | undefined;
  readonly inForce: StoredPack | undefined;
  /** True where the pack that should be in force did not verify. */
  readonly isDamaged: boolean;
}

/** Verifies what is stored from its raw bytes: the slot that the head names, else the other one. */
export async function loadStored(): Promise<StoredFeed> {
  const named = await readHead();
  const { inForce, isDamaged } = named ? await loadNamed(named.inForce) : await loadNewest();
  const head = named ?? (inForce && headOf(inForce));
  if (!head) return { head, chain: undefined, inForce, isDamaged };
  const chain = await readChain(head.anchor, head.roots);
  if (chain.ok) return { head, chain: chain.value, inForce, isDamaged };
  logProblem('stored roots', chain.problem);
  const own = inForce && (await readChain(inForce.slot.anchor, inForce.slot.roots));
  return { head, chain: own?.ok ? own.value : undefined, inForce, isDamaged };
}

/** What is stored after a look: the slot is verified again only where it is another one. */
export async function loadAgain(before: StoredFeed): Promise<StoredFeed> {
  const head = await readHead();
  const isSame =
    head !== undefined &&
    head.manifestText === before.inForce?.slot.manifestText &&
    head.roots.length === before.head?.roots.length;
  return isSame ? { ...before, head } : loadStored();
}

type Found = Pick<StoredFeed, 'inForce' | 'isDamaged'>;

async function loadNamed(name: SlotName): Promise<Found> {
  const inForce = await loadSlot(name);
  if (inForce) return { inForce, isDamaged: false };
  return { inForce: await loadSlot(otherSlot(name)), isDamaged: true };
}

/** Without a head: the higher version of what verifies. */
async function loadNewest(): Promise<Found> {
  const [a, b] = [await loadSlot('a'), await loadSlot('b')];
  if (!a && !b) return { inForce: undefined, isDamaged: false };
  const isB = versionOf(b) > versionOf(a);
  return { inForce: isB ? b : a, isDamaged: true };
}

export function otherSlot(name: SlotName): SlotName {
  return SLOT_NAMES.find((other) => other !== name) ?? name;
}

async function loadSlot(name: SlotName): Promise<StoredPack | undefined> {
  const slot = await readSlot(name);
  if (!slot) return undefined;
  const taken = await verifySlot(slot);
  if (taken.ok) return { name, slot, taken: taken.value };
  logProblem(`stored pack ${name}`, taken.problem);
  return undefined;
}

async function verifySlot(slot: PackSlot): Promise<Result<TakenPack>> {
  const chain = await readChain(slot.anchor, slot.roots);
  if (!chain.ok) return chain;
  const named = slot.sitePackText === undefined ? [] : [slot.sitePackText];
  const files = feedOfTexts({
    root: slot.roots.at(-1) ?? '',
    manifest: slot.manifestText,
    named: [slot.bodyText, ...named],
  });
  const state = { org: chain.value.root.org };
  const taken = await takePack(files, chain.value, state, slot.verifiedAt, {
    passedBefore: slot.passed,
    readBefore: lastRead,
  });
  if (!taken.ok) return taken;
  const { manifest, read } = taken.value;
  lastRead = { bodyHash: manifest.bodyHash, read };
  return taken;
}

/** Spares reading thousands of rules at each look. Only for the same bytes, whose hash is computed each time. */
let lastRead: { readonly bodyHash: string; readonly read: ReadPack } | undefined;

function versionOf(pack: StoredPack | undefined): number {
  return pack?.taken.manifest.version ?? 0;
}

function headOf({ name, slot, taken }: StoredPack): FeedHead {
  const { manifestUrl, trust, anchor, roots, manifestText, verifiedAt } = slot;
  const feed = { manifestUrl, trust, anchor, roots, manifestText };
  return { ...feed, inForce: name, state: taken.state, verifiedAt, rootSeenAt: verifiedAt };
}
