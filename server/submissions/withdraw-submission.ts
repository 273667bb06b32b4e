import { withdraw } from '../../domain/approval';
import type { Person } from '../../domain/person';
import type { Result } from '../../domain/problem';
import type { Submission } from '../../domain/submission';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { checkAuthor, openSubmission, writeMove } from './change-submission';

/** The author takes the draft back; a receipt it had is void. */
export async function withdrawSubmission(
  work: Work,
  house: House,
  act: { id: string; author: Person; version: number },
): Promise<Result<Submission>> {
  const { author } = act;
  const opened = await openSubmission(work, house, { id: act.id, person: author });
  if (!opened.ok) return opened;
  const allowed = checkAuthor(opened.value, author, act.version);
  if (!allowed.ok) return allowed;
  const before = allowed.value;
  const withdrawn = withdraw(before, house.clock().toISOString());
  if (!withdrawn.ok) return withdrawn;
  const after = withdrawn.value;
  const data = { version: after.version };
  return writeMove(work, house, { before, after, kind: 'withdrawn', actor: author, data });
}
