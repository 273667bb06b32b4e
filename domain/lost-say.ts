import { inGroup } from './ghost-writing';
import { decidingGroups, openStage, stageApprovals } from './stage-progress';
import type { Decision, Submission } from './submission';

/** Somebody as they are now, after groups or everything were taken from them. */
export interface LostSay {
  readonly id: string;
  readonly groups: readonly string[];
  /** Removed or deactivated: not even a stage of their own is theirs any more. */
  readonly isGone: boolean;
}

/**
 * Approvals of the open stage by which this person counted, and does not any more, are void; stages that are done stay done.
 * @returns undefined where nothing falls
 */
export function withoutLostSay(
  submission: Submission,
  person: LostSay,
  at: string,
): Submission | undefined {
  if (submission.state !== 'pending') return undefined;
  const lost = new Set(stageApprovals(submission).filter((one) => isLost(submission, one, person)));
  if (lost.size === 0) return undefined;
  return {
    ...submission,
    version: submission.version + 1,
    updatedAt: at,
    decisions: submission.decisions.map((one) => (lost.has(one) ? { ...one, voidedAt: at } : one)),
  };
}

/** The say was the reviewer's own, or that of the absent colleague in whose place they decided. */
function isLost(
  submission: Submission,
  { reviewer, onBehalfOf, senior: countedAsSenior }: Decision,
  person: LostSay,
): boolean {
  const isReviewer = reviewer.id === person.id;
  const holder = onBehalfOf ?? reviewer;
  if (person.isGone) return isReviewer || holder.id === person.id;
  const { senior } = openStage(submission);
  const wasSenior = isReviewer && countedAsSenior === true && senior !== undefined;
  if (wasSenior && !inGroup(person, senior)) return true;
  const groups = decidingGroups(submission);
  return holder.id === person.id && !groups.some((group) => inGroup(person, group));
}
