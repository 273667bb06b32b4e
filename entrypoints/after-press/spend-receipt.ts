import type { ReceiptUse } from '../checker/receipt-use';
import { type Following, followPost } from './follow-post';

/** A post that still stands in its composer after this did not go out: its author may press again. */
const RETURN_MS = 5000;

interface Spending extends Following {
  readonly receiptId: string;
}

/** A receipt is for one post: in use from its press on, given back where the post did not go out. */
export function createSpending(receipts: ReceiptUse): (spending: Spending) => void {
  /** The latest press of each receipt. */
  const latest = new Map<string, Spending>();
  return (spending) => {
    const { receiptId } = spending;
    latest.set(receiptId, spending);
    receipts.take(receiptId);
    followPost({
      ...spending,
      isOver: () => latest.get(receiptId) !== spending,
      onWait: (waited) => {
        if (waited >= RETURN_MS) receipts.giveBack(receiptId);
      },
      onPosted: () => {
        receipts.take(receiptId);
        spending.onPosted();
      },
    });
  };
}
