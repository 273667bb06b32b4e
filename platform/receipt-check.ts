import { contentHash } from '../domain/hash';
import { failed, ok, type Result } from '../domain/problem';
import { covers, RECEIPT_TYPE, type Receipt, receiptSchema } from '../domain/receipt';
import { currentRevision, type Submission } from '../domain/submission';
import { parsedJson, publicKeySchema, verifiedPayload } from '../rules/jws';

/** Whose receipts count: the key pinned at enrolment (or this browser's own, in trial mode) and the organisation. */
export interface ReceiptTrust {
  readonly key: Record<string, unknown>;
  readonly organisationId: string;
}

/** A receipt counts only where the pinned key signed it for exactly the draft that it came with. */
export async function checkReceipt(
  jws: string,
  submission: Submission,
  trust: ReceiptTrust,
  now: number,
): Promise<Result<Receipt>> {
  const key = publicKeySchema.safeParse(trust.key);
  const payload = key.success ? await verifiedPayload(jws, RECEIPT_TYPE, [key.data]) : undefined;
  const receipt = receiptSchema.safeParse(payload === undefined ? undefined : parsedJson(payload));
  if (!receipt.success) return refused('It is not signed by the key of your organisation.');
  const { draft, revision } = currentRevision(submission);
  const hash = await contentHash(draft);
  const isFor =
    receipt.data.sub === submission.id &&
    receipt.data.iss === trust.organisationId &&
    receipt.data.revision === revision;
  if (!isFor) return refused('It belongs to another draft.');
  if (receipt.data.contentHash !== hash) return refused('It is for another text than this draft.');
  if (!covers(receipt.data, draft, hash, now))
    return refused('It has ended, or is for another account.');
  return ok(receipt.data);
}

function refused(detail: string) {
  return failed(
    'receipt-refused',
    `The approval came with a receipt that does not count. ${detail}`,
    'Submit the draft again. If this repeats, tell your IT team.',
  );
}
