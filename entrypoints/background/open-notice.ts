import { browser } from '../../platform/extension-api';
import { OPEN_NOTICE } from '../../platform/shortcut';

/** Follows the shortcut that opens a card, for people whose Tab key a site's dialog keeps to itself. */
export function openNoticeByShortcut(): void {
  // Browsers without a keyboard have no commands.
  browser.commands?.onCommand.addListener((name, tab) => {
    if (name === OPEN_NOTICE && tab?.id !== undefined) void openIn(tab.id);
  });
}

async function openIn(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: ['/open-notice.js' as never],
      injectImmediately: true,
      world: 'ISOLATED',
    });
  } catch {
    // Not a page of a covered site, or one that just went away: the key means nothing there.
  }
}
