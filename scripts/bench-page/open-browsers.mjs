import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { CHROMIUM, chromiumArgs } from '../../tests/browsers.mjs';
import { launchChromium } from '../../tests/e2e/drivers/chromium.mjs';
import { DrivenPage } from '../../tests/e2e/drivers/page.mjs';
import { ROOT } from '../set-up.mjs';

const VIEWPORT = { width: 1180, height: 860 };

/** Two browsers side by side, one with the extension and a policy in its storage, one without: what differs is ours. */
export async function openBrowsers({ extension, replicaPort }) {
  const withIt = await launchChromium({ extension, replicaPort });
  const worker = withIt.context.serviceWorkers()[0];
  await worker.evaluate((policy) => chrome.storage.local.set({ policy }), demonstrationPolicy());
  const plain = await chromium.launch({
    executablePath: CHROMIUM,
    args: chromiumArgs({ replicaPort }),
  });
  const context = await plain.newContext({ viewport: VIEWPORT, ignoreHTTPSErrors: true });
  return {
    with: (init) => openPage(withIt.context, init),
    without: (init) => openPage(context, init),
    close: () => Promise.all([withIt.close(), plain.close()]),
  };
}

/** `init`: runs in the page's own world before anything else. */
async function openPage(context, init) {
  const raw = await context.newPage();
  if (init) await raw.addInitScript(init);
  const session = await context.newCDPSession(raw);
  return { raw, page: new DrivenPage(raw, 'chromium'), session };
}

function demonstrationPolicy() {
  const pack = JSON.parse(readFileSync(join(ROOT, 'rules/packs/demonstration.json'), 'utf8'));
  return {
    pack: { ...pack, rules: [] },
    rules: pack.rules,
    skipped: [],
    fetchedAt: new Date().toISOString(),
    origin: 'feed',
  };
}
