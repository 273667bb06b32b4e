import type { SiteReader } from '../adapter';
import { createReader } from '../create-reader';
import { anyOf, type SiteData, siteData } from '../selectors';
import selectors from './selectors.json';

export const xData: SiteData = siteData(selectors);

export function createXReader(): SiteReader {
  return createReader(xData, () => switcherAccount() ?? profileAccount());
}

/** The switcher's avatar names the handle; other avatars on the page carry the same sort of testid. */
function switcherAccount() {
  const avatar = document.querySelector(anyOf(xData.identity.switcherAvatar));
  const handle = avatar?.getAttribute('data-testid')?.match(/^UserAvatar-Container-(\w+)$/)?.[1];
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

function account(handle: string, name = '') {
  return { id: handle.toLowerCase(), name: name.trim() || `@${handle}` };
}
