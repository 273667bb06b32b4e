import type { PersonRef } from '../../../domain/person';
import { failed, ok, type Result } from '../../../domain/problem';
import type { Hold, HoldRequest } from '../../../domain/retention';
import type { Database } from '../../database/open-database';
import { type Work, withTransaction } from '../../database/with-transaction';
import type { SettingHouse } from '../../flow-settings/flow-setting';
import { appendRecord } from '../../records/append-record';
import { nextVersion } from './keep-rules';

/** Those that are in force, oldest first. */
export async function openHolds(db: Database | Work, orgId: string): Promise<Hold[]> {
  const rows = await db
    .selectFrom('legal_hold')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('ended_at', 'is', null)
    .orderBy('hold_id')
    .execute();
  return rows.map((row) => ({
    id: row.hold_id,
    kind: row.kind as Hold['kind'],
    target: row.target,
    reason: row.reason,
    placedBy: row.placed_by,
    placedAt: row.placed_at.toISOString(),
  }));
}

export function placeHold(
  house: SettingHouse,
  person: PersonRef,
  request: HoldRequest,
): Promise<Result<Hold>> {
  return withTransaction(house.db, async (work) => {
    const at = house.clock().toISOString();
    const hold: Hold = { id: house.newId(), ...request, placedBy: person.id, placedAt: at };
    await nextVersion(work, house.organisation.id, at);
    await work
      .insertInto('legal_hold')
      .values({
        org_id: house.organisation.id,
        hold_id: hold.id,
        kind: hold.kind,
        target: hold.target,
        reason: hold.reason,
        placed_by: hold.placedBy,
        placed_at: at,
      })
      .execute();
    const data = { holdId: hold.id, holdOn: hold.kind, target: hold.target };
    const texts = { reason: hold.reason };
    await appendRecord(work, house, { kind: 'hold-placed', actor: person, at, data, texts });
    return ok(hold);
  });
}

export function endHold(
  house: SettingHouse,
  person: PersonRef,
  holdId: string,
): Promise<Result<Record<string, never>>> {
  return withTransaction<Record<string, never>>(house.db, async (work) => {
    const at = house.clock().toISOString();
    await nextVersion(work, house.organisation.id, at);
    const ended = await work
      .updateTable('legal_hold')
      .set({ ended_by: person.id, ended_at: at })
      .where('org_id', '=', house.organisation.id)
      .where('hold_id', '=', holdId)
      .where('ended_at', 'is', null)
      .returning(['kind', 'target'])
      .executeTakeFirst();
    if (!ended) {
      return failed(
        'not-found',
        'There is no such hold, or it has ended.',
        'See which are in force: GET /v1/legal-holds.',
      );
    }
    const data = { holdId, holdOn: ended.kind, target: ended.target };
    await appendRecord(work, house, { kind: 'hold-ended', actor: person, at, data });
    return ok({});
  });
}
