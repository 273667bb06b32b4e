import { randomUUID } from 'node:crypto';
import type { SubmitRequest } from '../../domain/api';
import type { Draft } from '../../domain/draft';
import type { Finding, Stage } from '../../domain/finding';
import type { Person } from '../../domain/person';
import { currentRevision, type DecisionVerdict, type Submission } from '../../domain/submission';
import { aFinding as anyFinding } from '../domain/builders';
import type { Answer, Caller, TestServer } from './with-server';

/** As a problem document arrives. */
export interface ProblemBody {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly cure: string;
  readonly where?: Record<string, string | number>;
}

export const LEGAL_AFTER_MANAGERS: Stage[] = [
  { group: 'managers', need: 'any' },
  { group: 'legal', need: 'any' },
];

export function aDraft(text: string, change: Partial<Draft> = {}): Draft {
  const account = { id: 'acme', name: 'Acme', kind: 'brand' } as const;
  return { site: 'x', surface: 'post', account, parts: [text], media: [], ...change };
}

/** A forecast, that wants sign-off. */
export function aFinding(change: Partial<Finding> = {}): Finding {
  return anyFinding({
    ruleId: 'no-forecast',
    title: 'A forecast',
    message: 'This is a forecast.',
    why: 'Forecasts need counsel.',
    ...change,
  });
}

export function aRequest(text = 'Profits will double', stages: Stage[] = []): SubmitRequest {
  const pack = { id: 'acme-policy', version: 1 };
  return { draft: aDraft(text), findings: [aFinding({ stages })], note: 'Please look.', pack };
}

/** Ids of their own, so that the tests of a file do not meet in a queue. */
export function aPerson(name: string, change: Partial<Person> = {}): Person {
  return { id: `${name}-${randomUUID()}`, name, roles: ['author'], groups: [], ...change };
}

export async function send(author: Caller, request = aRequest()): Promise<Submission> {
  const answer = await author.post<Submission>('/v1/submissions', request, randomUUID());
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

export function decide(
  reviewer: Caller,
  submission: Submission,
  change: Partial<Record<'verdict' | 'reason' | 'contentHash', string>> & { version?: number } = {},
): Promise<Answer<Submission & ProblemBody>> {
  const { revision, contentHash } = currentRevision(submission);
  const verdict: DecisionVerdict = 'approve';
  const body = { verdict, reason: '', revision, contentHash, version: submission.version };
  return reviewer.post(`/v1/submissions/${submission.id}/decisions`, { ...body, ...change });
}

/** What waits for somebody: the number on the icon, and the list. */
export async function waiting(caller: Caller): Promise<{ count: number; ids: string[] }> {
  const { body } = await caller.get<{ count: number }>('/v1/queue/count');
  const queue = await caller.get<{ submissions: Submission[] }>('/v1/submissions?view=queue');
  return { count: body.count, ids: queue.body.submissions.map(({ id }) => id) };
}

/** An author, and a manager of a group of this call's own. */
export async function aTeam(server: TestServer) {
  const group = `managers-${randomUUID()}`;
  const author = await server.join(aPerson('author'));
  const manager = await server.join(aPerson('manager', { groups: [group] }));
  const request = (text?: string) => aRequest(text, [{ group, need: 'any' }]);
  return { group, author, manager, request };
}
