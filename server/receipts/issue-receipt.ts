import { currentRevision, type Submission } from '../../domain/submission';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';

/** The signed proof that exactly this revision may be posted, once; ends with the submission. */
export async function issueReceipt(
  work: Work,
  house: House,
  submission: Submission,
  now: Date,
): Promise<string> {
  const { revision, contentHash } = currentRevision(submission);
  const receiptId = house.newId();
  const jws = await house.signer.sign({
    jti: receiptId,
    sub: submission.id,
    iss: house.organisation.id,
    revision,
    contentHash,
    site: submission.site,
    accountId: submission.account.id,
    iat: Math.floor(now.getTime() / 1000),
    exp: Math.floor(Date.parse(submission.expiresAt) / 1000),
  });
  await work
    .insertInto('receipt')
    .values({
      org_id: house.organisation.id,
      receipt_id: receiptId,
      submission_id: submission.id,
      revision,
      content_hash: contentHash,
      jws,
      created_at: now.toISOString(),
      expires_at: submission.expiresAt,
    })
    .execute();
  return jws;
}
