import type { ReconfirmRequest } from '../../domain/api-conversation';
import type { Person } from '../../domain/person';
import { ok, type Result } from '../../domain/problem';
import { reconfirm } from '../../domain/reconfirm';
import type { Submission } from '../../domain/submission';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { issueReceipt } from '../receipts/issue-receipt';
import { openSubmission, writeMove } from '../submissions/change-submission';

/** The receipt from before the stop is void, and a new one takes its place; it ends when the old one would have. */
export async function reconfirmSubmission(
  work: Work,
  house: House,
  act: { id: string; person: Person; request: ReconfirmRequest },
): Promise<Result<Submission>> {
  const { person, request } = act;
  const opened = await openSubmission(work, house, act);
  if (!opened.ok) return opened;
  const before = opened.value;
  const now = house.clock();
  const confirmed = reconfirm(before, { ...request, person, at: now.toISOString() });
  if (!confirmed.ok) return confirmed;
  const after = confirmed.value;
  const written = await writeMove(work, house, {
    before,
    after,
    kind: 'reconfirmed',
    actor: person,
    data: {
      version: after.version,
      revision: request.revision,
      contentHash: request.contentHash,
      stopId: before.heldByStop?.id,
    },
    texts: request.reason === '' ? {} : { reason: request.reason },
  });
  if (!written.ok) return written;
  return ok({ ...written.value, receipt: await issueReceipt(work, house, after, now) });
}
