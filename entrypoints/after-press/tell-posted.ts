import { ask } from '../../platform/messenger';
import type { LetGo } from '../checker/after-press-bridge';
import type { Sources } from '../checker/assess';
import { asSubmitted } from '../checker/submission-here';
import type { Reading } from './read-until-gone';
import type { RequestWatch } from './request-watch';
import { waitForRequest } from './wait-for-request';
import { hasMore, whatLeft } from './what-left';

/** The site's answer says when the request began; it is worth waiting for only where the text changed after the press. */
const PATIENCE_MS = 5000;

/** Tells the background what left, from where, and when Post was pressed. */
export async function tellPosted(
  { sources, requests }: { readonly sources: Sources; readonly requests: RequestWatch },
  letGo: LetGo,
  readings: readonly Reading[],
): Promise<void> {
  const { approval, assessment, pressedAt } = letGo;
  const submission = assessment.here.same;
  if (!approval || !submission) return;
  const hasChanged = readings.some(({ draft }) => hasMore(draft, assessment.draft));
  const request = hasChanged ? await waitForRequest(requests, letGo, PATIENCE_MS) : undefined;
  const sentAt = request?.rule.sure ? request.at : undefined;
  const draft = whatLeft(readings, sentAt) ?? assessment.draft;
  await ask('submission.posted', {
    key: crypto.randomUUID(),
    id: approval.id,
    receiptId: approval.receipt.jti,
    contentHash: await sources.hashes.of(asSubmitted(submission, draft)),
    wentOut: {
      site: draft.site,
      surface: draft.surface,
      accountId: draft.account.id,
      pressedAt: new Date(pressedAt).toISOString(),
    },
  });
}
