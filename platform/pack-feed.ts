import { sha256 } from '../domain/hash';
import { laterOf } from '../rules/freshness';
import { feedAddress } from './feed-address';
import { proveFresh } from './feed-freshness';
import { lookAt } from './feed-look';
import { feedSource } from './feed-source';
import { damageNotices, endedBy, storedStatus } from './feed-status';
import { hostFiles } from './host-files';
import { inTurn } from './in-turn';
import { knownFeed } from './known-feed';
import { logProblem } from './log';
import { putInForce } from './policy-in-force';
import { serverNow } from './server-time';
import { dropSlots } from './slot-store';
import { loadAgain, loadStored, type StoredFeed } from './stored-feed';
import { readStored } from './stored-item';
import { changeStored, readParsed, writeStored } from './stored-parsed';
import type { PackStatus } from './stored-schemas';

/** Looks at the feed once (`now` in milliseconds). Whatever goes wrong, the last good pack stays in force and the status says why. */
export function checkFeed(now: number): Promise<PackStatus> {
  return inTurn('pack feed', async () => {
    const status = await look(now);
    if (status.problem) logProblem('pack feed', status.problem);
    await writeStored('packStatus', status);
    return status;
  });
}

/** Verifies the stored bytes again and puts them in force: at each start of the worker, and where the stored policy is gone. */
export function restorePack(): Promise<void> {
  return inTurn('pack feed', async () => {
    const stored = await loadStored();
    await forceStored(stored);
    const notices = damageNotices(stored);
    if (notices.length > 0) {
      await changeStored('packStatus', (status) => ({ ...status, notices }));
    }
  });
}

export async function forgetPack(): Promise<void> {
  await dropSlots();
  await writeStored('policy', null);
  await writeStored('packStatus', { state: 'none', managed: false });
}

async function forceStored({ inForce }: StoredFeed): Promise<void> {
  if (!inForce) return;
  const { slot, taken } = inForce;
  await putInForce(taken.read, slot.fetchedAt, 'feed', taken.sites);
}

async function look(at: number): Promise<PackStatus> {
  const now = new Date(at).toISOString();
  const { source, managed } = await feedSource();
  if (!source) return withoutFeed(managed);
  const base = { managed, configUrl: source.url, trust: source.trust, checkedAt: now };
  const address = feedAddress(source.url);
  if (!address.ok) return { ...base, ...endedBy(address.problem) };
  const stored = await loadStored();
  if (await isLeftBehind(stored)) await forceStored(stored);
  const known = await knownFeed(source, address.value, stored);
  const heard = new Date(await serverNow(at)).toISOString();
  const signedNow = laterOf(heard, known?.head.provedAt);
  const files = hostFiles(address.value, textsOf(stored));
  const job = { source, address: address.value, files, stored, known, now, signedNow };
  const outcome = await lookAt(job);
  const ended: Pick<PackStatus, 'state' | 'problem'> = outcome.ok
    ? { state: 'current' }
    : endedBy(outcome.problem);
  const after = await loadAgain(stored);
  // What is stored may still be of another feed; that one's root says nothing of this address.
  const knownNow = await knownFeed(source, address.value, after);
  const isThere = knownNow !== undefined && ended.state !== 'unreachable';
  const proved = isThere ? await proveFresh(after, address.value, signedNow) : after;
  const root = knownNow && { rootHash: await sha256(knownNow.head.roots.at(-1) ?? '') };
  return { ...base, ...root, ...storedStatus(proved, signedNow), ...ended };
}

/** True where the worker was stopped between the switch of the slot and the policy that everybody reads. */
async function isLeftBehind({ inForce }: StoredFeed): Promise<boolean> {
  if (!inForce) return false;
  // Not parsed: that takes long for thousands of rules, and only who wrote it counts here.
  const policy = await readStored('policy');
  return policy?.origin !== 'feed' || policy.fetchedAt !== inForce.slot.fetchedAt;
}

function textsOf({ inForce }: StoredFeed): string[] {
  if (!inForce) return [];
  const { bodyText, sitePackText } = inForce.slot;
  return sitePackText === undefined ? [bodyText] : [bodyText, sitePackText];
}

/** The policy in force may be the built-in one, which needs no feed. */
async function withoutFeed(managed: boolean): Promise<PackStatus> {
  const policy = await readParsed('policy');
  return { state: policy?.origin === 'built-in' ? 'current' : 'none', managed };
}
