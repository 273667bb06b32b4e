import { seeState } from '../notice.mjs';
import { compose, pressPost, SITES } from '../sites.mjs';
import { arrived, texts } from './quiet.mjs';
import { settle } from './stage.mjs';

const CLEAN = 'Our shop in Leeds opens on Monday at nine.';

export const lateCheckerChecks = {
  'reading a feed loads no checker, coming to a composer does': async ({ stage, check }) => {
    await countLoads(stage);
    const page = await stage.browser.page(SITES.x.home);
    await page.see(SITES.x.editor);
    await settle();
    await settle();
    check.same('nobody is at the composer', await loads(stage), 0);
    await SITES.x.open(page);
    await seeState(page, 'clear');
    check.that('now it is there', (await loads(stage)) > 0);
    await stopCounting(stage);
  },
  'a post that is pressed before the checker came waits for it': async ({ stage, check }) => {
    for (const mode of ['guard', 'enforce']) {
      await stage.setPolicy({ mode });
      await keepLoadsBack(stage);
      const page = await compose(stage.browser, 'x', CLEAN);
      await pressPost(page, 'x');
      await page.see('[role=alert]');
      check.same(`${mode}: held`, texts(stage), []);
      await stopCounting(stage);
      await seeState(page, 'clear');
      await pressPost(page, 'x');
      await arrived(stage, 1);
      check.same(`${mode}: checked, it goes out`, texts(stage), [CLEAN]);
      stage.replicas.reset();
    }
  },
};

/** Counts what is put into pages. */
const countLoads = ({ worker }) =>
  worker.evaluate(() => {
    globalThis.loads = 0;
    globalThis.whole ??= chrome.scripting.executeScript;
    chrome.scripting.executeScript = (...wanted) => {
      globalThis.loads++;
      return globalThis.whole(...wanted);
    };
  });

/** Puts nothing into pages until the counting stops. */
const keepLoadsBack = ({ worker }) =>
  worker.evaluate(() => {
    globalThis.whole ??= chrome.scripting.executeScript;
    const free = new Promise((resolve) => {
      globalThis.letGo = resolve;
    });
    chrome.scripting.executeScript = async (...wanted) => {
      await free;
      return globalThis.whole(...wanted);
    };
  });

const loads = ({ worker }) => worker.evaluate(() => globalThis.loads);

const stopCounting = ({ worker }) =>
  worker.evaluate(() => {
    chrome.scripting.executeScript = globalThis.whole;
    globalThis.letGo?.();
  });
