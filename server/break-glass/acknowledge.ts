import type { BreakGlassEntry } from '../../domain/break-glass';
import { type Person, ref } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { appendRecord } from '../records/append-record';
import { entryOf, looksAfterEmergencies, notForYou } from './list-break-glass';

/** Somebody other than the author takes note of a post without approval; once. */
export async function acknowledge(
  work: Work,
  house: House,
  act: { id: string; person: Person; note: string },
): Promise<Result<BreakGlassEntry>> {
  if (!looksAfterEmergencies(act.person)) return notForYou();
  const at = house.clock().toISOString();
  const by = ref(act.person);
  const row = await work
    .updateTable('break_glass')
    .set({
      acknowledged_at: at,
      acknowledged_by_id: by.id,
      acknowledged_by_name: by.name,
      note: JSON.stringify(act.note),
    })
    .where('org_id', '=', house.organisation.id)
    .where('submission_id', '=', act.id)
    .where('acknowledged_at', 'is', null)
    .where('author_id', '<>', by.id)
    .returningAll()
    .executeTakeFirst();
  if (!row) {
    return failed(
      'wrong-state',
      'There is nothing to acknowledge here: somebody did before you, or the post is your own.',
      'Open the list again; your own posts are acknowledged by somebody else.',
    );
  }
  await appendRecord(work, house, {
    kind: 'glass-acknowledged',
    subject: act.id,
    actor: by,
    at,
    data: {},
    texts: { note: act.note },
  });
  return ok(entryOf(row));
}
