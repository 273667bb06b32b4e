import * as z from 'zod/mini';
import { ok } from '../../domain/problem';
import { sessionListSchema, sessionsEndedSchema } from '../../domain/session';
import type { Handlers } from '../../platform/message-listener';
import { callSignedIn } from '../../platform/session';

/** All drafts of years may be in it. */
const MY_DATA_MS = 120_000;

export const sessionHandlers = {
  'sessions.read': ({ person }) =>
    callSignedIn({
      path: person === undefined ? '/v1/sessions' : sessionsOf(person),
      answer: sessionListSchema,
    }),
  'sessions.end': ({ id }) => end(`/v1/sessions/${encodeURIComponent(id)}`, z.unknown()),
  'sessions.end-all': ({ person }) => end(sessionsOf(person), sessionsEndedSchema),
  // Without small pictures: a message between two parts of an extension has an end.
  'my-data.read': async () => {
    const path = '/v1/me/data?pictures=no';
    const read = await callSignedIn({ path, answer: z.unknown(), timeoutMs: MY_DATA_MS });
    return read.ok ? ok({ json: JSON.stringify(read.value, null, 2) }) : read;
  },
} satisfies Partial<Handlers>;

function sessionsOf(person: string): string {
  return `/v1/sessions?person=${encodeURIComponent(person)}`;
}

async function end(path: string, answer: z.ZodMiniType) {
  const ended = await callSignedIn({ method: 'DELETE', path, answer });
  return ended.ok ? ok({}) : ended;
}
