import type { Database } from '../database/open-database';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';

/** What a new browser is told about the policy: where it is, and which root to trust (empty before the first publication). */
export async function currentFeed(
  db: Database | Work,
  house: House,
): Promise<{ configUrl: string; rootHash: string }> {
  const first = await db
    .selectFrom('pack')
    .select(['pack_id', 'root_hash'])
    .where('org_id', '=', house.organisation.id)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
  const packId = first?.pack_id ?? house.packId ?? house.organisation.id;
  return {
    configUrl: `${house.publicUrl}/packs/${packId}/manifest.jws`,
    rootHash: first?.root_hash ?? '',
  };
}

export interface FeedFile {
  readonly text: string;
  readonly hash: string;
}

export async function manifestOf(house: House, packId: string): Promise<FeedFile | undefined> {
  const row = await packRow(house.db, house.organisation.id, packId);
  return row && { text: row.manifest, hash: row.manifest_hash };
}

export async function rootOf(house: House, packId: string): Promise<FeedFile | undefined> {
  const row = await packRow(house.db, house.organisation.id, packId);
  return row && { text: row.root, hash: row.root_hash };
}

export async function bodyOf(
  house: House,
  packId: string,
  hash: string,
): Promise<FeedFile | undefined> {
  const text = await bodyText(house.db, house.organisation.id, packId, hash);
  return text === undefined ? undefined : { text, hash };
}

export async function bodyText(
  db: Database | Work,
  orgId: string,
  packId: string,
  hash: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('pack_body')
    .select('body')
    .where('org_id', '=', orgId)
    .where('pack_id', '=', packId)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row?.body;
}

export function packRow(db: Database | Work, orgId: string, packId: string) {
  return db
    .selectFrom('pack')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('pack_id', '=', packId)
    .executeTakeFirst();
}
