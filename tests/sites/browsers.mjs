import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { launch } from 'puppeteer-core';
import { startConnectProxy } from '../replicas/connect-proxy.mjs';

/** Each opens a browser with the agent extension; pages of Playwright and Puppeteer agree in what the contract uses. */
export const BROWSERS = { chromium: openChromium, firefox: openFirefox };

async function openChromium({ port, folder }) {
  const profile = await mkdtemp(join(tmpdir(), 'contract-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    headless: true,
    ignoreHTTPSErrors: true,
    viewport: { width: 1366, height: 860 },
    args: [
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
      '--ignore-certificate-errors',
    ],
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

async function openFirefox({ port, folder }) {
  const proxy = await startConnectProxy({ targetPort: port });
  const browser = await launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    acceptInsecureCerts: true,
    defaultViewport: { width: 1366, height: 860 },
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.stricttransportsecurity.preloadlist': false,
      'security.cert_pinning.enforcement_level': 0,
      'dom.events.testing.asyncClipboard': true,
    },
  });
  // Nobody else reads what Firefox says; once the pipe is full it would stand still.
  for (const stream of [browser.process().stdout, browser.process().stderr]) stream?.resume();
  await browser.installExtension(folder);
  return {
    version: await browser.version(),
    newPage: () => browser.newPage(),
    close: async () => {
      await browser.close();
      await proxy.stop();
    },
  };
}
