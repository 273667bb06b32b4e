import { logBug } from '../../platform/log';
import type { Composer } from '../../sites/adapter';
import { createPostDecision } from './decide-post';
import { showNotice } from './notice';
import type { Notices } from './notice-words';
import type { Page } from './page';

/** The hold itself: called for every click and key before the page hears of it. A draft that may be posted goes through untouched. */
export function createPostHold(page: Page, notices: Notices): (event: Event) => void {
  const decide = createPostDecision(page, notices);
  return (event) => {
    const composer = postedComposer(event);
    if (!composer || decideSafely(composer, event) === 'pass') return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  /** Where our own code fails to see whether this is a post at all, the page must stay usable: that one always passes. */
  function postedComposer(event: Event): Composer | undefined {
    try {
      return page.reader.postedBy(event)?.composer;
    } catch (error) {
      logBug('recognising a post', error);
      return undefined;
    }
  }

  /** Our own failure is no accident for the post: the mode decides. */
  function decideSafely(composer: Composer, event: Event): 'pass' | 'hold' {
    try {
      return decide(composer, event);
    } catch (error) {
      logBug('deciding on a post', error);
      if (!mayNotPass(composer)) return 'pass';
      showNotice('broken', notices);
      return 'hold';
    }
  }

  function mayNotPass(composer: Composer): boolean {
    const policy = page.policy.current();
    if (!policy || policy.pack.mode === 'enforce') return policy !== undefined;
    const { account } = page.governanceOf(composer, policy);
    return page.policy.stopOn({ site: composer.site, account }) !== undefined;
  }
}
