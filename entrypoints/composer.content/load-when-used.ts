import type { Composer } from '../../sites/adapter';
import type { Page } from './page';

/** The checker comes when somebody comes to a governed composer: what is written there is checked from its first letters on. */
export function createLoadWhenUsed(page: Page): (composer: Composer) => void {
  return (composer) => {
    const policy = page.policy.current();
    if (!policy || page.loader.checker()) return;
    if (page.governanceOf(composer, policy).kind === 'governed') page.loader.load();
  };
}
