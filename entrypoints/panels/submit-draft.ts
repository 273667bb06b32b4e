import type { HoldSaid } from '../../components/page/hold-dialog';
import type { SubmitRequest } from '../../domain/api';
import { canonicalDraft } from '../../domain/draft';
import { failed, type Problem, type Result } from '../../domain/problem';
import { isOpen, type Submission } from '../../domain/submission';
import type { MessageAnswer } from '../../platform/messages';
import { ask } from '../../platform/messenger';
import type { Policy } from '../../platform/stored-schemas';
import type { Assessment } from '../checker/assess';

const MAX_FINDINGS = 200;
const MAX_TOPICS = 50;

export interface Outgoing extends HoldSaid {
  readonly assessment: Assessment;
  readonly policy: Policy;
}

export type Sent =
  | { readonly kind: 'sent' }
  | { readonly kind: 'queued' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/**
 * Sends drafts to the approval queue. A draft that is sent again after a failure keeps its key, so that it cannot be there twice; one
 * that the server refused for good is a new try with a key of its own.
 */
export function createSender() {
  const keys = new Map<string, string>();
  return async (outgoing: Outgoing): Promise<Sent> => {
    const { assessment } = outgoing;
    const content = contentOf(outgoing);
    if (await letRefusedGo(assessment)) keys.delete(content);
    const key = keys.get(content) ?? crypto.randomUUID();
    keys.set(content, key);
    const request = requestOf(outgoing);
    const open = revisedBy(outgoing);
    const answer = await send(key, open, request);
    if (!answer.ok) return { kind: 'failed', problem: answer.problem };
    // A new version is no further post.
    if (!open) tellRulesSeen(assessment, request.pack);
    keys.delete(content);
    return { kind: answer.value.submission ? 'sent' : 'queued' };
  };
}

/** The submission that gets a new version, where it is no draft of its own. */
function revisedBy({ assessment, isApart }: Outgoing): Submission | undefined {
  return isApart ? undefined : openSubmission(assessment);
}

function contentOf({ assessment, note, ghostWriting, isApart }: Outgoing): string {
  return JSON.stringify([canonicalDraft(assessment.draft), note, ghostWriting, isApart]);
}

function requestOf({ assessment, note, ghostWriting, isApart, policy }: Outgoing): SubmitRequest {
  const { earlier } = assessment.here;
  const topics = assessment.check.topics.slice(0, MAX_TOPICS);
  return {
    draft: assessment.draft,
    findings: assessment.check.findings.slice(0, MAX_FINDINGS),
    ...(topics.length > 0 && { topics }),
    note,
    ...(ghostWriting && { ghostWriting }),
    ...(isApart && earlier && { apartFrom: earlier.id }),
    pack: { id: policy.pack.id, version: policy.pack.version },
  };
}

/** Nobody waits for it: the draft is on its way whether it is counted or not. */
function tellRulesSeen({ check }: Assessment, pack: SubmitRequest['pack']): void {
  ask('rules.seen', { check, pack }).catch(() => undefined);
}

async function letRefusedGo({ queued }: Assessment): Promise<boolean> {
  if (queued?.state !== 'refused') return false;
  const answer = await ask('outbox.dismiss', { key: queued.key }).catch(() => undefined);
  return answer?.ok === true;
}

/** The submission of mine that a new version belongs to. What others wrote for me only they change. */
export function openSubmission({ here, isForMe }: Assessment): Submission | undefined {
  const submission = here.same ?? here.earlier;
  return submission && !isForMe && isOpen(submission.state) ? submission : undefined;
}

async function send(
  key: string,
  open: Submission | undefined,
  submission: SubmitRequest,
): Promise<Result<MessageAnswer<'submission.submit'>>> {
  try {
    if (!open) return await ask('submission.submit', { key, submission });
    const revision = { ...submission, version: open.version };
    return await ask('submission.revise', { key, id: open.id, revision });
  } catch (error) {
    return failed('server-error', `The draft could not be sent: ${String(error)}`, 'Try again.');
  }
}
