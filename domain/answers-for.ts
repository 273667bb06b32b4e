import { hasRole, type Person } from './person';
import { standingApprovals } from './stage-progress';
import type { Submission } from './submission';

/** Who gave an approval that still counts, and who looks after the whole: they take approvals back, and confirm them after a stop. */
export function answersFor(submission: Submission, person: Person): boolean {
  return (
    hasRole(person, 'publisher', 'admin') ||
    standingApprovals(submission).some(({ reviewer }) => reviewer.id === person.id)
  );
}
