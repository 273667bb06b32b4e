import type { DecideRequest, ReviseRequest, SubmitRequest } from '../domain/api';
import { decide, revise } from '../domain/approval';
import { DEFAULT_STAGE, mergeStages, type Stage } from '../domain/finding';
import { contentHash } from '../domain/hash';
import { type Person, ref } from '../domain/person';
import { failed, type Result } from '../domain/problem';
import { currentRevision, type Revision, type Submission } from '../domain/submission';
import { TRIAL_AUTHOR, TRIAL_ORGANISATION } from './trial-people';
import { signTrialReceipt } from './trial-signer';

const DAY_MS = 24 * 3_600_000;

/** What the server does with a draft, for one person in two parts. The moves are domain/approval's, the same as the server's. */
export async function newTrialSubmission(
  id: string,
  request: SubmitRequest,
  now: number,
): Promise<Submission> {
  const { draft } = request;
  const at = new Date(now).toISOString();
  return {
    id,
    state: 'pending',
    version: 1,
    author: ref(TRIAL_AUTHOR),
    site: draft.site,
    surface: draft.surface,
    account: draft.account,
    stages: stagesOf(request),
    stage: 0,
    revisions: [{ ...(await revisionOf(request, at)), revision: 1 }],
    decisions: [],
    createdAt: at,
    updatedAt: at,
    expiresAt: new Date(now + 7 * DAY_MS).toISOString(),
  };
}

export async function reviseTrial(
  submission: Submission,
  request: ReviseRequest,
  now: number,
): Promise<Result<Submission>> {
  if (request.version !== submission.version) return stale();
  const at = new Date(now).toISOString();
  return revise(submission, await revisionOf(request, at), stagesOf(request), at);
}

/** The last approval makes the receipt, bound to exactly this revision. */
export async function decideTrial(
  submission: Submission,
  reviewer: Person,
  request: DecideRequest,
  now: number,
): Promise<Result<Submission>> {
  const at = new Date(now).toISOString();
  // One person plays all reviewers here: at each stage, another one of them.
  const isAuthor = reviewer.id === submission.author.id;
  const speaker = isAuthor ? reviewer : { ...reviewer, id: `${reviewer.id}-${submission.stage}` };
  const decided = decide(submission, { ...request, reviewer: speaker, at, groupSize: 1 });
  if (!decided.ok || decided.value.state !== 'approved') return decided;
  const ends = now + DAY_MS;
  const current = currentRevision(decided.value);
  const receipt = await signTrialReceipt({
    jti: crypto.randomUUID(),
    sub: submission.id,
    iss: TRIAL_ORGANISATION,
    revision: current.revision,
    contentHash: current.contentHash,
    site: submission.site,
    accountId: submission.account.id,
    iat: Math.floor(now / 1000),
    exp: Math.floor(ends / 1000),
  });
  const expiresAt = new Date(ends).toISOString();
  return { ok: true, value: { ...decided.value, receipt, expiresAt } };
}

export function stale() {
  return failed(
    'stale-version',
    'The draft changed in the meantime; nothing was recorded.',
    'Look at the new version, then try again.',
  );
}

async function revisionOf(request: SubmitRequest, at: string): Promise<Omit<Revision, 'revision'>> {
  const { draft, findings, topics, note, pack } = request;
  const said = topics ? { findings, topics } : { findings };
  return { draft, ...said, note, pack, at, contentHash: await contentHash(draft) };
}

/** There is one reviewer here: "two of the group" could never be reached. */
function stagesOf({ findings, topics }: SubmitRequest): Stage[] {
  const stages = mergeStages(findings, topics);
  if (stages.length === 0) return [DEFAULT_STAGE];
  return stages.map(({ group, need }) => ({ group, need: need === 'all' ? need : 'any' }));
}
