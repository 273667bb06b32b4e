import type { Selectable } from 'kysely';
import type { Manifest } from '../../rules/signature';
import type { Tables } from '../database/tables';
import type { Work } from '../database/with-transaction';

export type PackRow = Selectable<Tables['pack']>;

/** A publication that passed every check. */
export interface SignedPack {
  readonly before: PackRow | undefined;
  readonly manifest: Manifest;
  readonly manifestText: string;
  readonly manifestHash: string;
  readonly rootText: string;
  readonly rootHash: string;
  readonly bodyText: string;
}

/** Puts the pack in the place of the one it was checked against; false if that one is not there any more. Bodies stay. */
export async function writePack(
  work: Work,
  orgId: string,
  pack: SignedPack & { at: string },
): Promise<boolean> {
  const { id, version, bodyHash } = pack.manifest;
  const current = {
    version,
    manifest: pack.manifestText,
    manifest_hash: pack.manifestHash,
    body_hash: bodyHash,
    root: pack.rootText,
    root_hash: pack.rootHash,
    updated_at: pack.at,
  };
  await work
    .insertInto('pack_body')
    .values({
      org_id: orgId,
      pack_id: id,
      hash: bodyHash,
      body: pack.bodyText,
      created_at: pack.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
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
