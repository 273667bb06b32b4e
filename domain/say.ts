import { inGroup, personStage } from './ghost-writing';
import type { Person } from './person';
import { failed } from './problem';
import { decidingGroups, openStage, stageApprovals, standingApprovals } from './stage-progress';
import type { Submission } from './submission';

/** Somebody who wants to decide, with what the calendars of absences say of them now. */
export interface Decider {
  readonly reviewer: Person;
  /** Colleagues who are away and named the reviewer. */
  readonly standsInFor?: readonly Person[];
  /** True where the author, or who wrote it for them, is away and named the reviewer. */
  readonly standsInForAuthor?: boolean;
}

/** Whose say it is: the reviewer's own, or an absent colleague's. */
export interface Say {
  readonly onBehalfOf?: Person;
}

/** May this person decide the open stage now? Screens ask this too, so that a button that would be refused is not offered. */
export function mayDecide(
  submission: Submission,
  reviewer: Person,
  decider: Omit<Decider, 'reviewer'> = {},
): boolean {
  return submission.state === 'pending' && !whyNoSay(submission, { ...decider, reviewer });
}

/** Ids of the author and of who wrote it for them: neither ever decides. */
export function writersOf({ author, preparedBy }: Submission): string[] {
  return preparedBy ? [author.id, preparedBy.id] : [author.id];
}

export function wrote(submission: Submission, personId: string): boolean {
  return writersOf(submission).includes(personId);
}

/** Why this person has no say in the open stage, whatever is on their screen; undefined where they have one. */
export function whyNoSay(submission: Submission, decider: Decider) {
  const { reviewer } = decider;
  if (wrote(submission, reviewer.id)) {
    return failed(
      'self-approval',
      'This is your own draft; nobody decides on their own draft.',
      'Ask another reviewer of this stage.',
    );
  }
  if (decider.standsInForAuthor) {
    return failed(
      'self-approval',
      'You stand in for the author of this draft while they are away, so you do not decide on it.',
      'Ask another reviewer of this stage.',
    );
  }
  return whyNotTheirTurn(submission, decider);
}

function whyNotTheirTurn(submission: Submission, decider: Decider) {
  if (submission.state !== 'pending') {
    return failed(
      'wrong-state',
      `This draft is ${submission.state}; it is not waiting for a decision.`,
      'Open the queue again to see where it is now.',
    );
  }
  const { reviewer } = decider;
  const group = openStage(submission).group;
  if (stageApprovals(submission).some((decision) => involves(decision, reviewer.id))) {
    return failed(
      'already-decided',
      'You already decided on this version.',
      'Wait for the others of this stage.',
    );
  }
  if (standingApprovals(submission).some((decision) => involves(decision, reviewer.id))) {
    return failed(
      'already-decided',
      'You approved an earlier stage of this version; each stage needs another pair of eyes.',
      `Ask somebody else of the group "${group}".`,
    );
  }
  if (sayOf(submission, decider)) return undefined;
  return failed(
    'not-your-stage',
    `This draft waits for the group "${group}", and you are not in it.`,
    'Nothing to do: the right people were told.',
  );
}

/** The reviewer's own say goes first; else that of the first absent colleague who has one. */
export function sayOf(
  submission: Submission,
  { reviewer, standsInFor = [] }: Decider,
): Say | undefined {
  if (isAsked(submission, reviewer)) return {};
  // In whose name it goes out decides at their own stage alone: elsewhere not in a colleague's place either.
  if (submission.principal?.id === reviewer.id) return undefined;
  const absent = standsInFor.find(
    (person) =>
      // In whose name it goes out approves it themself.
      person.id !== submission.principal?.id &&
      isAsked(submission, person) &&
      isFree(submission, person.id),
  );
  return absent && { onBehalfOf: absent };
}

/** The person in whose name it goes out decides their own stage and no other, whatever groups they are in. */
function isAsked(submission: Submission, person: Person): boolean {
  const groups = submission.principal?.id === person.id ? [] : person.groups;
  return decidingGroups(submission).some((group) => inGroup({ id: person.id, groups }, group));
}

/**
 * Has no say in the open stage, whatever groups they are in and whoever is away: wrote it, approved this version already, or is the person in
 * whose name it goes out while others are asked.
 */
export function isBarred(submission: Submission, personId: string): boolean {
  const isPrincipal = submission.principal?.id === personId;
  const isOwnStage = openStage(submission).group === personStage(personId);
  return (isPrincipal && !isOwnStage) || !isFree(submission, personId);
}

/** An absent colleague's say is worth what it were if they were here: nothing on their own draft, and once a version. */
function isFree(submission: Submission, personId: string): boolean {
  return (
    !wrote(submission, personId) &&
    !standingApprovals(submission).some((decision) => involves(decision, personId))
  );
}

function involves(
  decision: { readonly reviewer: { id: string }; readonly onBehalfOf?: { id: string } | undefined },
  personId: string,
): boolean {
  return decision.reviewer.id === personId || decision.onBehalfOf?.id === personId;
}
