import { contentHash } from '../../domain/hash';
import type { Submission } from '../../domain/submission';
import { aDraft, aFinding, aSubmission } from '../domain/builders';
import { type Answerer, json, webServer } from './web-server';

export const PERSON = { id: 'ada', name: 'Ada', roles: ['author' as const], groups: [] };
export const ORGANISATION = { id: 'acme', name: 'Acme' };

/** `lose`: carry it out, then cut the line. `fail`: 500. `cut`: cut the line before anything. */
type Fault = 'lose' | 'fail' | 'cut' | undefined;

/** A small server that keeps what it took by key, as the real one does. */
export async function approvalServer(faults: Fault[] = [], port = 0) {
  const taken = new Map<string, Submission>();
  const calls: string[] = [];
  const answerer: Answerer = (request, response, body) => {
    calls.push(`${request.method} ${request.url}`);
    const fault = faults.shift();
    if (fault === 'cut') return request.socket.destroy();
    const refusal = whyNot(request.headers.authorization, body, fault);
    if (refusal) return json(response, refusal.status, refusal);
    const key = String(request.headers['idempotency-key']);
    const isNew = !taken.has(key);
    if (isNew) taken.set(key, taking(key, body));
    if (fault === 'lose') return request.socket.destroy();
    return json(response, isNew ? 201 : 200, taken.get(key));
  };
  return { ...(await webServer(answerer, port)), taken, calls };
}

function whyNot(authorization: string | undefined, body: string, fault: Fault) {
  if (fault === 'fail') return problem('server-error', 500);
  if (authorization !== 'Bearer token') return problem('not-signed-in', 401);
  return body.includes('refuse me') ? problem('not-allowed', 403) : undefined;
}

function taking(key: string, body: string): Submission {
  const [first] = aSubmission().revisions;
  if (!first) throw new Error('a submission has a revision');
  const { draft } = JSON.parse(body);
  return aSubmission({ id: `s-${key}`, revisions: [{ ...first, draft }] });
}

function problem(code: string, status: number) {
  return { type: 'x', title: 'x', status, code, detail: 'Because.', cure: 'Do.' };
}

export function aSubmitRequest(text: string) {
  return {
    draft: aDraft({ text }),
    findings: [aFinding()],
    note: '',
    pack: { id: 'p', version: 1 },
  };
}

export async function aSubmitItem(key: string, text = `Text ${key}`) {
  const body = aSubmitRequest(text);
  return {
    key,
    kind: 'submit' as const,
    path: '/v1/submissions',
    body,
    contentHash: await contentHash(body.draft),
  };
}
