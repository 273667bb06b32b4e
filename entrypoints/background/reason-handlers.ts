import { type Finding, verdictOf } from '../../domain/finding';
import { failed, ok } from '../../domain/problem';
import type { Handlers } from '../../platform/message-listener';
import { openReasonWindow } from '../../platform/own-pages';
import {
  forgetPendingReason,
  keepPendingReason,
  type PendingReason,
  readPendingReason,
} from '../../platform/pending-reasons';
import { release } from '../../platform/releases';
import { readParsed } from '../../platform/stored-parsed';
import { addRecord } from './add-record';

export const reasonHandlers = {
  'reason.open': async (pending) => {
    if (!(await mayGiveReason(pending.findings, pending.contentHash))) {
      return failed(
        'not-allowed',
        'A written reason does not release this draft.',
        'Change the text, or submit it for sign-off.',
      );
    }
    const id = crypto.randomUUID();
    await keepPendingReason(id, pending);
    await openReasonWindow(id);
    return ok({});
  },
  'reason.read': async ({ id }) => {
    const pending = await readPendingReason(id);
    return pending ? ok(pending) : gone();
  },
  'reason.save': async ({ id, reason }) => {
    const pending = await readPendingReason(id);
    if (!pending) return gone();
    if (reason.trim() === '') {
      return failed('reason-missing', 'A reason is missing.', 'Write a sentence, then save it.');
    }
    const recorded = await recordReason(id, pending, reason);
    if (!recorded.ok) return recorded;
    await release(pending.contentHash, Date.now());
    await forgetPendingReason(id);
    return ok({});
  },
} satisfies Partial<Handlers>;

/** `justify` always; sign-off only while the server cannot be reached and the policy fails open; `blocked` never. */
async function mayGiveReason(findings: readonly Finding[], contentHash: string): Promise<boolean> {
  const verdict = verdictOf(findings);
  if (verdict !== 'sign-off') return verdict !== 'blocked';
  const policy = await readParsed('policy');
  if (policy?.pack.mode === 'enforce') return false;
  const rows = await readParsed('outbox');
  return rows.some(
    (row) => row.contentHash === contentHash && row.state === 'waiting' && row.problem,
  );
}

async function recordReason(
  id: string,
  { draft, findings, contentHash, apartFrom }: PendingReason,
  reason: string,
) {
  const policy = await readParsed('policy');
  const record = {
    kind: 'posted-with-reason' as const,
    site: draft.site,
    surface: draft.surface,
    accountId: draft.account.id,
    contentHash,
    ruleIds: [...new Set(findings.map((finding) => finding.ruleId))].slice(0, 200),
    reason,
    ...(apartFrom !== undefined && { apartFrom }),
    pack: { id: policy?.pack.id ?? 'none', version: policy?.pack.version ?? 0 },
  };
  return addRecord(id, record, draft);
}

function gone() {
  return failed(
    'not-found',
    'This draft is no longer waiting for a reason.',
    'Go back to the page and press Post again.',
  );
}
