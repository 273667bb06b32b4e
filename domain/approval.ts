import type { Stage } from './finding';
import { inGroup, personStage } from './ghost-writing';
import { type Event, MOVES } from './moves';
import { type Person, ref } from './person';
import { failed, ok, type Result } from './problem';
import {
  currentRevision,
  type Decision,
  type DecisionVerdict,
  type Revision,
  type State,
  type Submission,
} from './submission';
import { coAuthors } from './suggestion';

/** What a reviewer sends: the version, revision and hash are those on the screen when the button was pressed. */
export interface DecisionAct {
  readonly reviewer: Person;
  readonly verdict: DecisionVerdict;
  readonly reason: string;
  readonly revision: number;
  readonly contentHash: string;
  readonly version: number;
  readonly at: string;
  /** How many people of the open stage's group may decide; only `all` and texts with a co-author need it. */
  readonly groupSize: number;
}

/** Decides the open stage. The same function serves the server and the trial queue in the browser. */
export function decide(submission: Submission, act: DecisionAct): Result<Submission> {
  const refusal = whyNotDecide(submission, act);
  if (refusal) return refusal;
  const decision: Decision = {
    revision: act.revision,
    stage: submission.stage,
    reviewer: ref(act.reviewer),
    verdict: act.verdict,
    reason: act.reason,
    contentHash: act.contentHash,
    at: act.at,
  };
  const decided = { ...submission, decisions: [...submission.decisions, decision] };
  if (act.verdict !== 'approve') return move(decided, act.verdict, act.at);
  if (!stageIsDone(decided, act.groupSize)) return move(decided, 'approve-stage', act.at);
  if (submission.stage + 1 < submission.stages.length) {
    return move({ ...decided, stage: submission.stage + 1 }, 'approve-stage', act.at);
  }
  return move(decided, 'approve', act.at);
}

/** A new text: the decisions on the old one no longer count, and the stages start again with those of the new findings. */
export function revise(
  submission: Submission,
  revision: Omit<Revision, 'revision'>,
  stages: readonly Stage[],
  at: string,
): Result<Submission> {
  const next = { ...revision, revision: currentRevision(submission).revision + 1 };
  const { receipt: _void, ...rest } = submission;
  return move(
    { ...rest, stage: 0, stages: [...stages], revisions: [...submission.revisions, next] },
    'revise',
    at,
  );
}

export function withdraw(submission: Submission, at: string): Result<Submission> {
  const { receipt: _void, ...rest } = submission;
  return move(rest, 'withdraw', at);
}

export function expire(submission: Submission, at: string): Result<Submission> {
  const { receipt: _void, ...rest } = submission;
  return move(rest, 'expire', at);
}

export function markPosted(submission: Submission, at: string): Result<Submission> {
  const { receipt: _used, ...rest } = submission;
  return move(rest, 'post', at);
}

/** May this person decide the open stage now? Screens ask this too, so that a button that would be refused is not offered. */
export function mayDecide(submission: Submission, person: Person): boolean {
  return (
    submission.state === 'pending' &&
    !wrote(submission, person.id) &&
    mayDecideStage(submission, person) &&
    !decidedBy(submission, person.id)
  );
}

/** The author, or who wrote it for them: neither ever decides. */
export function wrote(submission: Submission, personId: string): boolean {
  return submission.author.id === personId || submission.preparedBy?.id === personId;
}

/** In whose name it is posted decides their own stage and no other, whatever groups they are in. */
function mayDecideStage(submission: Submission, person: Person): boolean {
  const { group } = openStage(submission);
  if (submission.principal?.id === person.id) return group === personStage(person.id);
  return inGroup(person, group);
}

export function openStage(submission: Submission): Stage {
  const stage = submission.stages[submission.stage];
  if (!stage) throw new Error(`Submission ${submission.id} has no stage ${submission.stage}.`);
  return stage;
}

function whyNotDecide(submission: Submission, act: DecisionAct) {
  const current = currentRevision(submission);
  if (wrote(submission, act.reviewer.id)) {
    return failed(
      'self-approval',
      'This is your own draft; nobody decides on their own draft.',
      'Ask another reviewer of this stage.',
    );
  }
  if (submission.state !== 'pending') {
    return failed(
      'wrong-state',
      `This draft is ${submission.state}; it is not waiting for a decision.`,
      'Open the queue again to see where it is now.',
    );
  }
  if (act.version !== submission.version || act.revision !== current.revision) {
    return failed(
      'stale-version',
      'The draft changed after you opened it; your decision was not recorded.',
      'Read the new version, then decide again.',
    );
  }
  if (act.contentHash !== current.contentHash) {
    return failed(
      'content-changed',
      'Your decision names another text than the one that is waiting.',
      'Read the draft again, then decide.',
    );
  }
  if (!mayDecideStage(submission, act.reviewer)) {
    return failed(
      'not-your-stage',
      `This draft waits for the group "${openStage(submission).group}", and you are not in it.`,
      'Nothing to do: the right people were told.',
    );
  }
  if (decidedBy(submission, act.reviewer.id)) {
    return failed(
      'already-decided',
      'You already decided on this version.',
      'Wait for the others of this stage.',
    );
  }
  if (act.verdict !== 'approve' && act.reason.trim() === '') {
    return failed(
      'reason-missing',
      'The author needs to know why.',
      'Write a sentence, then send it again.',
    );
  }
  return undefined;
}

function decidedBy(submission: Submission, personId: string): boolean {
  return approvals(submission).some((decision) => decision.reviewer.id === personId);
}

function approvals(submission: Submission): Decision[] {
  const current = currentRevision(submission);
  return submission.decisions.filter(
    (decision) =>
      decision.revision === current.revision &&
      decision.stage === submission.stage &&
      decision.contentHash === current.contentHash &&
      decision.verdict === 'approve',
  );
}

function stageIsDone(submission: Submission, groupSize: number): boolean {
  const { need } = openStage(submission);
  const wanted = need === 'any' ? 1 : need === 'all' ? Math.max(1, groupSize) : need;
  const given = approvals(submission);
  return given.length >= wanted && !isCoAuthorAlone(submission, given, groupSize);
}

/** Whose suggested words are in the text does not approve them alone where the group has somebody else. */
function isCoAuthorAlone(
  submission: Submission,
  given: readonly Decision[],
  groupSize: number,
): boolean {
  const writers = coAuthors(submission.revisions);
  const [only] = given;
  return given.length === 1 && groupSize > 1 && writers.some(({ id }) => id === only?.reviewer.id);
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
