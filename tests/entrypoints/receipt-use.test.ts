import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Receipt } from '../../domain/receipt';
import { receiptClaims, validReceipt } from '../../entrypoints/checker/receipt-claims';
import { createReceiptUse } from '../../entrypoints/checker/receipt-use';
import { aReceipt, aSubmission, NOW } from './builders';

describe('a receipt covers', () => {
  const withReceipt = (claims: Partial<Receipt> = {}) => aSubmission({ receipt: aReceipt(claims) });

  test('the approved text', () => {
    expect(validReceipt(withReceipt(), NOW)?.jti).toBe('receipt-1');
  });

  test.each([
    ['after its end', aSubmission({ receipt: aReceipt({ exp: NOW / 1000 - 1 }) })],
    ['another submission', aSubmission({ receipt: aReceipt({ sub: 'sub-2' }) })],
    ['another revision', aSubmission({ receipt: aReceipt({ revision: 2 }) })],
    ['another content', aSubmission({ receipt: aReceipt({ contentHash: 'b'.repeat(64) }) })],
    ['another account', aSubmission({ receipt: aReceipt({ accountId: 'acme_support' }) })],
    ['a draft that is not approved', aSubmission({ state: 'pending', receipt: aReceipt() })],
    ['a submission without one', aSubmission()],
    ['what is no receipt', aSubmission({ receipt: 'a.b.c' })],
  ])('not %s', (_name, submission) => {
    expect(validReceipt(submission, NOW)).toBeUndefined();
  });
});

describe('a receipt is used once', () => {
  const receipt = receiptClaims(aSubmission({ receipt: aReceipt() })) as Receipt;
  beforeEach(() => {
    vi.useFakeTimers();
  });

  test('at once, and for good when the post went out', () => {
    const [uses, onPosted] = [createReceiptUse(), vi.fn()];
    uses.use({ receipt, looksPosted: () => true, onPosted });
    expect(uses.isInUse('receipt-1')).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(uses.isInUse('receipt-1')).toBe(true);
    expect(onPosted).toHaveBeenCalledTimes(1);
  });

  test('and is given back where the text still stands in its composer', () => {
    const [uses, onPosted] = [createReceiptUse(), vi.fn()];
    uses.use({ receipt, looksPosted: () => false, onPosted });
    vi.advanceTimersByTime(4000);
    expect(uses.isInUse('receipt-1')).toBe(true);
    vi.advanceTimersByTime(2000);
    expect(uses.isInUse('receipt-1')).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect(onPosted).not.toHaveBeenCalled();
  });

  test('a slow site is still heard after that', () => {
    const [uses, onPosted] = [createReceiptUse(), vi.fn()];
    let isOut = false;
    uses.use({ receipt, looksPosted: () => isOut, onPosted });
    vi.advanceTimersByTime(9000);
    isOut = true;
    vi.advanceTimersByTime(1000);
    expect(onPosted).toHaveBeenCalledTimes(1);
    expect(uses.isInUse('receipt-1')).toBe(true);
  });

  test('two presses are told once', () => {
    const [uses, first, second] = [createReceiptUse(), vi.fn(), vi.fn()];
    let isOut = false;
    uses.use({ receipt, looksPosted: () => isOut, onPosted: first });
    vi.advanceTimersByTime(6000);
    uses.use({ receipt, looksPosted: () => isOut, onPosted: second });
    isOut = true;
    vi.advanceTimersByTime(20_000);
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  });
});
