import type { Composer } from '../../sites/adapter';
import type { Sources } from './assess';
import { STEP_MS, WATCH_MS } from './receipt-use';

/** Watches whether a post that was let go is seen to go out, and reports the adapter where it is not. */
export function followPost(
  { adapter, health }: Pick<Sources, 'adapter' | 'health'>,
  composer: Composer,
  waited = 0,
): void {
  setTimeout(() => {
    if (adapter.looksPosted(composer)) health.posted(composer, true);
    else if (waited < WATCH_MS) followPost({ adapter, health }, composer, waited + STEP_MS);
    else health.posted(composer, false);
  }, STEP_MS);
}
