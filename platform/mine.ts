import type { Problem } from '../domain/problem';
import { isOpen, type Submission } from '../domain/submission';
import { logProblem } from './log';
import { checkReceipt, type ReceiptTrust } from './receipt-check';
import { changeStored } from './stored-parsed';
import type { Mine } from './stored-schemas';

const ENDED_KEPT = 50;
let changes = 0;

/** Counts the single changes, so that a slower list from the server does not undo them. */
export function changesOfMine(): number {
  return changes;
}

export async function keepMine(
  submissions: readonly Submission[],
  trust: ReceiptTrust,
  now: number,
): Promise<void> {
  const checked = await Promise.all(submissions.map((one) => withCheckedReceipt(one, trust, now)));
  const problems = checked.flatMap(({ submission, problem }) =>
    problem ? [{ id: submission.id, problem }] : [],
  );
  await changeStored('mine', (stored) =>
    asMine(
      checked.map(({ submission }) => newer(submission, stored)),
      problems,
      now,
    ),
  );
}

/** One submission of mine as the queue just answered it. */
export async function keepOneOfMine(
  submission: Submission,
  trust: ReceiptTrust,
  now: number,
): Promise<void> {
  changes++;
  const { submission: checked, problem } = await withCheckedReceipt(submission, trust, now);
  await changeStored('mine', (stored) => {
    const others = stored.submissions.filter(({ id }) => id !== checked.id);
    const problems = (stored.refusedReceipts ?? []).filter(({ id }) => id !== checked.id);
    if (problem) problems.push({ id: checked.id, problem });
    return asMine([newer(checked, stored), ...others], problems, now);
  });
}

async function withCheckedReceipt(submission: Submission, trust: ReceiptTrust, now: number) {
  const { receipt: jws, ...without } = submission;
  if (jws === undefined) return { submission };
  const checked = await checkReceipt(jws, submission, trust, now);
  if (checked.ok) return { submission };
  logProblem(`receipt of ${submission.id}`, checked.problem);
  return { submission: without, problem: checked.problem };
}

function newer(submission: Submission, stored: Mine): Submission {
  const known = stored.submissions.find(({ id }) => id === submission.id);
  return known && known.version > submission.version ? known : submission;
}

function asMine(
  submissions: readonly Submission[],
  refusedReceipts: readonly { id: string; problem: Problem }[],
  now: number,
): Mine {
  const sorted = [...submissions].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  const ended = sorted.filter(({ state }) => !isOpen(state)).slice(0, ENDED_KEPT);
  return {
    submissions: sorted.filter((one) => isOpen(one.state) || ended.includes(one)),
    at: new Date(now).toISOString(),
    ...(refusedReceipts.length > 0 && { refusedReceipts: [...refusedReceipts] }),
  };
}
