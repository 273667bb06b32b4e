import type { House } from '../../house';
import { wordsOfFailure } from '../../outside/post-outside';
import { lastHead, type StoredHead } from '../read-heads';
import { sha256Now } from '../tree-hasher';
import { type AnchorTarget, labelOf } from './anchor-target';
import { type Ways, writeAnchor } from './write-anchor';

export interface Anchors extends Ways {
  readonly targets: readonly AnchorTarget[];
}

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** Sends the newest head to every target that has not got it; one that fails is tried again, ever more seldom. */
export async function anchorHeads(house: House, anchors: Anchors): Promise<void> {
  if (anchors.targets.length === 0) return;
  const signed = await lastHead(house.db, house.organisation.id);
  if (!signed) return;
  for (const target of anchors.targets) await anchorOne(house, target, signed, anchors);
}

async function anchorOne(
  house: House,
  target: AnchorTarget,
  signed: StoredHead,
  ways: Ways,
): Promise<void> {
  if (!(await claim(house, target, signed.head.size))) return;
  try {
    await writeAnchor(target, signed, ways);
    await done(house, target, signed.head.size);
  } catch (error) {
    await again(house, target, wordsOfFailure(error));
  }
}

/** Which setting a row is of; the setting itself may hold a secret. */
function keyOf(target: AnchorTarget): string {
  return sha256Now(JSON.stringify(target));
}

/** One process tries at a time: the claim itself sets the time of the next try. */
async function claim(house: House, target: AnchorTarget, size: number): Promise<boolean> {
  const now = house.clock();
  const orgId = house.organisation.id;
  const label = labelOf(target);
  const start = { size: 0, tries: 0, next_at: new Date(0).toISOString(), problem: '' };
  await house.db
    .insertInto('audit_anchor')
    .values({ org_id: orgId, target: keyOf(target), label, ...start })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = rowOf(house, target);
  const { tries } = await house.db
    .selectFrom('audit_anchor')
    .select('tries')
    .where('org_id', '=', orgId)
    .where('target', '=', keyOf(target))
    .executeTakeFirstOrThrow();
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(tries, 10));
  const claimed = await row
    .set({ tries: tries + 1, next_at: new Date(now.getTime() + wait).toISOString() })
    .where('size', '<', size)
    .where('tries', '=', tries)
    .where('next_at', '<=', now)
    .returning('size')
    .executeTakeFirst();
  return claimed !== undefined;
}

async function done(house: House, target: AnchorTarget, size: number): Promise<void> {
  const now = house.clock().toISOString();
  await rowOf(house, target)
    .set({ size, anchored_at: now, tries: 0, next_at: now, problem: '' })
    .where('size', '<', size)
    .execute();
}

async function again(house: House, target: AnchorTarget, problem: string): Promise<void> {
  await rowOf(house, target).set({ problem }).execute();
}

function rowOf(house: House, target: AnchorTarget) {
  return house.db
    .updateTable('audit_anchor')
    .where('org_id', '=', house.organisation.id)
    .where('target', '=', keyOf(target));
}
