import { browser } from '../../platform/extension-api';

/** The same screens serve the popup and a tab of their own. */
export function isFullTab(): boolean {
  return new URLSearchParams(location.search).get('place') === 'tab';
}

export async function openFullTab(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/popup.html?place=tab' as never) });
  window.close();
}
