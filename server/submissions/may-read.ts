import { inGroup, posterOf } from '../../domain/ghost-writing';
import { hasRole, type Person } from '../../domain/person';
import { failed } from '../../domain/problem';
import type { Submission } from '../../domain/submission';

/** The author, those who may or did decide, and the roles that look after the whole. */
export function mayRead(submission: Submission, person: Person): boolean {
  return (
    submission.author.id === person.id ||
    hasRole(person, 'publisher', 'auditor', 'admin') ||
    submission.principal?.id === person.id ||
    submission.stages.some((stage) => inGroup(person, stage.group)) ||
    submission.decisions.some((decision) => decision.reviewer.id === person.id)
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
