import { ok } from '../../domain/problem';
import { toBase64 } from '../../platform/base64';
import type { Handlers } from '../../platform/message-listener';
import { readIndex } from '../../platform/pack-index';
import { makeIndex } from './make-index';

export const indexHandlers = {
  'checker.index': async ({ key }) => {
    const index = await readIndex(key);
    if (index) return ok({ base64: toBase64(index) });
    // For the next page: this one does not wait.
    void makeIndex();
    return ok({});
  },
} satisfies Partial<Handlers>;
