import { inGroup } from '../../domain/ghost-writing';
import type { Person } from '../../domain/person';
import { mayDecide, wrote } from '../../domain/say';
import {
  decidingGroups,
  openStage,
  stageApprovals,
  standingApprovals,
} from '../../domain/stage-progress';
import type { Submission } from '../../domain/submission';

export type ReadOnlyReason = 'own' | 'closed' | 'not-yours' | 'decided' | 'senior' | 'earlier';

/**
 * Why this person cannot decide now; undefined where they can. The buttons follow the same rule as the queue. `isAsked`: the server has
 * it in this person's queue, as where they stand in for somebody.
 */
export function whyReadOnly(
  submission: Submission,
  person: Person,
  isAsked = false,
): ReadOnlyReason | undefined {
  if (mayDecide(submission, person)) return undefined;
  if (wrote(submission, person.id)) return 'own';
  if (submission.state !== 'pending') return 'closed';
  if (hasApproved(stageApprovals(submission), person)) return seniorOr(submission);
  if (hasApproved(standingApprovals(submission), person)) return 'earlier';
  if (isAsked) return undefined;
  return decidingGroups(submission).some((group) => inGroup(person, group))
    ? 'decided'
    : 'not-yours';
}

/** After enough approvals of juniors the step waits for a senior. */
function seniorOr(submission: Submission): ReadOnlyReason {
  const wanted = openStage(submission).senior;
  const given = stageApprovals(submission).some(({ senior }) => senior);
  return wanted !== undefined && !given ? 'senior' : 'decided';
}

function hasApproved(approvals: ReturnType<typeof stageApprovals>, person: Person): boolean {
  return approvals.some(({ reviewer, onBehalfOf }) =>
    [reviewer.id, onBehalfOf?.id].includes(person.id),
  );
}
