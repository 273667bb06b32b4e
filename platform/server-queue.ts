import { submissionListSchema } from '../domain/api';
import { contentHash } from '../domain/hash';
import { ok, type Result } from '../domain/problem';
import { type Submission, submissionSchema } from '../domain/submission';
import { readWrittenForMe } from './ghost-client';
import { changesOfMine, keepMine, keepOneOfMine } from './mine';
import type { Outbox } from './outbox';
import type { OutboxItem } from './outbox-row';
import type { Queue, Submitted } from './queue';
import { callSignedIn, notSignedIn, outboxOwner, readSession } from './session';

/** An author sees "sent" or "waiting" within this time, whatever the server does. */
const QUICK_MS = 5_000;

export function createServerQueue(outbox: Outbox, now: () => number): Queue {
  const later = (item: Omit<OutboxItem, 'owner'>) => sendLater(outbox, item);
  return {
    submit: async (key, body) =>
      later({
        key,
        kind: 'submit',
        path: '/v1/submissions',
        body,
        contentHash: await contentHash(body.draft),
      }),
    revise: async (key, id, body) =>
      later({
        key,
        kind: 'revise',
        path: `${pathOf(id)}/revisions`,
        body,
        contentHash: await contentHash(body.draft),
      }),
    posted: async (key, id, body) => {
      const path = `${pathOf(id)}/posted`;
      const { contentHash: hash } = body;
      const told = await later({ key, kind: 'posted', path, body, contentHash: hash });
      // The server kept it all the same, and the receipt is used up: the author's screens should say so.
      if (!told.ok) await refreshMine(now);
      return told;
    },
    addRecord: (key, body) => later({ key, kind: 'record', path: '/v1/records', body }),
    withdraw: (id, version) => withdraw(id, version, now),
    read: (id) => callSignedIn({ path: pathOf(id), answer: submissionSchema }),
    decide: (id, body) =>
      callSignedIn({ path: `${pathOf(id)}/decisions`, body, answer: submissionSchema }),
    waiting: () => list('queue'),
    refreshMine: () => refreshMine(now),
  };
}

/** On disk first. Answers with the submission if the server is quick, with its refusal if it is final, else empty: it waits. */
async function sendLater(
  outbox: Outbox,
  item: Omit<OutboxItem, 'owner'>,
): Promise<Result<Submitted>> {
  const owner = await outboxOwner();
  if (!owner) return notSignedIn();
  const added = await outbox.add({ ...item, owner });
  if (!added.ok) return added;
  const outcome = await Promise.race([outbox.deliver(item.key), pause(QUICK_MS)]);
  if (!outcome) return ok({});
  if (!outcome.ok) return outcome;
  const submission = submissionSchema.safeParse(outcome.value);
  return ok(submission.success ? { submission: submission.data } : {});
}

async function withdraw(
  id: string,
  version: number,
  now: () => number,
): Promise<Result<Submitted>> {
  const answer = await callSignedIn({
    path: `${pathOf(id)}/withdrawal`,
    body: { version },
    answer: submissionSchema,
  });
  if (!answer.ok) {
    await refreshMine(now);
    return answer;
  }
  const trust = await receiptTrust();
  if (trust) await keepOneOfMine(answer.value, trust, now());
  return ok({ submission: answer.value });
}

async function list(view: 'queue' | 'mine'): Promise<Result<Submission[]>> {
  const answer = await callSignedIn({
    path: `/v1/submissions?view=${view}`,
    answer: submissionListSchema,
  });
  return answer.ok ? ok(answer.value.submissions) : answer;
}

/** What I wrote, and what others wrote for me to post. */
async function listMine(): Promise<Result<Submission[]>> {
  const [mine, forMe] = await Promise.all([list('mine'), readWrittenForMe()]);
  if (!mine.ok) return mine;
  return forMe.ok ? ok([...mine.value, ...forMe.value]) : forMe;
}

async function refreshMine(now: () => number): Promise<Result<object>> {
  const trust = await receiptTrust();
  if (!trust) return notSignedIn();
  for (;;) {
    const before = changesOfMine();
    const submissions = await listMine();
    if (!submissions.ok) return submissions;
    // One of them changed while the list was on its way: the list may be older.
    if (changesOfMine() !== before) continue;
    await keepMine(submissions.value, trust, now());
    return ok({});
  }
}

async function receiptTrust() {
  const session = await readSession();
  return session && { key: session.receiptKey, organisationId: session.organisationId };
}

function pathOf(id: string): string {
  return `/v1/submissions/${encodeURIComponent(id)}`;
}

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}
