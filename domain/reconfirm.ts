import { posterOf } from './ghost-writing';
import { hasRole, type Person } from './person';
import { failed, ok, type Result } from './problem';
import { wrote } from './say';
import { standingApprovals } from './stage-progress';
import { currentRevision, type Submission } from './submission';

export interface ReconfirmAct {
  readonly person: Person;
  readonly revision: number;
  readonly contentHash: string;
  readonly version: number;
  readonly at: string;
}

/** An approval from before a stop is good again: by somebody who gave it, or who looks after the whole; never by who wrote or posts it. */
export function reconfirm(submission: Submission, act: ReconfirmAct): Result<Submission> {
  const refusal = whyNot(submission, act);
  if (refusal) return refusal;
  const { heldByStop: _over, receipt: _old, ...rest } = submission;
  return ok({ ...rest, version: submission.version + 1, updatedAt: act.at });
}

function whyNot(submission: Submission, act: ReconfirmAct) {
  if (wrote(submission, act.person.id) || posterOf(submission).id === act.person.id) {
    return failed(
      'self-approval',
      'This is your own post; somebody else has to confirm it.',
      'Ask one of those who approved it.',
    );
  }
  if (!mayReconfirm(submission, act.person)) {
    return failed(
      'not-allowed',
      'Only those who approved it, publishers and administrators confirm it again.',
      'Ask one of them.',
    );
  }
  if (submission.state !== 'approved' || !submission.heldByStop) {
    return failed(
      'wrong-state',
      'This draft does not wait to be confirmed again.',
      'Open it again to see where it is now.',
    );
  }
  return whyAnother(submission, act);
}

function whyAnother(submission: Submission, act: ReconfirmAct) {
  const current = currentRevision(submission);
  if (act.version !== submission.version || act.revision !== current.revision) {
    return failed(
      'stale-version',
      'The draft changed after you opened it; nothing was confirmed.',
      'Read it again, then confirm.',
    );
  }
  if (act.contentHash === current.contentHash) return undefined;
  return failed(
    'content-changed',
    'You confirm another text than the one that was approved.',
    'Read the draft again, then confirm.',
  );
}

function mayReconfirm(submission: Submission, person: Person): boolean {
  return (
    hasRole(person, 'publisher', 'admin') ||
    standingApprovals(submission).some(({ reviewer }) => reviewer.id === person.id)
  );
}
