import type { LetGo } from '../checker/after-press-bridge';
import { STEP_MS } from './follow-post';
import type { RequestWatch, SeenRequest } from './request-watch';

/** The first request since the press by which this surface publishes, waited for so long. */
export async function waitForRequest(
  requests: RequestWatch,
  { press, at }: LetGo,
  patienceMs: number,
): Promise<SeenRequest | undefined> {
  const { surface } = press.composer;
  const end = performance.now() + patienceMs;
  for (;;) {
    const found = requests
      .seen()
      .find((one) => one.at >= at && one.rule.surfaces.includes(surface));
    if (found || performance.now() > end) return found;
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}
