import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/set-up.mjs';
import { seeHold, seeState } from '../notice.mjs';
import { arrived, texts } from './quiet.mjs';
import { withSignedFeed } from './signed-feed.mjs';
import { settle } from './stage.mjs';

const VERSION = 2;
const SECRET = 'Project Falcon ships next month!';
const EDITOR = '[data-testid=primaryColumn] [contenteditable=true][data-testid^=wordsTextarea_]';
const POST = '[data-testid=wordsButtonInline]';

export const healedSiteChecks = {
  'a site that changed is understood again without a reload, once its selectors came': async ({
    stage,
    check,
  }) => {
    const page = await stage.browser.page('https://x.com/home?marks=new');
    await page.click(EDITOR);
    await page.type(SECRET);
    await settle();
    await page.click(POST);
    await arrived(stage, 1);
    check.same('the built-in selectors know no Post control here', texts(stage), [SECRET]);
    stage.replicas.reset();
    await withSignedFeed(renamedPack(), async (feed) => {
      const own = await stage.browser.extensionPage('options.html');
      feed.spoil();
      const refused = await followFeed(own, feed);
      check.that(
        'a site pack that no signature covers is refused',
        !(await inForce(stage, refused)),
      );
      feed.mend();
      const taken = await followFeed(own, feed);
      check.that('the signed one is taken over from its host', await inForce(stage, taken));
      await stage.inside(forgetFeed);
      await own.close();
    });
    await page.click(EDITOR);
    await page.type(SECRET);
    await seeState(page, 'blocked');
    await page.click(POST);
    await seeHold(page);
    await settle();
    check.same('with those of the site pack it is held', texts(stage), []);
    await page.close();
  },
};

/** What the background answers to the address of a feed, as the settings page asks it. */
function followFeed(own, { url, rootHash }) {
  const request = { url, rootHash };
  return own.evaluate(
    (asked) => chrome.runtime.sendMessage({ guidepost: 'pack.set-config-url', request: asked }),
    request,
  );
}

async function inForce(stage, answer) {
  if (!answer.ok) return false;
  return (await stage.read('policy'))?.sitePack?.version === VERSION;
}

/** Or the worker would put it back in force, and ask a host that is gone. */
function forgetFeed() {
  return new Promise((done) => {
    const open = indexedDB.open('guidepost');
    open.onsuccess = () => {
      const change = open.result.transaction(['source', 'packs'], 'readwrite');
      for (const name of change.objectStoreNames) change.objectStore(name).clear();
      change.oncomplete = () => {
        open.result.close();
        done(true);
      };
    };
  });
}

/** For this one site, with the marks that the page has now. */
function renamedPack() {
  const built = readFileSync(join(ROOT, 'sites/x/selectors.json'), 'utf8');
  const x = JSON.parse(built.replaceAll(/tweet(Textarea|Button)/g, 'words$1'));
  return { guidepost: 1, org: 'acme', version: VERSION, schema: 1, sites: [x] };
}
