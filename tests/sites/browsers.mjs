import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { CHROMIUM, chromiumArgs, openFirefox } from '../browsers.mjs';

/** Each opens a browser with the agent extension; pages of Playwright and Puppeteer agree in what the contract uses. */
export const BROWSERS = { chromium: openChromium, firefox: openContractFirefox };

async function openChromium({ port, folder }) {
  const profile = await mkdtemp(join(tmpdir(), 'contract-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: true,
    ignoreHTTPSErrors: true,
    viewport: { width: 1366, height: 860 },
    args: chromiumArgs({ extension: folder, replicaPort: port }),
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return {
    version: context.browser()?.version() ?? 'chromium',
    newPage: () => context.newPage(),
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

async function openContractFirefox({ port, folder }) {
  const { browser, close } = await openFirefox({
    replicaPort: port,
    viewport: { width: 1366, height: 860 },
    prefs: { 'dom.events.testing.asyncClipboard': true },
  });
  await browser.installExtension(folder);
  return {
    version: await browser.version(),
    newPage: () => browser.newPage(),
    close,
  };
}
