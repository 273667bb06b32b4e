import { inGroup, posterOf } from '../../domain/ghost-writing';
import { hasRole, type Person } from '../../domain/person';
import { failed } from '../../domain/problem';
import { wrote } from '../../domain/say';
import type { Submission } from '../../domain/submission';

/** Who wrote it, those who may or did decide, and the roles that look after the whole. */
export function mayRead(submission: Submission, person: Person): boolean {
  return (
    wrote(submission, person.id) ||
    hasRole(person, 'publisher', 'auditor', 'admin') ||
    submission.principal?.id === person.id ||
    isAskedAnywhere(submission, person) ||
    submission.decisions.some((decision) => decision.reviewer.id === person.id)
  );
}

/** Colleagues who are away: who stands in for one of them reads what they would decide on, not what they wrote. */
export function mayStandIn(submission: Submission, absent: readonly Person[]): boolean {
  return absent.some(
    (person) => !wrote(submission, person.id) && isAskedAnywhere(submission, person),
  );
}

function isAskedAnywhere({ stages, turn }: Submission, person: Person): boolean {
  const groups = stages.flatMap(({ group, senior }) => [group, senior]);
  return [...groups, turn?.escalatedTo].some(
    (group) => group !== undefined && inGroup(person, group),
  );
}

/** As this person may see it: only who will post it gets the receipt. */
export function seenBy(submission: Submission, person: Person): Submission {
  if (posterOf(submission).id === person.id) return submission;
  const { receipt: _notTheirs, ...rest } = submission;
  return rest;
}

/** The same words for "is not there" and "is not yours": an id tells a stranger nothing. */
export function notFound() {
  return failed(
    'not-found',
    'There is no such submission, or it is not yours to see.',
    'Open it from your list or from the queue.',
  );
}
