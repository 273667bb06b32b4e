import type { SubmitRequest } from '../../domain/api';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';

/** The policy that a text is checked with that no browser checked; version 0 where none was published. */
export async function currentPack(work: Work, house: House): Promise<SubmitRequest['pack']> {
  let query = work
    .selectFrom('pack')
    .select(['pack_id', 'version'])
    .where('org_id', '=', house.organisation.id);
  if (house.packId !== undefined) query = query.where('pack_id', '=', house.packId);
  const row = await query.orderBy('created_at').limit(1).executeTakeFirst();
  if (row) return { id: row.pack_id, version: row.version };
  return { id: house.packId ?? house.organisation.id, version: 0 };
}
