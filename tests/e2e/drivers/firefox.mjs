import { openFirefox } from '../../browsers.mjs';
import { DrivenPage } from './page.mjs';

const UUID = '5b2f6c1e-7f0d-4c55-9f5b-0f6c54a3d1aa';
/** How long a tab of the extension may take, and how many are opened for one. */
const OPENS_MS = 10_000;
const TABS = 3;
const GECKO_ID = 'guidepost@guidepost.example';

/** A Firefox of its own for one person, with the built extension; `prefs` are those of the browser. */
export async function launchFirefox({ extension, replicaPort, headless = true, prefs = {} }) {
  const { browser, close } = await openFirefox({
    replicaPort,
    headless,
    viewport: { width: 1180, height: 860 },
    prefs: { 'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }), ...prefs },
  });
  await browser.installExtension(extension);
  const base = `moz-extension://${UUID}/`;

  const waitFor = (path) => openPage(browser, base + path);
  // Opened by the extension itself when it is installed; the only way in, for Firefox refuses to navigate to moz-extension addresses.
  const home = await waitFor('options.html');
  let opened = 0;

  return {
    kind: 'firefox',
    id: UUID,
    async page(url) {
      const raw = await browser.newPage();
      // A tab in the background draws no frames, and Firefox would wait for one before it types.
      await raw.bringToFront();
      const page = new DrivenPage(raw, 'firefox');
      return url ? page.goto(url) : page;
    },
    pages: async () => (await browser.pages()).map((page) => new DrivenPage(page, 'firefox')),
    /** Now and then Firefox tells nobody of a tab that it opened (ESR 153, 2026-11): then another one. */
    async extensionPage(path) {
      for (let tries = 1; ; tries += 1) {
        const target = `${path}#${++opened}`;
        await home.evaluate(
          (url) => browser.tabs.create({ url: browser.runtime.getURL(url) }).then(() => true),
          target,
        );
        const page = await openPage(browser, base + target, OPENS_MS).catch((error) => {
          if (tries === TABS) throw error;
        });
        if (!page) continue;
        await page.raw.bringToFront();
        return page;
      }
    },
    openedPage: waitFor,
    /** As an update does it. It closes the extension's own pages, and with them the way to others. */
    reloadExtension: () => browser.installExtension(extension),
    close,
  };
}

/** Waits for a page of the extension. */
async function openPage(browser, address, patience = 20_000) {
  const end = Date.now() + patience;
  for (;;) {
    for (const page of await browser.pages()) {
      const href = await page.evaluate(() => location.href).catch(() => '');
      if (href.startsWith(address)) return new DrivenPage(page, 'firefox');
    }
    if (Date.now() > end) throw new Error(`The extension opened no ${address}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
