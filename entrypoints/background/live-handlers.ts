import { ok } from '../../domain/problem';
import type { Handlers } from '../../platform/message-listener';
import { notSignedIn, readSession, signedInHeaders } from '../../platform/session';

const PATH = '/v1/stream';

export const liveHandlers = {
  'live.open': async () => {
    const session = await readSession();
    const headers = session && (await signedInHeaders(session, PATH));
    if (!headers) return notSignedIn();
    return ok({ url: `${session.serverUrl}${PATH}`, headers });
  },
} satisfies Partial<Handlers>;
