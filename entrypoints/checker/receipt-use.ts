/** Receipts of posts that are going out, or went: each is for one post. */
export interface ReceiptUse {
  readonly isInUse: (receiptId: string) => boolean;
  /** At the press, in its own turn. */
  readonly take: (receiptId: string) => void;
  /** The post did not go out. */
  readonly giveBack: (receiptId: string) => void;
}

export function createReceiptUse(): ReceiptUse {
  const inUse = new Set<string>();
  return {
    isInUse: (receiptId) => inUse.has(receiptId),
    take: (receiptId) => inUse.add(receiptId),
    giveBack: (receiptId) => inUse.delete(receiptId),
  };
}
