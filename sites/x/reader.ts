import type { Composer, SiteReader } from '../adapter';
import { createReader } from '../create-reader';
import { anyOf, type SiteData, siteData } from '../selectors';
import selectors from './selectors.json';

export const xData: SiteData = siteData(selectors);

export function createXReader(): SiteReader {
  return createReader(
    xData,
    (composer) => switcherAccount() ?? profileAccount() ?? ownAvatar(composer),
  );
}

/** The switcher's avatar names the handle; other avatars on the page carry the same sort of testid. */
function switcherAccount() {
  const avatar = document.querySelector(anyOf(xData.identity.switcherAvatar));
  const handle = handleOf(avatar);
  if (!handle) return undefined;
  const words =
    avatar?.closest('[data-testid="SideNav_AccountSwitcher_Button"]')?.textContent ?? '';
  return account(handle, words.slice(0, Math.max(0, words.lastIndexOf(`@${handle}`))));
}

function profileAccount() {
  const link = document.querySelector(anyOf(xData.identity.profileLink));
  const handle = link?.getAttribute('href')?.match(/^\/(\w+)$/)?.[1];
  return handle ? account(handle) : undefined;
}

/** The compose page of the narrow layout shows nobody but the writer, beside the editor. */
function ownAvatar({ scope }: Composer) {
  const avatar = scope.querySelector(anyOf(xData.identity.composerAvatar));
  const handle = handleOf(avatar);
  return handle ? account(handle) : undefined;
}

function handleOf(avatar: Element | null): string | undefined {
  return avatar?.getAttribute('data-testid')?.match(/^UserAvatar-Container-(\w+)$/)?.[1];
}

function account(handle: string, name = '') {
  return { id: handle.toLowerCase(), name: name.trim() || `@${handle}` };
}
