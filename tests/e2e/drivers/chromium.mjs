import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { CHROMIUM, chromiumArgs } from '../../browsers.mjs';
import { DrivenPage } from './page.mjs';

/** A Chromium of its own for one person, with the built extension. `folder` keeps the profile; without it, the profile is thrown away. */
export async function launchChromium({
  extension,
  replicaPort,
  folder,
  headless = true,
  viewport,
  colorScheme,
  locale,
  args = [],
}) {
  const isNew = !folder || !existsSync(folder);
  const profile = folder ?? mkdtempSync(join(tmpdir(), 'guidepost-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless,
    ignoreHTTPSErrors: true,
    viewport: viewport === undefined ? { width: 1180, height: 860 } : viewport,
    colorScheme,
    locale,
    args: [...chromiumArgs({ extension, replicaPort }), ...args],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  const browser = {
    kind: 'chromium',
    context,
    id,
    async page(url) {
      const page = new DrivenPage(await context.newPage(), 'chromium');
      return url ? page.goto(url) : page;
    },
    pages: () => context.pages().map((page) => new DrivenPage(page, 'chromium')),
    /** `popup.html`, `options.html` … in a tab. */
    async extensionPage(path) {
      return new DrivenPage(await context.newPage(), 'chromium').goto(
        `chrome-extension://${id}/${path}`,
      );
    },
    /** Waits for a window that the extension opens itself. */
    async openedPage(path) {
      const end = Date.now() + 15_000;
      for (;;) {
        const found = context
          .pages()
          .find((page) => page.url().startsWith(`chrome-extension://${id}/${path}`));
        if (found) return new DrivenPage(found, 'chromium');
        if (Date.now() > end) throw new Error(`The extension opened no ${path}`);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
    },
    /** The browser may do this at any time; nothing may be lost by it. */
    async killWorker(page) {
      const session = await context.newCDPSession(page.raw);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    reloadExtension: () => reloadExtension(context, id),
    async close() {
      await context.close();
      if (!folder) rmSync(profile, { recursive: true, force: true });
    },
  };
  if (isNew) await closeSettings(browser);
  return browser;
}

/** Right after the install the extension opens its settings, which would take the keyboard from whoever types elsewhere. */
async function closeSettings(browser) {
  const settings = await browser.openedPage('options.html');
  // In a window they may take the place of its only page, and a browser without a page ends.
  if (browser.context.pages().length === 1) await browser.context.newPage();
  await settings.close();
}

/** As an update does it. Without developer mode Chromium would switch an unpacked extension off instead (measured 2026-11). */
async function reloadExtension(context, id) {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  const started = context.waitForEvent('serviceworker');
  await page.evaluate(async (extensionId) => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.reload(extensionId, { failQuietly: true });
  }, id);
  await started;
  await page.close();
}
