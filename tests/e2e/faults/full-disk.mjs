import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startReplicas } from '../../replicas/server.mjs';
import { launchChromium } from '../drivers/chromium.mjs';
import { seeState } from '../notice.mjs';
import { compose, pressPost, SITES } from '../sites.mjs';
import { until } from '../world.mjs';

const TEXT = 'A record quarter on a full disk.';

/** A browser without room: the author is told, the text stays, and with room again the same press goes through. */
export async function fullDiskChecks(check, extension) {
  const folder = withoutUnlimitedStorage(extension);
  const replicas = await startReplicas();
  const browser = await launchChromium({ extension: folder, replicaPort: replicas.port });
  try {
    const options = await browser.extensionPage('options.html');
    await options.click('button', 'Start the trial');
    await options.see('.gp-trial', 'Trial on this one machine');
    const page = await compose(browser, 'x', TEXT);
    await seeState(page, 'sign-off');
    const quota = await quotaOf(browser, options);
    await quota.take();
    await pressPost(page, 'x');
    await page.click('dialog button', 'Submit for approval');
    await page.see('dialog .gp-note', 'no room left');
    check.that('disk full: the author is told why nothing was submitted', true);
    check.same('disk full: the text stands in the editor', await textIn(page), TEXT);
    check.same('disk full: nothing was posted', replicas.record.length, 0);
    await quota.give();
    await page.click('dialog button', 'Submit for approval');
    await page.see('.gp-hold-title', 'Sent for approval');
    check.that('room again: the same button submits it', true);
  } finally {
    await browser.close();
    await replicas.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** No quota holds for an extension with this permission (Chromium 156), so the shipped one meets a full disk only where there truly is one. */
function withoutUnlimitedStorage(extension) {
  const folder = mkdtempSync(join(tmpdir(), 'guidepost-extension-'));
  cpSync(extension, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage');
  writeFileSync(file, JSON.stringify({ ...manifest, permissions }));
  return folder;
}

async function quotaOf({ context, id }, ownPage) {
  const session = await context.newCDPSession(ownPage.raw);
  const origin = `chrome-extension://${id}`;
  return {
    /** Hardly a byte. Chromium remembers for a while how much room there was: a write that is refused shows that it holds. */
    async take() {
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
      await until('a quota that holds', () => ownPage.evaluate(isRefused), 90_000);
    },
    give: () => session.send('Storage.overrideQuotaForOrigin', { origin }),
  };
}

/** In the extension's own page. */
function isRefused() {
  return new Promise((resolve) => {
    const opening = indexedDB.open('room', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
    opening.onerror = () => resolve(true);
    opening.onsuccess = () => {
      const db = opening.result;
      const writing = db.transaction('rows', 'readwrite');
      writing.objectStore('rows').put('x'.repeat(1000), 1);
      const end = (refused) => {
        db.close();
        resolve(refused);
      };
      writing.oncomplete = () => end(false);
      writing.onabort = () => end(true);
    };
  });
}

const textIn = async (page) => (await page.textOf(SITES.x.editor)).trim();
