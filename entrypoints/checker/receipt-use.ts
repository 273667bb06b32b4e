import type { Receipt } from '../../domain/receipt';

/** Longest that a site takes to show that a post went out. */
export const WATCH_MS = 15_000;
/** A post that still stands in its composer after this did not go out: its author may press again. */
const RETURN_MS = 5000;
export const STEP_MS = 250;

export interface GoingOut {
  readonly receipt: Receipt;
  /** True once the site shows that the post went out. */
  readonly looksPosted: () => boolean;
  readonly onPosted: () => void;
  /** The site never showed it. */
  readonly onUnseen?: () => void;
}

export interface ReceiptUse {
  readonly isInUse: (receiptId: string) => boolean;
  /** Marks it used at once, in this turn; gives it back where the post did not go out. */
  readonly use: (going: GoingOut) => void;
}

/** A receipt is for one post. */
export function createReceiptUse(): ReceiptUse {
  /** The latest press of each receipt. */
  const latest = new Map<string, GoingOut>();
  const inUse = new Set<string>();
  return {
    isInUse: (receiptId) => inUse.has(receiptId),
    use: (going) => {
      latest.set(going.receipt.jti, going);
      inUse.add(going.receipt.jti);
      follow(going, STEP_MS);
    },
  };

  function follow(going: GoingOut, waited: number): void {
    setTimeout(() => {
      if (latest.get(going.receipt.jti) !== going) return;
      if (going.looksPosted()) posted(going);
      else waitOn(going, waited);
    }, STEP_MS);
  }

  function posted({ receipt, onPosted }: GoingOut): void {
    inUse.add(receipt.jti);
    onPosted();
  }

  function waitOn(going: GoingOut, waited: number): void {
    if (waited >= RETURN_MS) inUse.delete(going.receipt.jti);
    if (waited < WATCH_MS) follow(going, waited + STEP_MS);
    else going.onUnseen?.();
  }
}
