import { ok } from '../../../domain/problem';
import type { Retention } from '../../../domain/retention';
import { type Work, withTransaction } from '../../database/with-transaction';
import { appendRecord } from '../../records/append-record';
import { isStill, makeRow } from './keep-rules';
import type { RetentionHouse } from './retention-house';

/** In records: what purges is the server itself. */
export const KEEPER = { id: 'guidepost', name: 'Guidepost' };
export const DAY_MS = 86_400_000;

export interface PurgeAct {
  /** The rules that were read; where they or a hold changed since, nothing goes. */
  readonly retention: Retention;
  /** True: no rule asks for it either (an erased person); what no rule is about goes, too. */
  readonly freed: boolean;
}

/**
 * Takes texts of one subject away, in one transaction with the record that names what went.
 * @param take what was taken, for the record; undefined: nothing may go, or nothing was there
 * @returns true where something went
 */
export async function purgeTexts(
  house: RetentionHouse,
  { subject, retention }: { subject: string; retention: Retention },
  take: (work: Work, at: string) => Promise<Record<string, unknown> | undefined>,
): Promise<boolean> {
  const orgId = house.organisation.id;
  const purged = await withTransaction<boolean>(house.db, async (work) => {
    const at = house.clock().toISOString();
    await makeRow(work, orgId, at);
    if (!(await isStill(work, orgId, retention.version))) return ok(false);
    const taken = await take(work, at);
    if (!taken) return ok(false);
    const data = { what: 'texts', ...taken };
    await appendRecord(work, house, { kind: 'purged', subject, actor: KEEPER, at, data });
    return ok(true);
  });
  return purged.ok && purged.value;
}

/** True where its time is over. `days`: of the longest rule that is about it; without any it stays, unless it was freed. */
export function isPast(
  house: RetentionHouse,
  since: Date,
  { days, freed }: { days: number | undefined; freed: boolean },
): boolean {
  if (days === undefined && !freed) return false;
  return since.getTime() + (days ?? 0) * DAY_MS <= house.clock().getTime();
}
