import type { Organisation } from '../domain/api';
import type { PrivateKey } from '../rules/signing';
import type { Database } from './database/open-database';
import type { ReceiptSigner } from './receipts/receipt-signer';

/** What every act of the server needs; made once at the start. */
export interface House {
  readonly db: Database;
  readonly organisation: Organisation;
  readonly signer: ReceiptSigner;
  /** Proves packs fresh, once a root names it; good for nothing else. */
  readonly freshnessKey: PrivateKey;
  /** How browsers reach this server, without a slash at the end. */
  readonly publicUrl: string;
  readonly packId: string | undefined;
  readonly clock: () => Date;
  readonly newId: () => string;
}
