import type { KeptReceipt } from '../../domain/judge-post';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';

export interface FoundReceipt extends KeptReceipt {
  readonly isUsed: boolean;
}

/** A receipt of this submission, however it ended. */
export async function findReceipt(
  work: Work,
  house: House,
  submissionId: string,
  receiptId: string,
): Promise<FoundReceipt | undefined> {
  const row = await work
    .selectFrom('receipt')
    .select(['used_at', 'voided_at', 'revision', 'content_hash', 'created_at', 'expires_at'])
    .where('org_id', '=', house.organisation.id)
    .where('receipt_id', '=', receiptId)
    .where('submission_id', '=', submissionId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    isUsed: row.used_at !== null,
    revision: row.revision,
    contentHash: row.content_hash,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    ...(row.voided_at && { voidedAt: row.voided_at.toISOString() }),
  };
}

/** A post was made with it, also with one that was void by then: a second report of it finds it used. False where another report was faster. */
export async function spendReceipt(
  work: Work,
  house: House,
  spent: { readonly id: string; readonly at: string },
): Promise<boolean> {
  const row = await work
    .updateTable('receipt')
    .set({ used_at: spent.at })
    .where('org_id', '=', house.organisation.id)
    .where('receipt_id', '=', spent.id)
    .where('used_at', 'is', null)
    .returning('receipt_id')
    .executeTakeFirst();
  return row !== undefined;
}
