import * as z from 'zod/mini';
import { ok } from '../../domain/problem';
import { sessionListSchema } from '../../domain/session';
import type { Handlers } from '../../platform/message-listener';
import { callSignedIn } from '../../platform/session';

export const sessionHandlers = {
  'sessions.read': () => callSignedIn({ path: '/v1/sessions', answer: sessionListSchema }),
  'sessions.end': async ({ id }) => {
    const path = `/v1/sessions/${encodeURIComponent(id)}`;
    const ended = await callSignedIn({ method: 'DELETE', path, answer: z.unknown() });
    return ended.ok ? ok({}) : ended;
  },
} satisfies Partial<Handlers>;
