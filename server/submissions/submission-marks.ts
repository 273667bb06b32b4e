import type { Selectable } from 'kysely';
import type { Submission } from '../../domain/submission';
import type { SubmissionMarks } from '../database/conversation-tables';

/** What never changes after a submission was made, beside its author. */
export function newMarks(submission: Submission) {
  const { preparedBy, principal, poster, breakGlass } = submission;
  const marks = { preparedBy, principal, poster, breakGlass };
  const isMarked = Object.values(marks).some((mark) => mark !== undefined);
  return {
    prepared_by_id: preparedBy?.id ?? null,
    principal_id: principal?.id ?? null,
    marks: isMarked ? JSON.stringify(marks) : null,
  };
}

/** Not parsed here: the whole submission is. */
export function marksOf({ marks }: Pick<Selectable<SubmissionMarks>, 'marks'>): object {
  return marks === null ? {} : (JSON.parse(marks) as object);
}
