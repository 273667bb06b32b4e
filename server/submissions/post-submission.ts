import type { PostedRequest } from '../../domain/api';
import { markPosted } from '../../domain/approval';
import { type Person, ref } from '../../domain/person';
import { failed, ok, type Problem, type Result } from '../../domain/problem';
import { currentRevision, type Submission } from '../../domain/submission';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { appendRecord } from '../records/append-record';
import { checkPoster, openSubmission, writeMove } from './change-submission';

/** The submission as posted, or the problem that stands beside a record that was written all the same. */
export type Posted = { readonly submission: Submission } | { readonly differs: Problem };

interface Act {
  readonly id: string;
  readonly author: Person;
  readonly request: PostedRequest;
}

/** The author's browser says that the post went out: the receipt is used up. */
export async function postSubmission(work: Work, house: House, act: Act): Promise<Result<Posted>> {
  const { author, request } = act;
  const opened = await openSubmission(work, house, { id: act.id, person: author });
  if (!opened.ok) return opened;
  const allowed = checkPoster(opened.value, author);
  if (!allowed.ok) return allowed;
  const before = allowed.value;
  const refusal = await whyRefused(work, house, act, before);
  if (refusal) return refusal;
  const { revision, contentHash } = currentRevision(before);
  if (request.contentHash !== contentHash) return recordDifference(work, house, act);
  if (before.heldByStop) return recordDespiteStop(work, house, act, before);
  const posted = markPosted(before, house.clock().toISOString());
  if (!posted.ok) return posted;
  const after = posted.value;
  const written = await writeMove(work, house, {
    before,
    after,
    kind: 'posted',
    actor: author,
    data: { version: after.version, revision, contentHash, receiptId: request.receiptId },
  });
  return written.ok ? ok({ submission: written.value }) : written;
}

async function whyRefused(work: Work, house: House, act: Act, submission: Submission) {
  const receipt = await work
    .selectFrom('receipt')
    .select(['used_at', 'voided_at', 'revision', 'expires_at'])
    .where('org_id', '=', house.organisation.id)
    .where('receipt_id', '=', act.request.receiptId)
    .where('submission_id', '=', submission.id)
    .executeTakeFirst();
  if (receipt?.used_at) {
    return failed(
      'receipt-used',
      'This approval was for one post, and that post was made.',
      'Send the draft again if it should be posted once more.',
    );
  }
  const valid =
    receipt !== undefined &&
    receipt.voided_at === null &&
    receipt.expires_at > house.clock() &&
    receipt.revision === currentRevision(submission).revision;
  if (valid) return undefined;
  return failed(
    'receipt-refused',
    'This approval is not valid any more: the draft was changed, withdrawn or has expired.',
    'Open the draft to see where it is now, and send it again if needed.',
  );
}

/** It went out although its approval had to be confirmed again: that is a fact, so it is kept, and somebody has to know. */
async function recordDespiteStop(
  work: Work,
  house: House,
  act: Act,
  before: Submission,
): Promise<Result<Posted>> {
  const posted = markPosted(before, house.clock().toISOString());
  if (!posted.ok) return posted;
  const after = posted.value;
  const { revision, contentHash } = currentRevision(before);
  const { receiptId } = act.request;
  const stopId = before.heldByStop?.id;
  const written = await writeMove(work, house, {
    before,
    after,
    kind: 'posted-despite-stop',
    actor: act.author,
    data: { version: after.version, revision, contentHash, receiptId, stopId },
  });
  if (!written.ok) return written;
  const { problem } = failed(
    'receipt-refused',
    'A stop began after this approval, and nobody confirmed it again; the post was recorded.',
    'If it went out before the stop, there is nothing to do; else take it down and tell the person who started the stop.',
  );
  return ok({ differs: problem });
}

/** Another text went out than the one approved: kept for the auditors, and said. A repeated report adds nothing. */
async function recordDifference(work: Work, house: House, act: Act): Promise<Result<Posted>> {
  const data = { receiptId: act.request.receiptId, contentHash: act.request.contentHash };
  const known = await work
    .selectFrom('record')
    .select('seq')
    .where('org_id', '=', house.organisation.id)
    .where('subject', '=', act.id)
    .where('kind', '=', 'posted-differs')
    .where('data', '=', JSON.stringify(data))
    .executeTakeFirst();
  if (!known) {
    const at = house.clock().toISOString();
    const actor = ref(act.author);
    await appendRecord(work, house, { kind: 'posted-differs', subject: act.id, actor, at, data });
  }
  const { problem } = failed(
    'content-changed',
    'The text that was posted is not the text that was approved; this was recorded.',
    'Correct or delete the post, then send the new text for approval.',
  );
  return ok({ differs: problem });
}
