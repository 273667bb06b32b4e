import type { Person } from '../../domain/person';
import { ok, type Result } from '../../domain/problem';
import type { Submission } from '../../domain/submission';
import type { House } from '../house';
import { absentFor } from '../workflow/absences';
import { expireDue } from './expire-submissions';
import { mayRead, mayStandIn, notFound, seenBy } from './may-read';
import { readSubmission } from './read-submissions';

/** One submission, as this person may see it. */
export async function showSubmission(
  house: House,
  person: Person,
  id: string,
): Promise<Result<Submission>> {
  await expireDue(house, id);
  const submission = await readSubmission(house.db, house.organisation.id, id);
  if (!submission) return notFound();
  if (mayRead(submission, person)) return ok(seenBy(submission, person));
  const absent = await absentFor(house.db, house, person.id);
  return mayStandIn(submission, absent) ? ok(seenBy(submission, person)) : notFound();
}
