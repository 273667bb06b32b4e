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

/** Each script says it when it starts, for one that an update left behind; the page may hear it, so its name says nothing. */
const STARTED = 'composer:started';

export default defineContentScript({
  matches: COVERED_MATCHES,
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  noScriptStartedPostMessage: true,
  main: start,
});

/** Everything here runs before the page's own first script; listeners that come later are behind the page's. */
function start(): void {
  const reader = readerFor({ hostname: hostOf(window) });
  if (!reader || pageSide()) return;
  document.dispatchEvent(new Event(STARTED));
  const language = uiLanguage();
  const page = createPage(reader);
  const hold = createPostHold(page, language);
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
  const watch = watchComposers(reader, page.see);
  watch.look();
  document.addEventListener(STARTED, () => {
    if (!page.retire()) return;
    watch.stop();
    window.removeEventListener('click', hold, true);
    window.removeEventListener('keydown', hold, true);
  });
}
