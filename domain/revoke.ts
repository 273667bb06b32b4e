import { answersFor } from './answers-for';
import { MOVES } from './moves';
import type { Person } from './person';
import { failed, ok, type Result } from './problem';
import { standingApprovals } from './stage-progress';
import type { Decision, Submission } from './submission';

/** An approval that was not used yet is taken back. */
export interface RevokeAct {
  readonly person: Person;
  readonly reason: string;
  readonly at: string;
}

/**
 * Back to the stage of the approval that falls: the person's own, or all of the last stage where a publisher or an administrator takes it
 * back who approved nothing. Later stages decided on the strength of it: theirs fall too.
 */
export function revoke(submission: Submission, act: RevokeAct): Result<Submission> {
  const refusal = whyNotRevoke(submission, act);
  if (refusal) return refusal;
  const own = standingApprovals(submission).find(({ reviewer, onBehalfOf }) =>
    [reviewer.id, onBehalfOf?.id].includes(act.person.id),
  );
  // An emergency brings a receipt that nobody approved: then every stage is still to come.
  const last = standingApprovals(submission).length === 0 ? 0 : submission.stages.length - 1;
  const stage = own?.stage ?? last;
  const falls = (decision: Decision) =>
    decision.stage > stage || (decision.stage === stage && (own === undefined || decision === own));
  const standing = new Set(standingApprovals(submission));
  const { receipt: _void, ...rest } = submission;
  return ok({
    ...rest,
    state: 'pending',
    stage,
    version: submission.version + 1,
    updatedAt: act.at,
    decisions: submission.decisions.map((decision) =>
      standing.has(decision) && falls(decision) ? { ...decision, voidedAt: act.at } : decision,
    ),
  });
}

function whyNotRevoke(submission: Submission, { person, reason }: RevokeAct) {
  if (MOVES[submission.state].revoke === undefined) {
    return failed(
      'wrong-state',
      `This draft is ${submission.state}; there is no approval to take back.`,
      'Open it again to see where it is now.',
    );
  }
  if (!answersFor(submission, person)) {
    return failed(
      'not-allowed',
      'Only those who approved, publishers and administrators take an approval back.',
      'The author can withdraw the draft, or send a new version.',
    );
  }
  if (reason.trim() === '') {
    return failed(
      'reason-missing',
      'The author needs to know why.',
      'Write a sentence, then send it again.',
    );
  }
  return undefined;
}
