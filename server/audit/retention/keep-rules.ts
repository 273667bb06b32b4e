import type { PersonRef } from '../../../domain/person';
import { failed, ok, type Result } from '../../../domain/problem';
import type { Retention } from '../../../domain/retention';
import type { Database } from '../../database/open-database';
import { type Work, withTransaction } from '../../database/with-transaction';
import type { SettingHouse } from '../../flow-settings/flow-setting';
import { appendRecord } from '../../records/append-record';

export async function readRetention(db: Database | Work, orgId: string): Promise<Retention> {
  const row = await db
    .selectFrom('retention')
    .select(['version', 'rules'])
    .where('org_id', '=', orgId)
    .executeTakeFirst();
  if (!row) return { version: 0, rules: [] };
  return { version: row.version, rules: JSON.parse(row.rules) as Retention['rules'] };
}

/** New rules in place of those of this version. */
export function changeRetention(
  house: SettingHouse,
  person: PersonRef,
  wanted: Retention,
): Promise<Result<Retention>> {
  return withTransaction(house.db, async (work) => {
    const at = house.clock().toISOString();
    const before = await readRetention(work, house.organisation.id);
    await makeRow(work, house.organisation.id, at);
    const written = await work
      .updateTable('retention')
      .set({ version: wanted.version + 1, rules: JSON.stringify(wanted.rules), updated_at: at })
      .where('org_id', '=', house.organisation.id)
      .where('version', '=', wanted.version)
      .returning('version')
      .executeTakeFirst();
    if (!written) {
      return failed(
        'stale-version',
        'The rules of retention changed after you read them; nothing of yours was stored.',
        'Read them again (GET /v1/retention), then send yours with the new version.',
      );
    }
    const data = { version: written.version, rules: wanted.rules, before: before.rules };
    await appendRecord(work, house, { kind: 'retention-changed', actor: person, at, data });
    return ok({ version: written.version, rules: wanted.rules });
  });
}

/** Everything that changes what may go passes here: a purge that read older rules or holds finds another version, and waits. */
export async function nextVersion(work: Work, orgId: string, at: string): Promise<void> {
  await makeRow(work, orgId, at);
  await work
    .updateTable('retention')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('org_id', '=', orgId)
    .execute();
}

/** True where nothing changed since that version; holds changes off until the transaction ends. */
export async function isStill(work: Work, orgId: string, version: number): Promise<boolean> {
  const row = await work
    .updateTable('retention')
    .set({ version })
    .where('org_id', '=', orgId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst();
  return row !== undefined;
}

export async function makeRow(work: Work, orgId: string, at: string): Promise<void> {
  await work
    .insertInto('retention')
    .values({ org_id: orgId, version: 0, rules: '[]', updated_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
