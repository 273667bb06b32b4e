import type { Stage } from './finding';
import { inGroup } from './ghost-writing';
import { type Event, MOVES } from './moves';
import { ref } from './person';
import { failed, ok, type Result } from './problem';
import { type Decider, sayOf, whyNoSay } from './say';
import { type Screen, whyOtherScreen } from './screen';
import { openStage, stageIsDone } from './stage-progress';
import {
  currentRevision,
  type Decision,
  type DecisionVerdict,
  type Revision,
  type State,
  type Submission,
} from './submission';
import { endClaim, endTurn } from './turn';

/** What a reviewer sends: the version, revision and hash are those on the screen when the button was pressed. */
export interface DecisionAct extends Decider, Screen {
  readonly verdict: DecisionVerdict;
  readonly reason: string;
  readonly at: string;
  /** How many people of the open stage's group may decide; only `all` and texts with a co-author need it. */
  readonly groupSize: number;
}

/** Decides the open stage. The same function serves the server and the trial queue in the browser. */
export function decide(submission: Submission, act: DecisionAct): Result<Submission> {
  const refusal = whyNotDecide(submission, act);
  if (refusal) return refusal;
  const decision = decisionOf(submission, act);
  const decided = { ...submission, decisions: [...submission.decisions, decision] };
  const closed = endTurn(decided);
  if (act.verdict !== 'approve') return move(closed, act.verdict, act.at);
  if (!stageIsDone(decided, act.groupSize)) {
    return move(endClaim(decided, act.reviewer.id), 'approve-stage', act.at);
  }
  if (submission.stage + 1 < submission.stages.length) {
    return move({ ...closed, stage: submission.stage + 1 }, 'approve-stage', act.at);
  }
  return move(closed, 'approve', act.at);
}

function decisionOf(submission: Submission, act: DecisionAct): Decision {
  const { senior } = openStage(submission);
  const onBehalfOf = sayOf(submission, act)?.onBehalfOf;
  return {
    revision: act.revision,
    stage: submission.stage,
    reviewer: ref(act.reviewer),
    verdict: act.verdict,
    reason: act.reason,
    contentHash: act.contentHash,
    at: act.at,
    ...(onBehalfOf && { onBehalfOf: ref(onBehalfOf) }),
    // Who stands in for a senior is no senior by it.
    ...(senior !== undefined && { senior: inGroup(act.reviewer, senior) }),
  };
}

/** A new text: the decisions on the old one no longer count, and the stages start again with those of the new findings. */
export function revise(
  submission: Submission,
  revision: Omit<Revision, 'revision'>,
  stages: readonly Stage[],
  at: string,
): Result<Submission> {
  const next = { ...revision, revision: currentRevision(submission).revision + 1 };
  const { receipt: _void, ...rest } = endTurn(submission);
  return move(
    { ...rest, stage: 0, stages: [...stages], revisions: [...submission.revisions, next] },
    'revise',
    at,
  );
}

export function withdraw(submission: Submission, at: string): Result<Submission> {
  const { receipt: _void, ...rest } = endTurn(submission);
  return move(rest, 'withdraw', at);
}

export function expire(submission: Submission, at: string): Result<Submission> {
  const { receipt: _void, ...rest } = endTurn(submission);
  return move(rest, 'expire', at);
}

export function markPosted(submission: Submission, at: string): Result<Submission> {
  const { receipt: _used, ...rest } = submission;
  return move(rest, 'post', at);
}

/** A post went out although its approval ended meanwhile, or it is not what was approved: that is so, in whatever state the draft is. */
export function markPostedAnyway(submission: Submission, at: string): Result<Submission> {
  const { receipt: _void, heldByStop: _over, ...rest } = endTurn(submission);
  return move(rest, 'post-anyway', at);
}

function whyNotDecide(submission: Submission, act: DecisionAct) {
  const noSay = whyNoSay(submission, act);
  if (noSay?.problem.code === 'self-approval' || noSay?.problem.code === 'wrong-state')
    return noSay;
  const refusal = whyOtherScreen(submission, act) ?? noSay;
  if (refusal) return refusal;
  if (act.verdict !== 'approve' && act.reason.trim() === '') {
    return failed(
      'reason-missing',
      'The author needs to know why.',
      'Write a sentence, then send it again.',
    );
  }
  return undefined;
}

function move(submission: Submission, event: Event, at: string): Result<Submission> {
  const next: State | undefined = MOVES[submission.state][event];
  if (!next) {
    return failed(
      'wrong-state',
      `A draft that is ${submission.state} cannot ${event}.`,
      'Open it again to see where it is now.',
    );
  }
  return ok({ ...submission, state: next, version: submission.version + 1, updatedAt: at });
}
