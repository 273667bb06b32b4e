import { sha256 } from '../../domain/hash';
import { failed, ok, type Result } from '../../domain/problem';
import { type PackState, type Root, type TrustedRoot, verifyRoot } from '../../rules/signature';
import { stateAfterRoot } from '../../rules/trust';
import type { House } from '../house';
import type { PackRow } from './write-pack';

export interface CheckedRoot {
  readonly root: Root;
  readonly text: string;
  /** What a manifest is compared with under this root. */
  readonly state: PackState;
}

/** The root that counts for a publication: the stored one, or a new one that follows it. The very first one is taken on the publisher's word. */
export async function checkRoot(
  house: House,
  claim: { packId: string; before: PackRow | undefined; rootText: string | undefined },
): Promise<Result<CheckedRoot>> {
  const { before, packId } = claim;
  const stored = before ?? (await anyPack(house));
  const text = claim.rootText ?? stored?.root;
  if (text === undefined) {
    return failed(
      'pack-root-refused',
      'No root is known here yet, so nobody can tell who may sign.',
      'Publish the first pack together with its root.jws.',
    );
  }
  const org = house.organisation.id;
  const known: PackState = before
    ? { org, packId, version: before.version, bodyHash: before.body_hash }
    : { org };
  if (!stored) {
    const first = await verifyRoot(text, { kind: 'pinned-hash', rootHash: await sha256(text) });
    return first.ok ? ok({ root: first.value, text, state: known }) : first;
  }
  const own = await verifyRoot(stored.root, { kind: 'pinned-hash', rootHash: stored.root_hash });
  if (!own.ok) return own;
  const trusted: TrustedRoot = { kind: 'known', root: own.value };
  const next = await verifyRoot(text, trusted);
  if (!next.ok) return next;
  return ok({ root: next.value, text, state: stateAfterRoot(known, own.value, next.value) });
}

/** A second pack of the organisation stands under the root of the first. */
function anyPack(house: House) {
  return house.db
    .selectFrom('pack')
    .selectAll()
    .where('org_id', '=', house.organisation.id)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
}
