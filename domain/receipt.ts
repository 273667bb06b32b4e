import * as z from 'zod/mini';
import type { Draft } from './draft';

/** The claims of a receipt: exactly this content may be posted, once, from this account, until it ends. Signed as a compact JWS (EdDSA). */
export const receiptSchema = z.object({
  /** The receipt's own id. */
  jti: z.string(),
  /** The submission's id. */
  sub: z.string(),
  /** The organisation's id. */
  iss: z.string(),
  revision: z.int(),
  contentHash: z.string(),
  site: z.string(),
  accountId: z.string(),
  /** Seconds since 1970. */
  iat: z.int(),
  exp: z.int(),
});
export type Receipt = z.infer<typeof receiptSchema>;

export const RECEIPT_TYPE = 'guidepost-receipt+jwt';

/** True where the receipt covers this draft at this time (milliseconds since 1970). The signature is checked elsewhere, first. */
export function covers(receipt: Receipt, draft: Draft, hash: string, now: number): boolean {
  return (
    receipt.contentHash === hash &&
    receipt.site === draft.site &&
    receipt.accountId === draft.account.id &&
    now < receipt.exp * 1000
  );
}
