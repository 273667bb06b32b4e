import type { PostedRequest } from './api';
import { millisecondsOf } from './instant';
import { currentRevision, type Submission } from './submission';

/** A receipt as the server keeps it; times in ISO 8601. */
export interface KeptReceipt {
  readonly revision: number;
  readonly contentHash: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** Taken back before it ended by itself. */
  readonly voidedAt?: string;
}

/**
 * `posted`: as approved. `posted-late`: as approved, and told after the approval had ended by time. `posted-differs`: something else than
 * was approved, or from elsewhere. `posted-after-revocation`: the approval no longer stood. `posted-despite-stop`: a stop held it.
 */
export const POST_KINDS = [
  'posted',
  'posted-late',
  'posted-differs',
  'posted-after-revocation',
  'posted-despite-stop',
] as const;
/** Something is public that was not approved so, or no longer. */
export const ALARMING_POSTS = [
  'posted-differs',
  'posted-after-revocation',
  'posted-despite-stop',
] as const satisfies readonly (typeof POST_KINDS)[number][];
export type PostKind = (typeof POST_KINDS)[number];

/** Why an approval no longer stands. `replaced`: it was confirmed again, by another receipt. */
type ApprovalEnd = 'expired' | 'withdrawn' | 'revised' | 'replaced' | 'revoked';

export interface JudgedPost {
  readonly kind: PostKind;
  readonly ended?: ApprovalEnd;
  readonly endedAt?: string;
  /** Whether Post was pressed before that; absent where the browser did not say when. */
  readonly pressedInTime?: boolean;
}

/** What a report of a post is, however late it comes. That it went out is a fact; nothing here can refuse it. */
export function judgePost(
  submission: Submission,
  receipt: KeptReceipt,
  report: PostedRequest,
  now: string,
): JudgedPost {
  const end = endOf(submission, receipt, now);
  const facts = end && { ...end, ...pressOf(receipt, report, end.endedAt) };
  if (isOther(submission, receipt, report)) return { ...facts, kind: 'posted-differs' };
  if (!facts) return { kind: submission.heldByStop ? 'posted-despite-stop' : 'posted' };
  const isLate = facts.ended === 'expired' && facts.pressedInTime !== false;
  return { ...facts, kind: isLate ? 'posted-late' : 'posted-after-revocation' };
}

function isOther(submission: Submission, receipt: KeptReceipt, report: PostedRequest): boolean {
  const { contentHash, wentOut } = report;
  if (contentHash !== receipt.contentHash) return true;
  if (!wentOut) return false;
  const { site, surface, account } = submission;
  return wentOut.site !== site || wentOut.surface !== surface || wentOut.accountId !== account.id;
}

interface End {
  readonly ended: ApprovalEnd;
  readonly endedAt: string;
}

function endOf(submission: Submission, receipt: KeptReceipt, now: string): End | undefined {
  const { voidedAt, expiresAt } = receipt;
  if (voidedAt !== undefined && voidedAt < expiresAt) {
    return { ended: whyVoid(submission, receipt), endedAt: voidedAt };
  }
  if (now >= expiresAt) return { ended: 'expired', endedAt: expiresAt };
  const isItsText = currentRevision(submission).revision === receipt.revision;
  if (submission.state === 'approved' && isItsText) return undefined;
  return { ended: whyVoid(submission, receipt), endedAt: now };
}

function whyVoid(submission: Submission, { revision }: KeptReceipt): ApprovalEnd {
  if (currentRevision(submission).revision !== revision) return 'revised';
  if (submission.state === 'withdrawn') return 'withdrawn';
  return submission.state === 'approved' || submission.state === 'posted' ? 'replaced' : 'revoked';
}

/** A press from before the receipt was made tells only that the author's clock is wrong. */
function pressOf(
  { createdAt }: KeptReceipt,
  { wentOut }: PostedRequest,
  endedAt: string,
): Pick<JudgedPost, 'pressedInTime'> {
  if (!wentOut) return {};
  const pressed = millisecondsOf(wentOut.pressedAt);
  if (pressed < millisecondsOf(createdAt)) return {};
  return { pressedInTime: pressed < millisecondsOf(endedAt) };
}
