import { launch } from 'puppeteer-core';
import { startConnectProxy } from './replicas/connect-proxy.mjs';

/** The browsers that set-up found; where a check is run by hand, Debian's. */
export const CHROMIUM = process.env.GUIDEPOST_CHROMIUM ?? '/usr/bin/chromium';
const FIREFOX = process.env.GUIDEPOST_FIREFOX ?? '/usr/bin/firefox-esr';

/** All of these are measured needs of a Chromium in a closed network; with `extension` it is loaded unpacked, with `replicaPort` every site is a replica. */
export function chromiumArgs({ extension, replicaPort } = {}) {
  return [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(extension
      ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
      : []),
    ...(replicaPort
      ? [
          `--host-resolver-rules=MAP * 127.0.0.1:${replicaPort},EXCLUDE 127.0.0.1,EXCLUDE localhost`,
          '--ignore-certificate-errors',
        ]
      : []),
  ];
}

/** A Firefox that meets the replicas at the sites' addresses, over WebDriver BiDi (Playwright cannot drive a stock Firefox). */
export async function openFirefox({ replicaPort, headless = true, viewport, prefs = {} }) {
  const proxy = await startConnectProxy({ targetPort: replicaPort });
  const browser = await launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless,
    acceptInsecureCerts: true,
    ...(viewport && { defaultViewport: viewport }),
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.no_proxies_on': '127.0.0.1,localhost',
      'network.stricttransportsecurity.preloadlist': false,
      'security.cert_pinning.enforcement_level': 0,
      ...prefs,
    },
  });
  // Nobody else reads what Firefox says; once the pipe is full it would stand still in the middle of a word.
  const { stdout, stderr } = browser.process();
  for (const stream of [stdout, stderr]) stream?.resume();
  const close = async () => {
    await browser.close();
    await proxy.stop();
  };
  return { browser, close };
}
