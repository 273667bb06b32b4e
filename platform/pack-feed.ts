import { sha256 } from '../domain/hash';
import { ok, type Problem, type Result } from '../domain/problem';
import type { ReadPack } from '../rules/read-pack';
import { verifyBody, verifyManifest, verifyRoot } from '../rules/signature';
import { type FeedAddress, feedAddress } from './feed-address';
import { feedSource } from './feed-source';
import { fetchManifest, fetchPack, type Known } from './fetch-pack';
import { inTurn } from './in-turn';
import { localDb, STRICT } from './local-db';
import { logProblem } from './log';
import type { FeedSource, PackSlot } from './pack-slot';
import { putInForce } from './policy-in-force';
import { readParsed, writeStored } from './stored-parsed';
import type { PackStatus } from './stored-schemas';

/** Looks at the feed once. Whatever goes wrong, the last good pack stays in force and the status says why. */
export function checkFeed(now: number): Promise<PackStatus> {
  return inTurn('pack feed', async () => {
    const status = await look(new Date(now).toISOString());
    if (status.problem) logProblem('pack feed', status.problem);
    await writeStored('packStatus', status);
    return status;
  });
}

/** Verifies the stored bytes again and puts them in force: at each start of the browser, and where the stored policy is gone. */
export function restorePack(): Promise<void> {
  return inTurn('pack feed', async () => {
    const slot = await readSlot();
    if (!slot) return;
    const read = await verifyStored(slot);
    if (read.ok) return putInForce(read.value, slot);
    logProblem('stored pack', read.problem);
    // Damaged on disk: the next check fetches it anew. Root and version stay, so that this is no way back to an older pack.
    await keepSlot({ ...slot, manifestText: '', bodyText: '' });
  });
}

export async function forgetPack(): Promise<void> {
  await (await localDb()).delete('packs', 'current');
  await writeStored('policy', null);
  await writeStored('packStatus', { state: 'none', managed: false });
}

async function look(now: string): Promise<PackStatus> {
  const { source, managed } = await feedSource();
  if (!source) return withoutFeed(managed);
  const base = { managed, configUrl: source.url, trust: source.trust };
  const address = feedAddress(source.url);
  if (!address.ok) return ended({ ...base, checkedAt: now }, address.problem);
  const known = await knownOf(source, address.value);
  const outcome = await lookAt(source, address.value, known, now);
  const slot = await readSlot();
  const status = {
    ...base,
    checkedAt: now,
    ...(slot && { rootHash: await sha256(slot.rootText) }),
  };
  return outcome.ok ? { ...status, state: 'current' } : ended(status, outcome.problem);
}

/** The policy in force may be the built-in one, which needs no feed. */
async function withoutFeed(managed: boolean): Promise<PackStatus> {
  const policy = await readParsed('policy');
  return { state: policy?.origin === 'built-in' ? 'current' : 'none', managed };
}

async function lookAt(
  source: FeedSource,
  address: FeedAddress,
  known: Known | undefined,
  now: string,
): Promise<Result<void>> {
  const manifest = await fetchManifest(address);
  if (!manifest.ok) return manifest;
  const manifestText = manifest.value;
  if (known && manifestText === known.slot.manifestText) return stillGood(known, now);
  const onNewRoot = async (rootText: string, state: PackSlot['state']) => {
    if (known) await keepSlot({ ...known.slot, rootText, state });
  };
  const job = { source, address, manifestText, known, now, onNewRoot };
  const fetched = await fetchPack(job);
  if (!fetched.ok) return fetched;
  await keepSlot(fetched.value.slot);
  await putInForce(fetched.value.read, fetched.value.slot);
  return ok(undefined);
}

async function stillGood({ slot, root }: Known, now: string): Promise<Result<void>> {
  const verified = await verifyManifest(slot.manifestText, root, slot.state, now);
  if (!verified.ok) return verified;
  await keepSlot({ ...slot, verifiedAt: now });
  const policy = await readParsed('policy');
  if (policy?.origin === 'feed') await writeStored('policy', { ...policy, verifiedAt: now });
  return ok(undefined);
}

/** What is stored counts only for the trust that it began with: another pinned hash, or another first-use address, begins anew. */
async function knownOf(source: FeedSource, address: FeedAddress): Promise<Known | undefined> {
  const slot = await readSlot();
  if (!slot) return undefined;
  const isSame = source.rootHash
    ? slot.anchor === source.rootHash
    : slot.manifestUrl === address.manifest;
  if (!isSame) return undefined;
  const root = await rootOf(slot.rootText);
  return root.ok ? { slot, root: root.value } : undefined;
}

async function verifyStored(slot: PackSlot): Promise<Result<ReadPack>> {
  const root = await rootOf(slot.packRootText);
  if (!root.ok) return root;
  // As of the time when it was last found good: a pack that expired since stays in force.
  const state = { org: root.value.org };
  const manifest = await verifyManifest(slot.manifestText, root.value, state, slot.verifiedAt);
  return manifest.ok ? verifyBody(slot.bodyText, manifest.value) : manifest;
}

async function rootOf(rootText: string) {
  return verifyRoot(rootText, { kind: 'pinned-hash', rootHash: await sha256(rootText) });
}

async function readSlot(): Promise<PackSlot | undefined> {
  return (await localDb()).get('packs', 'current');
}

async function keepSlot(slot: PackSlot): Promise<void> {
  const tx = (await localDb()).transaction('packs', 'readwrite', STRICT);
  await Promise.all([tx.store.put(slot, 'current'), tx.done]);
}

function ended(status: Omit<PackStatus, 'state'>, problem: Problem): PackStatus {
  const gone = problem.code === 'offline' || problem.code === 'pack-unreachable';
  return { ...status, state: gone ? 'unreachable' : 'refused', problem };
}
