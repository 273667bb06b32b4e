import type { Composer, SiteReader } from '../../sites/adapter';
import { offerPageSide, pageSide } from './bridge';
import { watchComposers } from './composer-watch';
import { hostOf } from './host';
import { createLoadWhenUsed } from './load-when-used';
import { showSentence } from './notice';
import { createNotices } from './notice-words';
import { hearFirst } from './own-events';
import { createPage } from './page';
import { createPostHold } from './post-hold';

/** Each script says it when it starts, for one that an update left behind; the page may hear it, so its name says nothing. */
const STARTED = 'composer:started';

interface StartableSite {
  readonly hosts: readonly string[];
  readonly createReader: () => SiteReader;
}

/** Everything here runs before the page's own first script; listeners that come later are behind the page's. */
export function start(site: StartableSite): void {
  if (!site.hosts.includes(hostOf(window)) || pageSide()) return;
  const reader = site.createReader();
  document.dispatchEvent(new Event(STARTED));
  const page = createPage(reader, () => watch.look());
  const notices = createNotices();
  const hold = createPostHold(page, notices);
  offerPageSide({
    reader,
    policy: page.policy.current,
    life: page.life,
    tellHeld: page.tellHeld,
    showSentence,
    welcome: (make) => {
      if (!page.loader.checker()) page.welcome(make());
    },
  });
  const onLook = (composers: readonly Composer[]) => {
    if (composers.length > 0) notices.prepare();
    page.see(composers);
  };
  const watch = watchComposers(reader, { onLook, onUse: createLoadWhenUsed(page) });
  const act = (event: Event) => {
    // What an input method composes is no text yet.
    if (event.type === 'input' && !(event as InputEvent).isComposing) {
      page.loader.checker()?.refresh();
    }
    watch.hear(event);
    hold(event);
  };
  const unhear = hearFirst((event) => page.loader.checker()?.ownEvent(event), act);
  watch.look();
  document.addEventListener(STARTED, () => {
    if (!page.retire()) return;
    watch.stop();
    unhear();
  });
}
