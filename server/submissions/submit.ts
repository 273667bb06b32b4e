import type { SubmitRequest } from '../../domain/api';
import { type Person, ref } from '../../domain/person';
import { ok, type Result } from '../../domain/problem';
import type { RecordKind } from '../../domain/record';
import { riskOf } from '../../domain/risk';
import { currentRevision, type Submission } from '../../domain/submission';
import { sha256Now } from '../audit/tree-hasher';
import type { Work } from '../database/with-transaction';
import { ghostWritten } from '../ghost-writing/ghost-written';
import { stagesToAsk } from '../ghost-writing/stages-to-ask';
import type { House } from '../house';
import { insertWithRecord } from '../records/append-record';
import { withOpenTurn } from '../workflow/open-turn';
import { waitingEnds } from './lifetimes';
import { newRevision } from './new-revision';
import type { KeepAnswer } from './once-per-key';
import { revisionBody } from './submission-rows';
import { submissionRows } from './write-submission';

/** What makes a submission another than the usual one. */
export interface Special {
  readonly marks: Partial<Pick<Submission, 'state' | 'preparedBy' | 'breakGlass'>>;
  readonly expiresAt?: string;
  readonly kind?: RecordKind;
  readonly texts?: Readonly<Record<string, string>>;
}

/** Puts a draft into the queue. */
export async function submit(
  work: Work,
  house: House,
  act: {
    author: Person;
    request: SubmitRequest;
    special?: Special;
    keep?: KeepAnswer<Submission>;
  },
): Promise<Result<Submission>> {
  const now = house.clock();
  const at = now.toISOString();
  const made = await newRevision(work, house, { ...act, at });
  if (!made.ok) return made;
  const { draft, ghostWriting, apartFrom } = act.request;
  const ghost = await ghostWritten(work, house, act.author, ghostWriting);
  if (!ghost.ok) return ghost;
  const sent: Submission = {
    id: house.newId(),
    state: 'pending',
    version: 1,
    author: ref(act.author),
    site: draft.site,
    surface: draft.surface,
    account: draft.account,
    stages: await stagesToAsk(work, house, ghost.value, made.value.stages),
    stage: 0,
    risk: riskOf(made.value.revision.findings),
    revisions: [{ ...made.value.revision, revision: 1 }],
    decisions: [],
    ...ghost.value,
    ...act.special?.marks,
    createdAt: at,
    updatedAt: at,
    expiresAt: act.special?.expiresAt ?? waitingEnds(now),
  };
  const submission = await withOpenTurn(work, house, sent);
  const record = {
    kind: act.special?.kind ?? 'submitted',
    subject: submission.id,
    actor: submission.author,
    at,
    data: {
      ...revisionFacts(submission),
      ...made.value.facts,
      ...(apartFrom !== undefined && { apartFrom }),
    },
    news: { state: submission.state, opensStage: submission.state === 'pending' },
    ...(act.special?.texts && { texts: act.special.texts }),
  };
  const rows = submissionRows(house.organisation.id, submission);
  if (act.keep) rows.push(act.keep(submission));
  await insertWithRecord(work, house, record, rows);
  return ok(submission);
}

/** What the audit trail keeps of a text: which rules, which pack, which hash. */
export function revisionFacts(submission: Submission): Record<string, unknown> {
  const current = currentRevision(submission);
  return {
    version: submission.version,
    revision: current.revision,
    contentHash: current.contentHash,
    // Of the version as it is stored, to the byte: the content hash takes line ends and the like as equal.
    bodyHash: sha256Now(revisionBody(current)),
    site: submission.site,
    accountId: submission.account.id,
    pack: current.pack,
    ruleIds: current.findings.map((finding) => finding.ruleId),
    stages: submission.stages.map((stage) => stage.group),
    ...(submission.preparedBy && { preparedById: submission.preparedBy.id }),
    ...(submission.principal && { principalId: submission.principal.id }),
  };
}
