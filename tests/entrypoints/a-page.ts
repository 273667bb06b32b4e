import { expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createNotices } from '../../entrypoints/composer.content/notice-words';
import { createPage } from '../../entrypoints/composer.content/page';
import { createPostHold } from '../../entrypoints/composer.content/post-hold';
import type { Mode, Pack } from '../../rules/pack';
import type { Composer, SiteReader } from '../../sites/adapter';
import { aPolicy } from './builders';

const SERVER = {
  kind: 'server',
  serverUrl: 'https://guidepost.acme.example',
  person: { id: 'ada', name: 'Ada', roles: ['author'], groups: [] },
  organisation: { id: 'acme', name: 'Acme' },
  signedIn: true,
};

/** For `beforeEach` in files that run in happy-dom, which has no popovers. */
export function freshBrowser(): void {
  vi.stubGlobal('__OPEN_SHADOW__', true);
  HTMLElement.prototype.showPopover = () => undefined;
  fakeBrowser.reset();
  fakeBrowser.runtime.id = 'guidepost';
  fakeBrowser.i18n.getMessage = ((name: string) => name) as never;
  document.body.replaceChildren();
}

interface PageOptions {
  readonly mode: Mode;
  readonly stops?: readonly object[];
  /** Who acts in its composer; `acme` is governed. */
  readonly account?: string;
  readonly place?: string;
  readonly unknownComposers?: Pack['unknownComposers'];
}

/** The document_start script's side of a page with one composer, whose checker never comes; and how Post is pressed in it. */
export async function openUnreadPage({
  mode,
  stops = [],
  account = 'acme',
  place = 'home',
  unknownComposers,
}: PageOptions) {
  const policy = aPolicy({ mode, ...(unknownComposers && { unknownComposers }) });
  await fakeBrowser.storage.local.set({ policy, stops, connection: SERVER });
  const scope = document.body.appendChild(document.createElement('form'));
  const composer: Composer = { site: 'x', surface: 'post', place, scope, boxes: [] };
  const reader = {
    site: 'x',
    use: () => undefined,
    leaveAlone: () => undefined,
    postedBy: () => ({ composer, by: 'click' }),
    isWhole: () => true,
    actingAccount: () => ({ id: account, name: account }),
  } as unknown as SiteReader;
  const page = createPage(reader, () => undefined);
  const hold = createPostHold(page, createNotices());
  const press = (event: Event = new MouseEvent('click', { cancelable: true })) => {
    hold(event);
    return event.defaultPrevented ? 'held' : 'went';
  };
  return { page, composer, press };
}

/** The same once its policy was read. */
export async function openPage(options: PageOptions) {
  const { page, composer, press } = await openUnreadPage(options);
  page.see([composer]);
  await vi.waitFor(() => expect(page.policy.state()).toBe('read'));
  return { page, press };
}
