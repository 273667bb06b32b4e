import * as z from 'zod/mini';
import { changesAnswerSchema } from '../domain/change';
import { browser } from './extension-api';
import { callSignedIn } from './session';

/** storage.session: a worker that was put to sleep goes on where it was; a browser that starts reads its lists anyway. */
const KEY = 'live cursor';
const keptSchema = z.object({ cursor: z.string(), known: z.array(z.string()) });
const MOST_KNOWN = 200;

/** Whether anything of mine changed since the last look; `keep` remembers this look, once what changed was read. */
export interface News {
  readonly isThere: boolean;
  keep(): Promise<void>;
}

/** One small question in place of several lists. Where the server does not answer it, there may be news. */
export async function lookForNews(): Promise<News> {
  const kept = keptSchema.safeParse((await browser.storage.session.get(KEY))[KEY]);
  const known = kept.success ? kept.data.known : [];
  const cursor = kept.success ? kept.data.cursor : undefined;
  const query = cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`;
  const answer = await callSignedIn({ path: `/v1/changes${query}`, answer: changesAnswerSchema });
  if (!answer.ok) return { isThere: true, keep: async () => undefined };
  const { changes, more, reset } = answer.value;
  const ids = changes.map(({ id }) => id);
  const next = { cursor: answer.value.cursor, known: [...known, ...ids].slice(-MOST_KNOWN) };
  return {
    isThere: reset || more || ids.some((id) => !known.includes(id)),
    keep: () => browser.storage.session.set({ [KEY]: next }),
  };
}
