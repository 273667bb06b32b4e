import { launch } from 'puppeteer-core';
import { startConnectProxy } from '../../replicas/connect-proxy.mjs';
import { DrivenPage } from './page.mjs';

const UUID = '5b2f6c1e-7f0d-4c55-9f5b-0f6c54a3d1aa';
const GECKO_ID = 'guidepost@guidepost.example';

/** A Firefox of its own for one person, with the built extension, over WebDriver BiDi (Playwright cannot drive a stock Firefox). */
export async function launchFirefox({ extension, replicaPort, headless = true }) {
  const proxy = await startConnectProxy({ targetPort: replicaPort });
  const browser = await launch({
    browser: 'firefox',
    executablePath: process.env.GUIDEPOST_FIREFOX ?? '/usr/bin/firefox-esr',
    headless,
    acceptInsecureCerts: true,
    defaultViewport: { width: 1180, height: 860 },
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.no_proxies_on': '127.0.0.1,localhost',
      'network.stricttransportsecurity.preloadlist': false,
      'security.cert_pinning.enforcement_level': 0,
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
    },
  });
  await browser.installExtension(extension);
  const base = `moz-extension://${UUID}/`;

  const find = async (path) => {
    for (const page of await browser.pages()) {
      const href = await page.evaluate(() => location.href).catch(() => '');
      if (href.startsWith(base + path)) return new DrivenPage(page, 'firefox');
    }
    return undefined;
  };
  const waitFor = async (path) => {
    const end = Date.now() + 20_000;
    for (;;) {
      const page = await find(path);
      if (page) return page;
      if (Date.now() > end) throw new Error(`The extension opened no ${path}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  // Opened by the extension itself when it is installed; the only way in, for Firefox refuses to navigate to moz-extension addresses.
  const home = await waitFor('options.html');

  return {
    kind: 'firefox',
    id: UUID,
    async page(url) {
      const page = new DrivenPage(await browser.newPage(), 'firefox');
      return url ? page.goto(url) : page;
    },
    pages: async () => (await browser.pages()).map((page) => new DrivenPage(page, 'firefox')),
    async extensionPage(path) {
      await home.evaluate((target) => {
        const { browser: api } = globalThis;
        return api.tabs.create({ url: api.runtime.getURL(target) }).then(() => true);
      }, `${path}#${Date.now()}`);
      return waitFor(`${path}#`);
    },
    openedPage: waitFor,
    async close() {
      await browser.close();
      await proxy.stop();
    },
  };
}
