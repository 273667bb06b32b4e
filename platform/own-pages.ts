import { browser } from './extension-api';

/** In a window of its own: nothing consequential is a click in a page's DOM. */
export async function openReasonWindow(id: string): Promise<void> {
  const url = `${browser.runtime.getURL('/')}reason.html?id=${encodeURIComponent(id)}`;
  if (browser.windows) {
    await browser.windows.create({ url, type: 'popup', width: 560, height: 680 });
    return;
  }
  await browser.tabs.create({ url });
}
