import type { Database } from './database/open-database';

/**
 * Ids that are meant by an id or a whole name, in small or capital letters of any script; never empty. Compared here, since a database
 * knows the letters of its own locale only.
 */
export async function personIds(db: Database, orgId: string, wanted: string): Promise<string[]> {
  const rows = await db
    .selectFrom('person')
    .select(['person_id', 'name'])
    .where('org_id', '=', orgId)
    .execute();
  const named = rows.filter(({ name }) => plain(name) === plain(wanted));
  return [wanted, ...named.map(({ person_id }) => person_id)];
}

function plain(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
