import type { DecideRequest } from '../../domain/api';
import { decide } from '../../domain/approval';
import { type Person, ref } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import type { RecordKind } from '../../domain/record';
import { decidingGroups, openStage } from '../../domain/stage-progress';
import type { DecisionVerdict, State, Submission } from '../../domain/submission';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { issueReceipt } from '../receipts/issue-receipt';
import { keepSuggestion } from '../suggestions/suggestions';
import { countDeciders } from '../workflow/count-deciders';
import { deciderOf } from '../workflow/decider';
import { openSubmission, writeMove } from './change-submission';
import { approvalEnds } from './lifetimes';

const RECORD_OF: Readonly<Record<Exclude<DecisionVerdict, 'approve'>, RecordKind>> = {
  'request-changes': 'changes-requested',
  refuse: 'refused',
};

/** A reviewer's word on the open stage; the last approval brings the receipt, in the same transaction. */
export async function decideSubmission(
  work: Work,
  house: House,
  act: { id: string; reviewer: Person; request: DecideRequest },
): Promise<Result<Submission>> {
  const { reviewer, request } = act;
  const opened = await openSubmission(work, house, { id: act.id, person: reviewer });
  if (!opened.ok) return opened;
  const before = opened.value;
  const now = house.clock();
  const at = now.toISOString();
  const decider = await deciderOf(work, house, before, reviewer);
  const groupSize = await countDeciders(work, house, before);
  const decided = decide(before, { ...request, ...decider, at, groupSize });
  if (!decided.ok) return decided;
  const suggested = await suggestedBy(work, house, {
    before,
    reviewer,
    request,
    at,
  });
  if (!suggested.ok) return suggested;
  const approved = decided.value.state === 'approved';
  const after = approved ? { ...decided.value, expiresAt: approvalEnds(now) } : decided.value;
  const decision = after.decisions.at(-1);
  const onBehalfOfId = decision?.onBehalfOf?.id;
  const written = await writeMove(work, house, {
    before,
    after,
    kind: recordKind(request.verdict, after.state),
    actor: reviewer,
    data: {
      version: after.version,
      revision: request.revision,
      stage: before.stage,
      group: openStage(before).group,
      contentHash: request.contentHash,
      ...(onBehalfOfId !== undefined && { onBehalfOfId }),
      ...(decision?.senior !== undefined && { senior: decision.senior }),
      ...suggested.value,
    },
    texts: request.reason === '' ? {} : { reason: request.reason },
    say: {
      reviewerId: reviewer.id,
      onBehalfOfId,
      groups: decidingGroups(before),
      seniorOf: decision?.senior === true ? openStage(before).senior : undefined,
      at,
    },
  });
  if (!written.ok || !approved) return written;
  return ok({ ...written.value, receipt: await issueReceipt(work, house, after, now) });
}

/** The suggested text that comes with a request for changes, kept; its id for the record. */
async function suggestedBy(
  work: Work,
  house: House,
  act: { before: Submission; reviewer: Person; request: DecideRequest; at: string },
): Promise<Result<{ suggestionId?: string }>> {
  const { verdict, suggestion: parts } = act.request;
  if (!parts) return ok({});
  if (verdict !== 'request-changes') {
    return failed(
      'malformed',
      'A suggested text goes with a request for changes only.',
      'Ask for changes, or decide without a suggestion.',
      { path: 'body.suggestion' },
    );
  }
  const reviewer = ref(act.reviewer);
  const kept = await keepSuggestion(work, house, {
    submission: act.before,
    reviewer,
    parts,
    at: act.at,
  });
  return kept.ok ? ok({ suggestionId: kept.value }) : kept;
}

function recordKind(verdict: DecisionVerdict, state: State): RecordKind {
  if (verdict !== 'approve') return RECORD_OF[verdict];
  return state === 'approved' ? 'approved' : 'approved-stage';
}
