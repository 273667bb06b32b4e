import type { MessageRequest } from '../../platform/messages';
import { ask } from '../../platform/messenger';

type Part = MessageRequest<'checker.load'>['parts'][number];

/** Longer than this, and nobody is left waiting for it. */
export const PATIENCE_MS = 3000;
const RETRY_MS = 500;

/** Asks for a script of ours until it was put into this frame, or `hasCome` says so; false where neither was in the time it has. */
export async function loadScript(part: Part, hasCome: () => boolean): Promise<boolean> {
  const asked = performance.now();
  for (;;) {
    if ((await answerOf(part)) || hasCome()) return true;
    if (performance.now() - asked >= PATIENCE_MS) return false;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

async function answerOf(part: Part): Promise<boolean> {
  try {
    return (await ask('checker.load', { parts: [part] })).ok;
  } catch {
    // The messenger throws what it does not know; to a page it is one thing: no script yet.
    return false;
  }
}
