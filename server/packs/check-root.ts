import { failed, ok, type Result } from '../../domain/problem';
import { claimedManifest } from '../../rules/claimed-manifest';
import { stateAfterRoot } from '../../rules/root';
import { followRoots, type RootChain, readChain } from '../../rules/root-chain';
import type { PackState } from '../../rules/trust';
import type { House } from '../house';
import { feedOfRequest, type Publication } from './feed-of-request';
import type { PackRow } from './write-pack';

export interface CheckedRoot {
  /** From the stored root, or from the first one, to the one that counts now. */
  readonly chain: RootChain;
  /** What a manifest is compared with under this root. */
  readonly state: PackState;
}

/** The root that counts for a publication: the stored one, or a newer one that follows it. The very first one is taken on the publisher's word. */
export async function checkRoot(
  house: House,
  claim: { packId: string; before: PackRow | undefined; request: Publication },
): Promise<Result<CheckedRoot>> {
  const { before, packId, request } = claim;
  const stored = before ?? (await anyPack(house));
  const text = request.root ?? stored?.root;
  if (text === undefined) {
    return failed(
      'pack-root-refused',
      'No root is known here yet, so nobody can tell who may sign.',
      'Publish the first pack together with its root.jws.',
    );
  }
  const known = stored && (await readChain(stored.root_hash, [stored.root]));
  if (known && !known.ok) return known;
  const files = feedOfRequest(house, packId, request, text);
  const chain = await followRoots(files, undefined, known?.value);
  if (!chain.ok) return chain;
  const state = before
    ? await stateAfterRoot(stateOf(house, before), chain.value.root, before.manifest)
    : { org: house.organisation.id };
  return ok({ chain: chain.value, state });
}

function stateOf(house: House, before: PackRow): PackState {
  const sitePack = claimedManifest(before.manifest)?.sitePack;
  return {
    org: house.organisation.id,
    packId: before.pack_id,
    version: before.version,
    bodyHash: before.body_hash,
    ...(sitePack && { sitePack }),
  };
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
