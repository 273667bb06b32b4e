import type { PostedRequest } from '../../domain/api';
import { markPosted, markPostedAnyway } from '../../domain/approval';
import { type JudgedPost, judgePost, type PostKind } from '../../domain/judge-post';
import type { Person } from '../../domain/person';
import { failed, ok, type Problem, type Result } from '../../domain/problem';
import type { Submission } from '../../domain/submission';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { type FoundReceipt, findReceipt, spendReceipt } from '../receipts/find-receipt';
import { actOnSubmission } from './act-on-submission';
import { checkPoster, openSubmission, writeMove } from './change-submission';

/** The submission as posted, or the problem that stands beside a record that was written all the same. */
export type Posted = { readonly submission: Submission } | { readonly differs: Problem };

interface Act {
  readonly id: string;
  readonly author: Person;
  readonly request: PostedRequest;
}

const MAX_TRIES = 12;

/**
 * The author's browser says that the post went out: a fact, so it is kept, whatever became of its approval; the receipt is used up. No
 * act of somebody else overtakes it: it is judged again by what is the case then.
 */
export async function reportPost(house: House, act: Act): Promise<Result<Posted>> {
  for (let tries = 1; ; tries += 1) {
    const told = await actOnSubmission(house, act.id, (work) => postSubmission(work, house, act));
    const isOvertaken = !told.ok && told.problem.code === 'stale-version';
    if (!isOvertaken || tries === MAX_TRIES) return told;
  }
}

async function postSubmission(work: Work, house: House, act: Act): Promise<Result<Posted>> {
  const { author, request } = act;
  const opened = await openSubmission(work, house, { id: act.id, person: author });
  if (!opened.ok) return opened;
  const allowed = checkPoster(opened.value, author);
  if (!allowed.ok) return allowed;
  const before = allowed.value;
  const receipt = await findReceipt(work, house, before.id, request.receiptId);
  if (!receipt) return unknownReceipt();
  if (receipt.isUsed) return usedReceipt();
  const judged = judgePost(before, receipt, request, house.clock().toISOString());
  const written = await writePost(work, house, act, { before, receipt, judged });
  if (!written.ok) return written;
  const problem = TOLD[judged.kind];
  return ok(problem ? { differs: problem } : { submission: written.value });
}

interface PostToWrite {
  readonly before: Submission;
  readonly receipt: FoundReceipt;
  readonly judged: JudgedPost;
}

async function writePost(
  work: Work,
  house: House,
  { author: actor, request }: Act,
  { before, receipt, judged }: PostToWrite,
): Promise<Result<Submission>> {
  const { kind, ...end } = judged;
  const { contentHash, receiptId, wentOut } = request;
  const { revision } = receipt;
  const at = house.clock().toISOString();
  const stop = kind === 'posted-despite-stop' ? { stopId: before.heldByStop?.id } : {};
  const facts = { revision, contentHash, receiptId, ...stop, ...end, ...wentOut };
  if (!(await spendReceipt(work, house, { id: receiptId, at }))) return usedReceipt();
  const isAsApproved = kind === 'posted' || kind === 'posted-despite-stop';
  const posted = (isAsApproved ? markPosted : markPostedAnyway)(before, at);
  if (!posted.ok) return posted;
  const after = posted.value;
  return writeMove(work, house, {
    before,
    after,
    kind,
    actor,
    data: { version: after.version, ...facts },
  });
}

/** What the author has to know; the record is written all the same. */
const TOLD: Readonly<Partial<Record<PostKind, Problem>>> = {
  'posted-differs': failed(
    'posted-unapproved',
    'What was posted is not what was approved; this was recorded.',
    'Correct or delete the post, then send the new text for approval.',
  ).problem,
  'posted-after-revocation': failed(
    'posted-unapproved',
    'The approval no longer stood: it was taken back, or the draft was changed or withdrawn. The post was recorded.',
    'If it went out before that, tell a reviewer; else take it down.',
  ).problem,
  'posted-despite-stop': failed(
    'posted-unapproved',
    'A stop began after this approval, and nobody confirmed it again; the post was recorded.',
    'If it went out before the stop, there is nothing to do; else take it down and tell the person who started the stop.',
  ).problem,
};

function usedReceipt() {
  return failed(
    'receipt-used',
    'This approval was for one post, and that post was made.',
    'Send the draft again if it should be posted once more.',
  );
}

function unknownReceipt() {
  return failed(
    'receipt-refused',
    'This draft never had such an approval; nothing was recorded.',
    'Open the draft to see where it is now, and send it again if needed.',
  );
}
