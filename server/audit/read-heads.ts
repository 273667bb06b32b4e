import type { TreeHead } from '../../domain/tree-head';
import type { Database } from '../database/open-database';

export interface StoredHead {
  readonly head: TreeHead;
  readonly jws: string;
}

export async function lastHead(db: Database, orgId: string): Promise<StoredHead | undefined> {
  const row = await db
    .selectFrom('audit_head')
    .select(['size', 'root', 'at', 'jws'])
    .where('org_id', '=', orgId)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const { size, root, at, jws } = row;
  return { head: { org: orgId, size, root, at: at.toISOString() }, jws };
}

/** Public keys that signed for this organisation, as JWK. */
export async function signingKeys(db: Database, orgId: string): Promise<Record<string, unknown>[]> {
  const rows = await db
    .selectFrom('signing_key')
    .select('public_jwk')
    .where('org_id', '=', orgId)
    .orderBy('created_at')
    .execute();
  return rows.map((row) => JSON.parse(row.public_jwk) as Record<string, unknown>);
}
