import { join } from 'node:path';
import { openFirefox } from '../../browsers.mjs';
import { openChromium } from '../../replicas/self-check/chromium.mjs';
import { launchChromium } from '../drivers/chromium.mjs';
import { launchFirefox } from '../drivers/firefox.mjs';
import { DrivenPage } from '../drivers/page.mjs';

const VIEWPORT = { width: 1180, height: 860 };

/** Each browser twice: as it comes, and with the built extension; `store` puts items into the extension's storage. */
export const BROWSERS = {
  chromium: {
    bare: async (port) => {
      const { context, close } = await openChromium(port);
      const page = async () => {
        const raw = await context.newPage();
        await raw.setViewportSize(VIEWPORT);
        return new DrivenPage(raw, 'chromium');
      };
      return { page, close };
    },
    covered: async (replicaPort, extension) => {
      const folder = join(extension, 'chrome-mv3');
      const browser = await launchChromium({ extension: folder, replicaPort, viewport: VIEWPORT });
      return withStore(browser);
    },
  },
  firefox: {
    bare: async (replicaPort) => {
      const { browser, close } = await openFirefox({ replicaPort, viewport: VIEWPORT });
      const page = async () => {
        const raw = await browser.newPage();
        await raw.bringToFront();
        return new DrivenPage(raw, 'firefox');
      };
      return { page, close };
    },
    covered: async (replicaPort, extension) =>
      withStore(await launchFirefox({ extension: join(extension, 'firefox-mv3'), replicaPort })),
  },
};

async function withStore(browser) {
  const own = await browser.extensionPage('options.html');
  const store = (items) =>
    own.evaluate((all) => chrome.storage.local.set(all).then(() => true), items);
  return { page: () => browser.page(), close: () => browser.close(), store };
}
