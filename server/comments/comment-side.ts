import type { CommentAudience } from '../../domain/comment';
import { inGroup } from '../../domain/ghost-writing';
import { hasRole, type Person } from '../../domain/person';
import { wrote } from '../../domain/say';
import type { Submission } from '../../domain/submission';

/** Who wrote the draft, and in whose name it is posted, hear nothing of what reviewers say among themselves. */
export function isAuthorSide(submission: Submission, person: Person): boolean {
  return wrote(submission, person.id) || submission.principal?.id === person.id;
}

/** Reading follows the submission; `internal` is for the reviewers' side only. */
export function mayReadAudience(
  submission: Submission,
  person: Person,
  audience: CommentAudience,
): boolean {
  return audience === 'author' || !isAuthorSide(submission, person);
}

/** Auditors read, and say nothing. */
export function mayComment(
  submission: Submission,
  person: Person,
  audience: CommentAudience,
): boolean {
  if (isAuthorSide(submission, person)) return audience === 'author';
  return (
    hasRole(person, 'publisher', 'admin') ||
    submission.stages.some(({ group }) => inGroup(person, group)) ||
    submission.decisions.some(({ reviewer }) => reviewer.id === person.id)
  );
}
