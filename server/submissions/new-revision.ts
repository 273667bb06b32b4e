import type { SubmitRequest } from '../../domain/api';
import { isEmpty } from '../../domain/draft';
import { DEFAULT_STAGE, mergeStages, type Stage, verdictOf } from '../../domain/finding';
import { contentHash } from '../../domain/hash';
import { failed, ok, type Result } from '../../domain/problem';
import type { Revision } from '../../domain/submission';

/** What a request says about the text, with everything that can be computed computed here: the client's word does not count. */
export async function newRevision(
  request: SubmitRequest,
  at: string,
): Promise<Result<{ revision: Omit<Revision, 'revision'>; stages: Stage[] }>> {
  const { draft, findings, topics, note, pack } = request;
  if (draft.account.kind === 'personal') {
    return failed(
      'not-allowed',
      'Drafts of personal accounts are never sent to the company.',
      'Switch to a brand account, or post it as yourself.',
    );
  }
  if (isEmpty(draft)) {
    return failed('malformed', 'The draft is empty.', 'Write the post first, then send it.', {
      path: 'draft.parts',
    });
  }
  if (verdictOf(findings) === 'blocked') {
    return failed(
      'not-allowed',
      'A rule forbids this text; no approval can allow it.',
      'Change the text where the rule points, then send it.',
      blockingRule(findings),
    );
  }
  const merged = mergeStages(findings, topics);
  // Nothing asks for sign-off, yet the author does: a second pair of eyes is always to be had.
  const stages = merged.length > 0 ? merged : [DEFAULT_STAGE];
  const revision = {
    draft,
    contentHash: await contentHash(draft),
    findings,
    ...(topics && { topics }),
    note,
    pack,
    at,
  };
  return ok({ revision, stages });
}

function blockingRule(findings: SubmitRequest['findings']): { rule: string } {
  return { rule: findings.find((finding) => finding.action === 'block')?.ruleId ?? '' };
}
