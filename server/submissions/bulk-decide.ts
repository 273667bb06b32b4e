import type { BulkDecisionAnswer, BulkDecisionRequest } from '../../domain/api-conversation';
import { holds, verdictOf } from '../../domain/finding';
import type { Person } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import { currentRevision, type Submission } from '../../domain/submission';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { actOnSubmission } from './act-on-submission';
import { openSubmission } from './change-submission';
import { decideSubmission } from './decide-submission';
import { seenBy } from './may-read';

type Item = BulkDecisionRequest['items'][number];
type Answer = BulkDecisionAnswer['answers'][number];

/** Each item for itself, in a transaction of its own: one that is refused leaves the others as they are. */
export async function bulkDecide(
  house: House,
  reviewer: Person,
  items: readonly Item[],
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const item of items) {
    const decided = await actOnSubmission(house, item.submissionId, (work) =>
      decideOne(work, house, reviewer, item),
    );
    const { submissionId } = item;
    answers.push(
      decided.ok
        ? { submissionId, submission: seenBy(decided.value, reviewer) }
        : { submissionId, problem: decided.problem },
    );
  }
  return answers;
}

/** Where a rule holds a draft, somebody has to read that draft: it is never one of many. */
async function decideOne(
  work: Work,
  house: House,
  reviewer: Person,
  { submissionId: id, ...request }: Item,
): Promise<Result<Submission>> {
  const opened = await openSubmission(work, house, { id, person: reviewer });
  if (!opened.ok) return opened;
  const held = heldBy(opened.value);
  if (held.ok) return decideSubmission(work, house, { id, reviewer, request });
  return held;
}

function heldBy(submission: Submission): Result<true> {
  const { findings } = currentRevision(submission);
  const finding = findings.find((one) => holds(verdictOf([one])));
  if (!finding) return ok(true);
  return failed(
    'not-allowed',
    'A rule holds this draft, so it is not decided together with others.',
    'Open it, read it, and decide on it alone.',
    { rule: finding.ruleId },
  );
}
