import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Receipt } from '../../domain/receipt';
import { createSpending } from '../../entrypoints/after-press/spend-receipt';
import { validReceipt } from '../../entrypoints/checker/receipt-claims';
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
  const receiptId = 'receipt-1';
  beforeEach(() => {
    vi.useFakeTimers();
  });

  function aUse() {
    const [uses, onPosted, onUnseen] = [createReceiptUse(), vi.fn(), vi.fn()];
    return { uses, spend: createSpending(uses), onPosted, onUnseen };
  }

  test('at once, and for good when the post went out', () => {
    const { uses, spend, onPosted, onUnseen } = aUse();
    spend({ receiptId, looksPosted: () => true, onPosted, onUnseen });
    expect(uses.isInUse(receiptId)).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(uses.isInUse(receiptId)).toBe(true);
    expect([onPosted.mock.calls.length, onUnseen.mock.calls.length]).toEqual([1, 0]);
  });

  test('and is given back where the text still stands in its composer', () => {
    const { uses, spend, onPosted, onUnseen } = aUse();
    spend({ receiptId, looksPosted: () => false, onPosted, onUnseen });
    vi.advanceTimersByTime(4000);
    expect(uses.isInUse(receiptId)).toBe(true);
    vi.advanceTimersByTime(2000);
    expect(uses.isInUse(receiptId)).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect([onPosted.mock.calls.length, onUnseen.mock.calls.length]).toEqual([0, 1]);
  });

  test('a slow site is still heard after that', () => {
    const { uses, spend, onPosted, onUnseen } = aUse();
    let isOut = false;
    spend({ receiptId, looksPosted: () => isOut, onPosted, onUnseen });
    vi.advanceTimersByTime(9000);
    isOut = true;
    vi.advanceTimersByTime(1000);
    expect(onPosted).toHaveBeenCalledTimes(1);
    expect(uses.isInUse(receiptId)).toBe(true);
  });

  test('two presses are told once', () => {
    const { spend, onPosted: first, onUnseen } = aUse();
    const second = vi.fn();
    let isOut = false;
    spend({ receiptId, looksPosted: () => isOut, onPosted: first, onUnseen });
    vi.advanceTimersByTime(6000);
    spend({ receiptId, looksPosted: () => isOut, onPosted: second, onUnseen });
    isOut = true;
    vi.advanceTimersByTime(20_000);
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  });
});
