import { join } from 'node:path';
import { ROOT } from '../../../scripts/set-up.mjs';
import { startReplicas } from '../../replicas/server.mjs';
import { launchChromium } from '../drivers/chromium.mjs';
import { pack, policyWith } from './policy.mjs';

/** The three sites and the extension with a policy in its storage: no server, no account. */
export async function openStage(options = {}) {
  const replicas = await startReplicas();
  const browser = await launchChromium({
    extension: join(ROOT, '.output', 'test', 'chrome-mv3'),
    replicaPort: replicas.port,
    ...options,
  });
  const worker = browser.context.serviceWorkers()[0];
  const store = (items) => worker.evaluate((all) => chrome.storage.local.set(all), items);
  const setPolicy = (change) => store({ policy: policyWith(change) });
  const read = async (key) =>
    (await worker.evaluate((one) => chrome.storage.local.get(one), key))[key];
  return {
    replicas,
    browser,
    worker,
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
    async closePages() {
      const [first, ...others] = browser.context.pages();
      for (const page of others) await page.close();
      await first?.goto('about:blank');
    },
    async close() {
      await browser.close();
      await replicas.stop();
    },
  };
}

/** Time for what must not happen. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 600));
