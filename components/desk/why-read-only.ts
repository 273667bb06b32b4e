import type { Person } from '../../domain/person';
import { mayDecide } from '../../domain/say';
import { openStage } from '../../domain/stage-progress';
import type { Submission } from '../../domain/submission';

export type ReadOnlyReason = 'own' | 'closed' | 'not-yours' | 'decided';

/** Why this person cannot decide now; undefined where they can. The buttons follow the same rule as the queue. */
export function whyReadOnly(submission: Submission, person: Person): ReadOnlyReason | undefined {
  if (mayDecide(submission, person)) return undefined;
  if (submission.author.id === person.id) return 'own';
  if (submission.state !== 'pending') return 'closed';
  return person.groups.includes(openStage(submission).group) ? 'decided' : 'not-yours';
}
