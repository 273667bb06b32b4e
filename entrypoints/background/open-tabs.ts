import { failed } from '../../domain/problem';
import { COVERED_MATCHES } from '../../platform/covered-hosts';
import { browser } from '../../platform/extension-api';
import { logProblem } from '../../platform/log';

const COVERED = 'open tabs covered';

/**
 * Chromium puts a manifest's content scripts only into pages that load later: tabs that were open during an install, an update or while
 * the extension was off would stay unwatched. Session storage is emptied by each of these, so its mark says whether it was done. A
 * frame that has its script already takes no second one. Firefox does all this by itself (2026-11).
 */
export async function coverOpenTabs(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  if ((await browser.storage.session.get(COVERED))[COVERED]) return;
  await browser.storage.session.set({ [COVERED]: true });
  const tabs = await browser.tabs.query({ url: COVERED_MATCHES, discarded: false });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : cover(id))));
}

async function cover(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      // Each looks at the frame's host first.
      files: [
        '/content-scripts/x.js',
        '/content-scripts/facebook.js',
        '/content-scripts/linkedin.js',
      ],
      injectImmediately: true,
    });
  } catch {
    // The tab closed meanwhile, shows an error page, or the browser's policy keeps extensions out of it.
    const { problem } = failed(
      'not-allowed',
      'The content script could not be put into an open tab.',
      'It comes when the tab is loaded again.',
      { tabId },
    );
    logProblem('open tabs', problem);
  }
}
