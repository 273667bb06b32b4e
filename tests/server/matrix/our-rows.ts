import { sql } from 'kysely';
import type { Database } from '../../../server/database/open-database';

/** What the server changes by itself: the tree over the records, when a sign-in was last used, and messages on their way. */
const BY_ITSELF = ['leaf', 'used_at', 'name_hash', 'name_salt'];

/** A fingerprint of all rows of one organisation, table by table. */
export async function fingerprintOf(db: Database, orgId: string): Promise<Record<string, string>> {
  const { rows } = await sql<{ name: string }>`
    SELECT table_name AS name FROM information_schema.columns
    WHERE column_name = 'org_id' AND table_schema = 'public' AND table_name NOT LIKE 'audit_%' AND table_name <> 'outbox'
    ORDER BY 1`.execute(db);
  const found: Record<string, string> = {};
  for (const { name } of rows) found[name] = await fingerprint(db, name, orgId);
  return found;
}

async function fingerprint(db: Database, table: string, orgId: string): Promise<string> {
  const own = sql.join(
    BY_ITSELF.map((column) => sql`- ${column}::text`),
    sql` `,
  );
  const { rows } = await sql<{ print: string }>`
    SELECT count(*) || ' ' || md5(coalesce(string_agg(line, '' ORDER BY line), '')) AS print
    FROM (SELECT (to_jsonb(one) ${own})::text AS line FROM ${sql.table(table)} AS one WHERE org_id = ${orgId}) AS lines`.execute(
    db,
  );
  return rows[0]?.print ?? '';
}
