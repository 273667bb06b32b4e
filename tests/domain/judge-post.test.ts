import { expect, test } from 'vitest';
import { judgePost, type KeptReceipt } from '../../domain/judge-post';
import type { Submission } from '../../domain/submission';
import type { WentOut } from '../../domain/went-out';
import { aSubmission, HASH } from './builders';

const APPROVED_AT = '2026-11-21T13:00:00.000Z';
const PRESSED_AT = '2026-11-21T14:00:00.000Z';
const ENDS_AT = '2026-11-22T13:00:00.000Z';
const DAYS_LATER = '2026-11-25T09:00:00.000Z';

const receipt: KeptReceipt = {
  revision: 1,
  contentHash: HASH,
  createdAt: APPROVED_AT,
  expiresAt: ENDS_AT,
};
const approved = aSubmission({ state: 'approved' });
const wentOut: WentOut = { site: 'x', surface: 'post', accountId: 'acme', pressedAt: PRESSED_AT };
const report = { receiptId: 'r', contentHash: HASH, wentOut };
const { wentOut: _said, ...old } = report;

function revisedTo(state: Submission['state']): Submission {
  const [first] = approved.revisions;
  if (!first) throw new Error('no revision');
  return { ...approved, state, revisions: [first, { ...first, revision: 2 }] };
}

test('as approved, from where it was approved, in time', () => {
  expect(judgePost(approved, receipt, report, PRESSED_AT)).toEqual({ kind: 'posted' });
  expect(judgePost(approved, receipt, old, PRESSED_AT)).toEqual({ kind: 'posted' });
});

for (const change of [
  { site: 'linkedin' },
  { surface: 'reply' },
  { accountId: 'other' },
] as const) {
  test(`another ${Object.keys(change)[0]} differs`, () => {
    const elsewhere = { ...report, wentOut: { ...wentOut, ...change } };
    expect(judgePost(approved, receipt, elsewhere, PRESSED_AT).kind).toBe('posted-differs');
  });
}

test('another content differs, whatever else is the case', () => {
  const other = { ...report, contentHash: 'b'.repeat(64) };
  expect(judgePost(approved, receipt, other, PRESSED_AT)).toEqual({ kind: 'posted-differs' });
  const late = judgePost({ ...approved, state: 'expired' }, receipt, other, DAYS_LATER);
  expect(late).toMatchObject({ kind: 'posted-differs', ended: 'expired' });
});

test('pressed in time and told days later is late, also where the browser does not say when', () => {
  const expired = aSubmission({ state: 'expired' });
  // The sweep voids it some time after its end.
  const swept = { ...receipt, voidedAt: '2026-11-22T13:01:00.000Z' };
  const facts = { kind: 'posted-late', ended: 'expired', endedAt: ENDS_AT };
  for (const kept of [receipt, swept]) {
    expect(judgePost(expired, kept, report, DAYS_LATER)).toEqual({ ...facts, pressedInTime: true });
    expect(judgePost(expired, kept, old, DAYS_LATER)).toEqual(facts);
  }
  expect(judgePost(approved, receipt, report, ENDS_AT).kind).toBe('posted-late');
});

test('pressed after the end was not approved', () => {
  const after = { ...report, wentOut: { ...wentOut, pressedAt: ENDS_AT } };
  expect(judgePost(approved, receipt, after, DAYS_LATER)).toMatchObject({
    kind: 'posted-after-revocation',
    pressedInTime: false,
  });
});

test('a press from before the approval tells nothing', () => {
  const early = { ...report, wentOut: { ...wentOut, pressedAt: '2026-11-21T12:59:59.999Z' } };
  const judged = judgePost(approved, receipt, early, DAYS_LATER);
  expect(judged).toEqual({ kind: 'posted-late', ended: 'expired', endedAt: ENDS_AT });
});

for (const [why, submission] of [
  ['revoked', aSubmission({ state: 'pending' })],
  ['withdrawn', aSubmission({ state: 'withdrawn' })],
  ['replaced', approved],
  ['replaced', aSubmission({ state: 'posted' })],
  ['revised', revisedTo('pending')],
  ['revised', revisedTo('approved')],
] as const) {
  test(`${why} (${submission.state}): known to all, also where it was pressed before`, () => {
    const voidedAt = '2026-11-21T15:00:00.000Z';
    const judged = judgePost(
      submission,
      { ...receipt, voidedAt },
      report,
      '2026-11-21T16:00:00.000Z',
    );
    const facts = { kind: 'posted-after-revocation', ended: why, pressedInTime: true };
    expect(judged).toEqual({ ...facts, endedAt: voidedAt });
  });
}

test('a receipt that nothing voided still is for one version and an approved draft only', () => {
  for (const submission of [revisedTo('approved'), aSubmission({ state: 'pending' })]) {
    expect(judgePost(submission, receipt, report, PRESSED_AT).kind).toBe('posted-after-revocation');
  }
});

test('during a stop', () => {
  const held = { ...approved, heldByStop: { id: 's', reason: 'An accident.' } };
  expect(judgePost(held, receipt, report, PRESSED_AT)).toEqual({ kind: 'posted-despite-stop' });
});
