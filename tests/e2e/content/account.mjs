import { closeHold, seeHold, seeState } from '../notice.mjs';
import { compose, pressPost, SITES } from '../sites.mjs';
import { aSubmission, mine } from './approval.mjs';
import { arrived, texts } from './quiet.mjs';
import { settle } from './stage.mjs';

const TEXT = 'What a record quarter for Acme!';
const PERSON = { x: 'ada_example', facebook: '100001', linkedin: 'ada-example' };
/** Nobody writes these by accident. */
const CANARY = 'kolibri4711 Project Falcon';

/** How a person changes the acting account while a draft is open, as each site lets them. */
const SWITCH = {
  x: async (page) => {
    await page.click('[data-testid=SideNav_AccountSwitcher_Button]');
    await page.click('[role=menuitem], [data-testid=UserCell], [role=menu] *', 'acme_support');
    // The site draws itself anew.
    await page.see('[data-testid=SideNav_AccountSwitcher_Button]', '@acme_support');
    await page.gone('[role=menu]');
    await page.see('.gp-chip', 'Acme Support');
  },
  // As another tab does it: this page is not drawn anew, and only the cookie says who acts.
  facebook: (page) => setCookie(page, 'i_user=200002'),
  linkedin: async (page) => {
    await page.click('.share-unified-settings-entry-button');
    await page.click('.share-box__authors label', 'Acme Support');
  },
};

export const accountChecks = {
  'the chip says who is speaking': async ({ stage, check, shot }) => {
    for (const site of Object.keys(SITES)) {
      const page = await compose(stage.browser, site, TEXT);
      await page.see('.gp-chip', 'You are posting as Acme');
      check.that(`${site}: it does`, true);
      await shot(page, site);
      await page.close();
    }
  },
  'an approval is for one account: a switch before Post is held again': async ({
    stage,
    check,
    shot,
  }) => {
    for (const site of Object.keys(SITES)) {
      const page = await compose(stage.browser, site, TEXT);
      await stage.store(mine(aSubmission(site, TEXT)));
      await seeState(page, 'approved');
      await SWITCH[site](page);
      await pressPost(page, site);
      await seeHold(page, 'needs sign-off');
      await shot(page, site);
      await settle();
      check.same(`${site}: nothing left`, texts(stage), []);
      await closeHold(page);
      await page.see('.gp-chip', 'You are posting as Acme Support');
      await setCookie(page, 'i_user=; max-age=0');
      await page.close();
    }
  },
  'of a personal account nothing is read or stored': async ({ stage, check }) => {
    for (const site of Object.keys(SITES)) {
      stage.replicas.actAs(site, PERSON[site]);
      const page = await compose(stage.browser, site, CANARY);
      await settle();
      await pressPost(page, site);
      await arrived(stage, 1);
      check.same(`${site}: it went out`, texts(stage), [CANARY]);
      await page.close();
      stage.replicas.reset();
    }
    const kept = await everythingStored(stage);
    check.that('what is stored was looked at', kept.includes('acme_support'));
    for (const secret of ['kolibri4711', 'ada_example', 'ada-example', '100001', 'Ada Example']) {
      check.that(`"${secret}" is nowhere in it`, !kept.includes(secret));
    }
  },
};

const setCookie = (page, cookie) =>
  page.evaluate((one) => {
    // biome-ignore lint/suspicious/noDocumentCookie: as the site sets it.
    document.cookie = `${one}; domain=.facebook.com; path=/; secure`;
  }, cookie);

/** All storage areas and every IndexedDB of the extension, as one text. */
function everythingStored({ inside }) {
  return inside(async () => {
    const areas = await Promise.all([
      chrome.storage.local.get(null),
      chrome.storage.session.get(null),
    ]);
    const rows = [];
    for (const { name } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        const table = db.transaction(store).objectStore(store);
        rows.push(name, store, await done(table.getAll()), await done(table.getAllKeys()));
      }
      db.close();
    }
    const keys = await caches.keys();
    return JSON.stringify([areas, rows, keys]);

    function done(request) {
      return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    }
  });
}
