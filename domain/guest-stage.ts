import { hasRole, type Person } from './person';
import { failed, ok, type Result } from './problem';
import { wrote } from './say';
import { stageApprovals, standingApprovals } from './stage-progress';
import type { Submission } from './submission';
import { endTurn } from './turn';

/**
 * Asks a guest before the open stage goes on: their stage stands in front of it, so that somebody of the organisation always decides after
 * a guest, and no invitation that ends unused ever approves anything.
 */
export function askGuest(
  submission: Submission,
  ask: { guestId: string; personId: string; version: number; at: string },
): Result<Submission> {
  const refusal = whyNotAsk(submission, ask);
  if (refusal) return refusal;
  const stages = [...submission.stages];
  stages.splice(submission.stage, 0, { group: ask.guestId, need: 'any' });
  return ok({ ...endTurn(submission), stages, version: submission.version + 1, updatedAt: ask.at });
}

/** May this person ask a guest now? Screens ask this, so that no button is offered that the server would refuse. */
export function mayAskGuest(submission: Submission, person: Person): boolean {
  const { version } = submission;
  return mayInvite(person) && !whyNotAsk(submission, { personId: person.id, version });
}

/** Reviewers and administrators give links to people from outside. */
export function mayInvite(person: Person): boolean {
  return hasRole(person, 'reviewer', 'admin');
}

function whyNotAsk(submission: Submission, ask: { personId: string; version: number }) {
  if (wrote(submission, ask.personId) || submission.principal?.id === ask.personId) {
    return failed(
      'self-approval',
      'Nobody chooses who decides on their own draft.',
      'Ask somebody of the stage to invite the guest.',
    );
  }
  if (submission.version !== ask.version) {
    return failed(
      'stale-version',
      'The draft changed after you opened it; nobody was invited.',
      'Read it again, then invite the guest.',
    );
  }
  if (submission.state === 'pending' && stageApprovals(submission).length === 0) return undefined;
  return failed(
    'wrong-state',
    'A guest is asked before the people of a stage begin to decide, and this stage is not at its beginning.',
    'Wait for the next stage, or ask the author to send a new version.',
  );
}

/** The guest is not asked any more; the stage after theirs goes on. Undefined where there is nothing of theirs left to wait for. */
export function withoutGuest(
  submission: Submission,
  guestId: string,
  at: string,
): Submission | undefined {
  const place = submission.stages.findIndex(({ group }) => group === guestId);
  if (submission.state !== 'pending' || place < submission.stage) return undefined;
  if (standingApprovals(submission).some(({ reviewer }) => reviewer.id === guestId))
    return undefined;
  const stages = submission.stages.filter(({ group }) => group !== guestId);
  return { ...endTurn(submission), stages, version: submission.version + 1, updatedAt: at };
}
