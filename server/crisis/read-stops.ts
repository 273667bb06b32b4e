import type { Selectable } from 'kysely';
import { isOn, type Stop, stopSchema } from '../../domain/crisis';
import type { Database } from '../database/open-database';
import type { Tables } from '../database/tables';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';

/** Those that are on now, oldest first. */
export async function currentStops(house: House): Promise<Stop[]> {
  const now = house.clock().toISOString();
  const rows = await house.db
    .selectFrom('stop')
    .selectAll()
    .where('org_id', '=', house.organisation.id)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', new Date(now))]))
    .orderBy('started_at')
    .execute();
  return rows.map(stopOf).filter((stop) => isOn(stop, now));
}

/** Those that began after a time, whether they ended since or not. */
export async function stopsSince(db: Database | Work, orgId: string, since: Date): Promise<Stop[]> {
  const rows = await db
    .selectFrom('stop')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('started_at', '>', since)
    .orderBy('started_at')
    .execute();
  return rows.map(stopOf);
}

export function stopOf(row: Selectable<Tables['stop']>): Stop {
  return stopSchema.parse({
    id: row.stop_id,
    ...(JSON.parse(row.body) as object),
    startedAt: row.started_at.toISOString(),
    ...(row.until && { until: row.until.toISOString() }),
    ...(row.ended_at && {
      endedAt: row.ended_at.toISOString(),
      endedBy: { id: row.ended_by_id, name: row.ended_by_name },
    }),
  });
}
