import { join } from 'node:path';
import { ROOT } from '../../../scripts/set-up.mjs';
import { startReplicas } from '../../replicas/server.mjs';
import { launchChromium } from '../drivers/chromium.mjs';
import { launchFirefox } from '../drivers/firefox.mjs';
import { pack, policyWith } from './policy.mjs';

/**
 * Opens each browser with the extension. `inside(fn, arg)` runs a function where the extension's stores are: in its worker, or, where a
 * browser lets nobody into that, in a page of its own. `worker`: only there.
 */
const OPEN = {
  chromium: async (options) => {
    const browser = await launchChromium(options);
    const worker = browser.context.serviceWorkers()[0];
    return { browser, worker, inside: (fn, arg) => worker.evaluate(fn, arg) };
  },
  firefox: async (options) => {
    const browser = await launchFirefox(options);
    const own = await browser.extensionPage('options.html');
    return { browser, inside: (fn, arg) => own.evaluate(fn, arg) };
  },
};

/** The three sites and the extension with a policy in its storage: no server, no account. `folder` holds chrome-mv3 and firefox-mv3. */
export async function openStage(kind, folder = join(ROOT, '.output', 'test')) {
  const replicas = await startReplicas();
  const extension = join(folder, kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
  const { browser, worker, inside } = await OPEN[kind]({ extension, replicaPort: replicas.port });
  const store = (items) => inside((all) => chrome.storage.local.set(all).then(() => true), items);
  const setPolicy = (change) => store({ policy: policyWith(change) });
  const read = async (key) => (await inside((one) => chrome.storage.local.get(one), key))[key];
  return {
    kind,
    replicas,
    browser,
    worker,
    inside,
    pack,
    store,
    setPolicy,
    read,
    async until(key, isSo) {
      const end = Date.now() + 3000;
      while (!isSo(await read(key)) && Date.now() < end) await settle();
    },
    async reset() {
      await store({
        connection: { kind: 'none' },
        mine: { submissions: [], at: '' },
        outbox: [],
        releases: [],
      });
      await setPolicy();
    },
    /** Those of the sites; the browser keeps one to stay open. */
    async closePages() {
      for (const page of await browser.pages()) {
        const address = await page.evaluate(() => location.href).catch(() => '');
        if (address.startsWith('https:')) await page.close();
      }
    },
    async close() {
      await browser.close();
      await replicas.stop();
    },
  };
}

/** Time for what must not happen. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 600));
