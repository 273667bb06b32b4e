import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { COVERED_MATCHES } from '../../platform/covered-hosts';
import { readerFor } from '../../sites/readers';
import { offerPageSide, pageSide } from './bridge';
import { watchComposers } from './composer-watch';
import { hostOf } from './host';
import { uiLanguage } from './language';
import { hideOwnEvents } from './own-events';
import { createPage } from './page';
import { createPostHold } from './post-hold';

export default defineContentScript({
  matches: COVERED_MATCHES,
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  noScriptStartedPostMessage: true,
  main: start,
});

/** Everything here runs before the page's own first script; listeners that come later are behind the page's. */
function start(ctx: ContentScriptContext): void {
  const reader = readerFor({ hostname: hostOf(window) });
  if (!reader || pageSide()) return;
  const language = uiLanguage();
  const page = createPage(reader);
  const hold = createPostHold(page, language);
  ctx.onInvalidated(page.retire);
  hideOwnEvents(() => page.loader.checker());
  window.addEventListener('click', hold, true);
  window.addEventListener('keydown', hold, true);
  offerPageSide({
    reader,
    language,
    policy: page.policy.current,
    life: page.life,
    tellHeld: page.tellHeld,
    welcome: (make) => {
      if (!page.loader.checker()) page.welcome(make());
    },
  });
  watchComposers(reader, page.see).look();
}
