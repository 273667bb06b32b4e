import type { Stage } from './finding';
import { currentRevision, type Decision, type Submission } from './submission';
import { coAuthors } from './suggestion';

export function openStage(submission: Submission): Stage {
  const stage = submission.stages[submission.stage];
  if (!stage) throw new Error(`Submission ${submission.id} has no stage ${submission.stage}.`);
  return stage;
}

/** The groups that may decide the open stage: its own, the one it was escalated to, and the seniors it asks for. */
export function decidingGroups(submission: Submission): string[] {
  const { group, senior } = openStage(submission);
  const groups = [group, submission.turn?.escalatedTo, senior];
  return [...new Set(groups.filter((name) => name !== undefined))];
}

/** The approvals of the current text that still count, of all stages. */
export function standingApprovals(submission: Submission): Decision[] {
  const current = currentRevision(submission);
  return submission.decisions.filter(
    (decision) =>
      decision.revision === current.revision &&
      decision.contentHash === current.contentHash &&
      decision.verdict === 'approve' &&
      decision.voidedAt === undefined,
  );
}

/** Those of the open stage. */
export function stageApprovals(submission: Submission): Decision[] {
  return standingApprovals(submission).filter(({ stage }) => stage === submission.stage);
}

/** `groupSize`: how many people of the stage's group could approve; `all`, and texts with a co-author, ask for it. */
export function stageIsDone(submission: Submission, groupSize: number): boolean {
  const { need, senior } = openStage(submission);
  const given = stageApprovals(submission);
  const wanted = need === 'any' ? 1 : need === 'all' ? Math.max(1, groupSize) : need;
  if (given.length < wanted || isCoAuthorAlone(submission, given, groupSize)) return false;
  return senior === undefined || given.some((decision) => decision.senior === true);
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
