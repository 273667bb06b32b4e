import type { PostedRequest } from '../../domain/api';
import { ok, type Result } from '../../domain/problem';
import type { Handlers } from '../../platform/message-listener';
import type { Queue } from '../../platform/queue';
import { readUnsent } from '../../platform/read-unsent';
import { serverNow } from '../../platform/server-time';
import { notSignedIn } from '../../platform/session';
import { readParsed } from '../../platform/stored-parsed';
import { addRecord } from './add-record';
import { showWaiting } from './badge';
import { outbox, queueNow } from './queues';

export const submissionHandlers = {
  'submission.submit': ({ key, submission }) => withQueue((queue) => queue.submit(key, submission)),
  'submission.revise': ({ key, id, revision }) =>
    withQueue((queue) => queue.revise(key, id, revision)),
  'submission.withdraw': ({ id, version }) => withQueue((queue) => queue.withdraw(id, version)),
  'submission.posted': ({ key, id, ...posted }) =>
    withQueue(async (queue) => nothing(queue.posted(key, id, await inServerTime(posted)))),
  'submission.read': ({ id }) =>
    withQueue(async (queue) => {
      const read = await queue.read(id);
      return read.ok ? ok({ submission: read.value }) : read;
    }),
  'submission.decide': ({ id, ...decision }) =>
    withQueue(async (queue) => {
      const decided = await queue.decide(id, decision);
      await showWaiting(queue);
      return decided.ok ? ok({ submission: decided.value }) : decided;
    }),
  'queue.read': () =>
    withQueue(async (queue) => {
      const waiting = await showWaiting(queue);
      const connection = await readParsed('connection');
      if (connection.kind === 'none') return notSignedIn();
      if (!waiting.ok) return waiting;
      return ok({ person: connection.person, submissions: waiting.value });
    }),
  'mine.refresh': () => withQueue((queue) => nothing(queue.refreshMine())),
  'record.add': ({ key, record, draft }) => addRecord(key, record, draft),
  'outbox.read': async () => ok({ rows: await readUnsent() }),
  'outbox.dismiss': async ({ key }) => {
    await outbox.dismiss(key);
    return ok({});
  },
} satisfies Partial<Handlers>;

/** The time of the press by the server's clock, with which it is compared. */
async function inServerTime(posted: PostedRequest): Promise<PostedRequest> {
  const { wentOut } = posted;
  if (!wentOut) return posted;
  const pressedAt = new Date(await serverNow(Date.parse(wentOut.pressedAt))).toISOString();
  return { ...posted, wentOut: { ...wentOut, pressedAt } };
}

async function withQueue<T>(act: (queue: Queue) => Promise<Result<T>>): Promise<Result<T>> {
  const queue = await queueNow();
  return queue ? act(queue) : notSignedIn();
}

async function nothing(act: Promise<Result<object>>): Promise<Result<Record<string, never>>> {
  const result = await act;
  return result.ok ? ok({}) : result;
}
