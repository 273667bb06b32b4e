import { join } from 'node:path';
import { openFirefox } from '../../browsers.mjs';
import { openChromium } from '../../replicas/self-check/chromium.mjs';
import { launchChromium } from '../drivers/chromium.mjs';
import { launchFirefox } from '../drivers/firefox.mjs';
import { DrivenPage } from '../drivers/page.mjs';

const VIEWPORT = { width: 1180, height: 860 };

/** What a system says whose owner asked for forced colours and for less motion. */
const LOOK = { forcedColors: 'active', reducedMotion: 'reduce' };
const LOOK_PREFS = { 'ui.prefersReducedMotion': 1, 'browser.display.document_color_use': 2 };

/**
 * Each browser as it comes (`bare`), with the built extension (`covered`), and with it on a system with forced colours and less motion
 * (`inLook`). `store` puts items into the extension's storage.
 */
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
    inLook: async (port, extension) => {
      const browser = await BROWSERS.chromium.covered(port, extension);
      const page = async () => {
        const made = await browser.page();
        await made.raw.emulateMedia(LOOK);
        return made;
      };
      return { ...browser, page };
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
    covered: (replicaPort, extension) => openCovered({ replicaPort, extension }),
    inLook: (replicaPort, extension) => openCovered({ replicaPort, extension, prefs: LOOK_PREFS }),
  },
};

async function openCovered({ extension, ...options }) {
  return withStore(await launchFirefox({ extension: join(extension, 'firefox-mv3'), ...options }));
}

async function withStore(browser) {
  const own = await browser.extensionPage('options.html');
  const store = (items) =>
    own.evaluate((all) => chrome.storage.local.set(all).then(() => true), items);
  return { page: () => browser.page(), close: () => browser.close(), store };
}
