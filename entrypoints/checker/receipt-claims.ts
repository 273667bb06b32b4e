import { covers, type Receipt } from '../../domain/receipt';
import { currentRevision, type Submission } from '../../domain/submission';

/** What a receipt says. The background verified it whole, signature and shape, before it stored the submission; a schema would weigh 9 kB here. */
export function receiptClaims(submission: Submission): Receipt | undefined {
  const payload = submission.receipt?.split('.')[1];
  if (!payload) return undefined;
  try {
    const claims: unknown = JSON.parse(fromBase64url(payload));
    return typeof claims === 'object' ? ((claims ?? undefined) as Receipt | undefined) : undefined;
  } catch {
    // Not a receipt: then the post needs one.
    return undefined;
  }
}

/** The receipt that lets this submission's current text out now, if it has one. */
export function validReceipt(submission: Submission, now: number): Receipt | undefined {
  const receipt = receiptClaims(submission);
  const { draft, contentHash, revision } = currentRevision(submission);
  const isIts =
    receipt?.sub === submission.id &&
    receipt.revision === revision &&
    covers(receipt, draft, contentHash, now);
  return submission.state === 'approved' && isIts ? receipt : undefined;
}

function fromBase64url(text: string): string {
  const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) =>
    letter.charCodeAt(0),
  );
  return new TextDecoder().decode(bytes);
}
