import type { Database } from './database/open-database';

export async function saveOrganisation(
  db: Database,
  organisation: { id: string; name: string },
): Promise<void> {
  await db
    .insertInto('organisation')
    .values({
      org_id: organisation.id,
      name: organisation.name,
      created_at: new Date().toISOString(),
    })
    .onConflict((conflict) => conflict.column('org_id').doUpdateSet({ name: organisation.name }))
    .execute();
}
