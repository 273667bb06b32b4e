import { hasRole, type Person, ref } from './person';
import { failed, ok, type Result } from './problem';
import { type Decider, mayDecide, whyNoSay, wrote } from './say';
import { decidingGroups, openStage } from './stage-progress';
import type { Submission, Turn } from './submission';

/** A claim that lasts longer was forgotten. */
export const CLAIM_MS = 30 * 60_000;

/** The stage is closed: nobody's turn. */
export function endTurn(submission: Submission): Submission {
  const { turn: _ended, ...rest } = submission;
  return rest;
}

/** One of several approvals: the stage stays open, the claim is over, and so is the assignment to who decided. */
export function endClaim(submission: Submission, personId: string): Submission {
  if (!submission.turn) return submission;
  const { claim: _over, assignee, ...turn } = submission.turn;
  const stays = assignee && assignee.id !== personId ? { assignee } : {};
  return { ...submission, turn: { ...turn, ...stays } };
}

/** The claim that holds now, if any. */
export function claimNow({ turn }: Submission, now: string): Turn['claim'] {
  return turn?.claim && turn.claim.until > now ? turn.claim : undefined;
}

/** Somebody with a say takes it up, until `until`; again by the same person makes it longer. */
export function claim(
  submission: Submission,
  decider: Decider,
  { at, until }: { at: string; until: string },
): Result<Submission> {
  const refusal = whyNoSay(submission, decider);
  if (refusal) return refusal;
  const held = claimNow(submission, at);
  if (held && held.by.id !== decider.reviewer.id) return alreadyClaimed(held.by.name);
  return ok(withTurn(submission, { claim: { by: ref(decider.reviewer), until } }, at));
}

export function alreadyClaimed(name = 'Somebody else') {
  return failed(
    'already-claimed',
    `${name} is looking at this draft.`,
    'Take another one, or ask them to release it.',
  );
}

/** The person who claimed it gives it back; an administrator may, for somebody who forgot. */
export function release(submission: Submission, person: Person, at: string): Result<Submission> {
  const held = claimNow(submission, at);
  if (!held) {
    return failed('wrong-state', 'Nobody has claimed this draft.', 'Nothing to do.');
  }
  if (held.by.id !== person.id && !hasRole(person, 'admin')) {
    return failed(
      'not-allowed',
      'Only the person who claimed a draft gives it back.',
      'Wait: a claim ends by itself after half an hour.',
    );
  }
  const { claim: _over, ...turn } = submission.turn ?? { openedAt: at };
  return ok({ ...submission, turn, updatedAt: at });
}

/** A colleague with a say in the stage, or an administrator, says who should decide. Nobody assigns their own draft. */
export function assign(
  submission: Submission,
  act: { by: Person; bySay: Decider; to: Decider | undefined; at: string },
): Result<Submission> {
  const refusal = whyNotAssign(submission, act);
  if (refusal) return refusal;
  if (act.to) return ok(withTurn(submission, { assignee: ref(act.to.reviewer) }, act.at));
  const { assignee: _nobody, ...turn } = submission.turn ?? { openedAt: act.at };
  return ok({ ...submission, turn, updatedAt: act.at });
}

function whyNotAssign(
  submission: Submission,
  { by, bySay, to }: { by: Person; bySay: Decider; to: Decider | undefined },
) {
  if (wrote(submission, by.id)) {
    return failed(
      'self-approval',
      'Nobody chooses who decides on their own draft.',
      'The people of the stage divide their work.',
    );
  }
  if (!hasRole(by, 'admin')) {
    const noSay = whyNoSay(submission, bySay);
    if (noSay) return noSay;
  }
  if (submission.state !== 'pending') return whyNoSay(submission, bySay);
  if (!to) return undefined;
  return mayDecide(submission, to.reviewer, to)
    ? undefined
    : failed(
        'not-your-stage',
        'The person you chose has no say in this stage.',
        `Choose somebody of: ${decidingGroups(submission).join(', ')}.`,
      );
}

/** The group that the stage names for it may decide as well from now on; the stage's own group keeps its say. */
export function escalate(submission: Submission, at: string): Result<Submission> {
  if (submission.state !== 'pending') {
    return failed(
      'wrong-state',
      `This draft is ${submission.state}; it does not wait for anybody.`,
      'Open it again to see where it is now.',
    );
  }
  const to = openStage(submission).escalateTo;
  if (to === undefined || submission.turn?.escalatedTo !== undefined) {
    return failed(
      'wrong-state',
      to === undefined
        ? 'This stage names nobody to escalate to.'
        : `It was escalated to "${to}" already.`,
      'Speak to the people of the stage.',
    );
  }
  return ok(withTurn(submission, { escalatedTo: to }, at));
}

/** Who may ask for it: those who wrote it, and those with a say. */
export function mayEscalate(submission: Submission, decider: Decider): boolean {
  return wrote(submission, decider.reviewer.id) || mayDecide(submission, decider.reviewer, decider);
}

function withTurn(submission: Submission, change: Partial<Turn>, at: string): Submission {
  const turn = submission.turn ?? { openedAt: submission.updatedAt };
  return { ...submission, turn: { ...turn, ...change }, updatedAt: at };
}
