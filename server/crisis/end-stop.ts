import type { Stop } from '../../domain/crisis';
import { type Person, ref } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { appendRecord } from '../records/append-record';
import { stopOf } from './read-stops';
import { mayNot, mayStop } from './start-stop';

/** People may post again; what was approved before the stop still waits to be confirmed. */
export async function endStop(
  work: Work,
  house: House,
  act: { id: string; person: Person },
): Promise<Result<Stop>> {
  if (!mayStop(act.person)) return mayNot();
  const at = house.clock().toISOString();
  const by = ref(act.person);
  const row = await work
    .updateTable('stop')
    .set({ ended_at: at, ended_by_id: by.id, ended_by_name: by.name })
    .where('org_id', '=', house.organisation.id)
    .where('stop_id', '=', act.id)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', new Date(at))]))
    .returningAll()
    .executeTakeFirst();
  if (!row) {
    return failed(
      'not-found',
      'There is no such stop, or it has ended already.',
      'Look at the list of those that are on.',
    );
  }
  await appendRecord(work, house, { kind: 'stop-ended', subject: act.id, actor: by, at, data: {} });
  return ok(stopOf(row));
}
