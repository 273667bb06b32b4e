import type { PersonRef } from '../../domain/person';
import { ask } from '../../platform/messenger';

/** Who is asked for again after this: people come and go, and a server that did not answer may answer now. */
const GOOD_FOR_MS = 60_000;

/**
 * In whose name drafts may be prepared, as the server last told it; nobody before that, and in a trial. Asked for when somebody calls;
 * `onNews` is called when the answer is here.
 */
export function createPrincipals(onNews: () => void, now = Date.now): () => readonly PersonRef[] {
  let known: readonly PersonRef[] = [];
  let askedAt = Number.NEGATIVE_INFINITY;
  return () => {
    if (now() - askedAt >= GOOD_FOR_MS) {
      askedAt = now();
      void read();
    }
    return known;
  };

  async function read(): Promise<void> {
    const answer = await ask('ghost.principals', {}).catch(() => undefined);
    if (!answer?.ok) return;
    known = answer.value.people;
    onNews();
  }
}
