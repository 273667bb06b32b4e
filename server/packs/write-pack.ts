import type { Selectable } from 'kysely';
import { sha256 } from '../../domain/hash';
import type { TakenPack } from '../../rules/take-pack';
import type { Tables } from '../database/tables';
import type { Work } from '../database/with-transaction';

export type PackRow = Selectable<Tables['pack']>;

/** A publication that passed every check. */
export interface SignedPack {
  readonly before: PackRow | undefined;
  readonly taken: TakenPack;
  readonly manifestHash: string;
  /** The texts from the root that was stored to the one that counts now. */
  readonly roots: readonly string[];
  readonly rootHash: string;
}

/** Puts the pack in the place of the one it was checked against; false if that one is not there any more. Bodies stay. */
export async function writePack(
  work: Work,
  orgId: string,
  pack: SignedPack & { at: string },
): Promise<boolean> {
  const { manifest, manifestText, bodyText, sitePackText } = pack.taken;
  const { id, version, bodyHash } = manifest;
  const current = {
    version,
    manifest: manifestText,
    manifest_hash: pack.manifestHash,
    body_hash: bodyHash,
    root: pack.roots.at(-1) ?? '',
    root_hash: pack.rootHash,
    updated_at: pack.at,
  };
  // Roots too: clients that missed some find their way by these names.
  const files = [bodyText, ...pack.roots, ...(sitePackText === undefined ? [] : [sitePackText])];
  for (const file of files) await keepFile(work, { orgId, packId: id, at: pack.at }, file);
  if (pack.before) {
    const replaced = await work
      .updateTable('pack')
      .set(current)
      .where('org_id', '=', orgId)
      .where('pack_id', '=', id)
      .where('manifest_hash', '=', pack.before.manifest_hash)
      .where('root_hash', '=', pack.before.root_hash)
      .returning('version')
      .executeTakeFirst();
    return replaced !== undefined;
  }
  const first = await work
    .insertInto('pack')
    .values({ org_id: orgId, pack_id: id, created_at: pack.at, ...current })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst();
  return first !== undefined;
}

async function keepFile(
  work: Work,
  { orgId, packId, at }: { orgId: string; packId: string; at: string },
  body: string,
): Promise<void> {
  await work
    .insertInto('pack_body')
    .values({ org_id: orgId, pack_id: packId, hash: await sha256(body), body, created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
