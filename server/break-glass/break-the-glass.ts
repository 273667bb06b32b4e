import type { BreakGlassRequest } from '../../domain/api-conversation';
import { BREAK_GLASS_MS, mayBreakGlass } from '../../domain/break-glass';
import type { Person } from '../../domain/person';
import { ok, type Result } from '../../domain/problem';
import type { Submission } from '../../domain/submission';
import type { Work } from '../database/with-transaction';
import { readFlowSetting } from '../flow-settings/flow-setting';
import type { House } from '../house';
import { issueReceipt } from '../receipts/issue-receipt';
import { submit } from '../submissions/submit';
import { breakGlassSetting } from './break-glass-setting';

/**
 * A receipt without approval, in an emergency: one text, one post, a quarter of an hour, and somebody else has to acknowledge it. What a
 * rule forbids altogether stays forbidden.
 */
export async function breakTheGlass(
  work: Work,
  house: House,
  act: { author: Person; request: BreakGlassRequest },
): Promise<Result<Submission>> {
  const { author } = act;
  const { reason, ghostWriting: _own, ...request } = act.request;
  const { value: permission } = await readFlowSetting(work, house, breakGlassSetting);
  const allowed = mayBreakGlass(author, permission, reason);
  if (!allowed.ok) return allowed;
  const now = house.clock();
  const at = now.toISOString();
  const submitted = await submit(work, house, {
    author,
    request,
    special: {
      marks: { state: 'approved', breakGlass: { reason, at } },
      expiresAt: new Date(now.getTime() + BREAK_GLASS_MS).toISOString(),
      kind: 'glass-broken',
      texts: { reason },
    },
  });
  if (!submitted.ok) return submitted;
  const submission = submitted.value;
  await work
    .insertInto('break_glass')
    .values({
      org_id: house.organisation.id,
      submission_id: submission.id,
      author_id: author.id,
      author_name: author.name,
      reason: JSON.stringify(reason),
      created_at: at,
    })
    .execute();
  return ok({ ...submission, receipt: await issueReceipt(work, house, submission, now) });
}
