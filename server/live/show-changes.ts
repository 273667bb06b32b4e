import type { Change, ChangesAnswer } from '../../domain/change';
import type { Person } from '../../domain/person';
import { ok, type Result } from '../../domain/problem';
import type { House } from '../house';
import { absentFor } from '../workflow/absences';
import { cursorOf, cursorText } from './cursor';
import { cursorNow, isOutOfReach, readChanges } from './read-changes';
import { changeFor, readSubjects } from './visible-changes';

/** What changed for this person since a cursor; without one, only where to begin. */
export async function showChanges(
  house: House,
  person: Person,
  after: string | undefined,
): Promise<Result<ChangesAnswer>> {
  const now = await cursorNow(house.db);
  const from = after === undefined ? ok(undefined) : cursorOf(after);
  if (!from.ok) return from;
  if (from.value === undefined || isOutOfReach(from.value, now)) {
    return ok({ changes: [], cursor: cursorText(now), more: false, reset: true });
  }
  const page = await readChanges(house.db, house.organisation.id, from.value);
  const subjects = await readSubjects(house, page.rows);
  const reader = { person, absent: await absentFor(house.db, house, person.id) };
  const changes = page.rows
    .map((row) => changeFor(row, subjects, reader))
    .filter((change): change is Change => change !== undefined);
  return ok({ changes, cursor: cursorText(page.cursor), more: page.more, reset: false });
}
