import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import type { SubmitRequest } from '../../../domain/api';
import type { RecordAnswer } from '../../../domain/api-conversation';
import { contentHash } from '../../../domain/hash';
import { currentRevision, type Submission } from '../../../domain/submission';
import { aDraft, aRequest, decide, send } from '../builders';
import type { Answer } from '../with-server';
import { OUR_GROUP, OUR_MARK } from './actors';
import type { Cast } from './row';

/** On an account of its own, so that what happens to one does not happen to the next. */
export function ourDraft() {
  const account = { id: `acme-${randomUUID()}`, name: OUR_MARK, kind: 'brand' } as const;
  return aDraft(`Profits will double ${OUR_MARK}`, { account });
}

export function ourRequest(): SubmitRequest {
  const stages = [{ group: OUR_GROUP, need: 'any' as const, escalateTo: 'board' }];
  return { ...aRequest('', stages), draft: ourDraft(), note: OUR_MARK };
}

export function pending({ owner }: Cast): Promise<Submission> {
  return send(owner, ourRequest());
}

/** What a reviewer's screen says about the version that it shows. */
export function onScreen(submission: Submission) {
  const { revision, contentHash: hash } = currentRevision(submission);
  return { revision, contentHash: hash, version: submission.version };
}

export async function approved(cast: Cast): Promise<Submission> {
  const sent = await pending(cast);
  sure(await decide(cast.asked, sent));
  return sure(await cast.owner.get<Submission>(`/v1/submissions/${sent.id}`));
}

export async function posting(cast: Cast) {
  const submission = await approved(cast);
  const receiptId = decodeJwt(submission.receipt ?? '').jti ?? '';
  const { contentHash: hash } = currentRevision(submission);
  return {
    path: `/v1/submissions/${submission.id}/posted`,
    body: { receiptId, contentHash: hash },
  };
}

/** Approved before a stop that is over: it waits to be confirmed. */
export async function stopped(cast: Cast): Promise<Submission> {
  const submission = await approved(cast);
  const { site, account } = submission;
  const stop = await startStop(cast, { kind: 'account', site, accountId: account.id });
  sure(await cast.admin.remove(`/v1/stops/${stop}`));
  return sure(await cast.asked.get<Submission>(`/v1/submissions/${submission.id}`));
}

export const aStop = { reason: OUR_MARK, scope: { kind: 'group', group: 'none' }, allow: [] };

export async function startStop({ admin }: Cast, scope: object = aStop.scope): Promise<string> {
  return sure(await admin.post<{ id: string }>('/v1/stops', { ...aStop, scope }, randomUUID())).id;
}

/** The path of a suggestion of a reviewer's that waits for the author, and what the author sends with it. */
export async function suggested(cast: Cast) {
  const sent = await pending(cast);
  const path = `/v1/submissions/${sent.id}`;
  const body = { ...onScreen(sent), verdict: 'request-changes', reason: OUR_MARK };
  const suggestion = [{ part: 0, text: `Softer ${OUR_MARK}` }];
  const asked = sure(
    await cast.asked.post<Submission>(`${path}/decisions`, { ...body, suggestion }),
  );
  const list = await cast.owner.get<{ suggestions: { id: string }[] }>(`${path}/suggestions`);
  const { draft: _theirs, ...request } = ourRequest();
  return {
    path: `${path}/suggestions/${sure(list).suggestions[0]?.id}`,
    body: { ...request, version: asked.version },
  };
}

export async function commented(cast: Cast): Promise<string> {
  const path = `/v1/submissions/${(await pending(cast)).id}/comments`;
  const body = { audience: 'author', text: OUR_MARK, revision: 1 };
  return `${path}/${sure(await cast.owner.post<{ id: string }>(path, body, randomUUID())).id}`;
}

/** A post without sign-off that was picked, with its draft. */
export async function sampled({ owner }: Cast) {
  const draft = ourDraft();
  const report = {
    ...aReport(),
    accountId: draft.account.id,
    contentHash: await contentHash(draft),
  };
  const { sample } = sure(await owner.post<RecordAnswer>('/v1/records', report, randomUUID()));
  return { path: `/v1/samples/${sample?.id}`, draft };
}

export function aReport() {
  const pack = { id: 'acme-policy', version: 1 };
  return { kind: 'posted-clear', site: 'x', accountId: OUR_MARK, ruleIds: [], pack };
}

export function emergency() {
  return { ...ourRequest(), reason: `Nobody answers and the site is down. ${OUR_MARK}` };
}

export async function invitation(cast: Cast, person = cast.admin) {
  const guest = { email: 'gil@agency.example', name: `Gil ${OUR_MARK}`, expiresInHours: 24 };
  const { id: submissionId, version } = await pending(cast);
  const body = { ...guest, may: 'decide', submissionId, version };
  return {
    body,
    send: async () =>
      sure(await person.post<{ url: string; guest: { id: string } }>('/v1/guests', body)),
  };
}

export async function held(cast: Cast): Promise<string> {
  const target = (await pending(cast)).id;
  const hold = { kind: 'submission', target, reason: OUR_MARK };
  return sure(await cast.admin.post<{ id: string }>('/v1/legal-holds', hold)).id;
}

/** What could not be made would make every refusal look right. */
export function sure<T>({ status, body }: Answer<T>): T {
  if (status < 300) return body;
  throw new Error(`${status} ${JSON.stringify(body)}`);
}
