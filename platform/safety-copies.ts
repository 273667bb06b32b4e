import {
  type ComposerPlace,
  placeKey,
  SAFETY_COPY_MS,
  type SafetyCopy,
} from '../domain/safety-copy';
import { localDb, STRICT } from './local-db';

/** A put-back text is itself a change: one before it must still be there. */
const KEPT_EACH = 3;
const KEPT_IN_ALL = 60;

/** Keeps a draft's text on this computer's disk before the promise resolves; in IndexedDB, which no content script reads. */
export async function keepSafetyCopy(copy: SafetyCopy): Promise<void> {
  const key = placeKey(copy.place);
  const now = Date.parse(copy.at);
  const tx = (await localDb()).transaction('safetyCopies', 'readwrite', STRICT);
  const before = (await tx.store.getAll()).filter((one) => isCurrentCopy(one, now));
  const same = before.filter((one) => placeKey(one.place) === key).slice(0, KEPT_EACH - 1);
  const others = before.filter((one) => placeKey(one.place) !== key);
  await replaceAll(tx.store, [copy, ...same, ...others].slice(0, KEPT_IN_ALL));
  await tx.done;
}

/** Newest first. */
export async function readSafetyCopies(place: ComposerPlace, now: number): Promise<SafetyCopy[]> {
  const key = placeKey(place);
  const all = await (await localDb()).getAll('safetyCopies');
  return all.filter((one) => placeKey(one.place) === key && isCurrentCopy(one, now));
}

/** Those of one composer, because its author said so. */
export async function forgetSafetyCopies(place: ComposerPlace): Promise<void> {
  const key = placeKey(place);
  await keepOnly((one) => placeKey(one.place) !== key);
}

export async function dropOldSafetyCopies(now: number): Promise<void> {
  await keepOnly((one) => isCurrentCopy(one, now));
}

export async function forgetAllSafetyCopies(): Promise<void> {
  await (await localDb()).clear('safetyCopies');
}

async function keepOnly(isKept: (copy: SafetyCopy) => boolean): Promise<void> {
  const tx = (await localDb()).transaction('safetyCopies', 'readwrite', STRICT);
  const all = await tx.store.getAll();
  const kept = all.filter(isKept);
  if (kept.length < all.length) await replaceAll(tx.store, kept);
  await tx.done;
}

interface Store {
  readonly clear: () => Promise<void>;
  readonly put: (copy: SafetyCopy, at: number) => Promise<unknown>;
}

/** Their keys are their places in the order of age. */
async function replaceAll(store: Store, copies: readonly SafetyCopy[]): Promise<void> {
  await store.clear();
  for (const [at, copy] of copies.entries()) await store.put(copy, at);
}

/** A clock that was set back does not keep a copy for ever. */
function isCurrentCopy({ at }: SafetyCopy, now: number): boolean {
  return Math.abs(now - Date.parse(at)) < SAFETY_COPY_MS;
}
