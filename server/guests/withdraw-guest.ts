import type { Guest } from '../../domain/guest';
import { withoutGuest } from '../../domain/guest-stage';
import { hasRole, type Person, ref } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { appendRecord } from '../records/append-record';
import { writeMove } from '../submissions/change-submission';
import { readSubmission } from '../submissions/read-submissions';
import { guestOf } from './guest-rows';

/** The link works no more, and the draft waits for its people again: by who invited the guest, or an administrator. */
export async function withdrawGuest(
  work: Work,
  house: House,
  act: { id: string; person: Person },
): Promise<Result<Guest>> {
  const now = house.clock();
  const at = now.toISOString();
  let update = work
    .updateTable('guest')
    .set({ withdrawn_at: at })
    .where('org_id', '=', house.organisation.id)
    .where('guest_id', '=', act.id)
    .where('withdrawn_at', 'is', null);
  if (!hasRole(act.person, 'admin')) update = update.where('invited_by_id', '=', act.person.id);
  const row = await update.returningAll().executeTakeFirst();
  if (!row) {
    return failed(
      'not-found',
      'There is no such invitation of yours, or it was withdrawn before.',
      'Open the list of guests again.',
    );
  }
  const told = {
    kind: 'guest-withdrawn',
    actor: ref(act.person),
    data: { guestId: act.id },
  } as const;
  const before =
    row.submission_id === null
      ? undefined
      : await readSubmission(work, house.organisation.id, row.submission_id);
  const after = before && withoutGuest(before, act.id, at);
  if (before && after) {
    const written = await writeMove(work, house, { ...told, before, after });
    if (!written.ok) return written;
  } else {
    const subject = before && { subject: before.id };
    await appendRecord(work, house, { ...told, ...subject, at });
  }
  return ok(guestOf(row, now));
}
