import { seeState } from '../notice.mjs';
import { compose, pressPost } from '../sites.mjs';
import { texts } from './quiet.mjs';
import { settle } from './stage.mjs';

const CLEAN = 'Our shop in Leeds opens on Monday at nine.';

export const failureChecks = {
  'guard opens after three seconds without a checker, and says so': async ({
    stage,
    check,
    shot,
  }) => {
    await breakLoading(stage, true);
    const page = await compose(stage.browser, 'x', CLEAN);
    await pressPost(page, 'x');
    await page.see('[role=alert]', 'still getting ready');
    await shot(page, 'held');
    await new Promise((resolve) => setTimeout(resolve, 3200));
    await pressPost(page, 'x');
    await page.see('[role=alert]', 'Press Post again to post it unchecked');
    check.same('held so far', texts(stage).length, 0);
    await pressPost(page, 'x');
    await settle();
    check.same('the next press passes', texts(stage), [CLEAN]);
    await breakLoading(stage, false);
  },
  'enforce keeps holding without a checker': async ({ stage, check }) => {
    await stage.setPolicy({ mode: 'enforce' });
    await breakLoading(stage, true);
    const page = await compose(stage.browser, 'x', CLEAN);
    await new Promise((resolve) => setTimeout(resolve, 3300));
    for (let press = 0; press < 3; press++) await pressPost(page, 'x');
    await page.see('[role=alert]', 'holds such posts');
    check.same('nothing left', texts(stage).length, 0);
    await breakLoading(stage, false);
  },
  'a tab whose extension was reloaded says so': async ({ stage, check, shot }) => {
    const errors = [];
    const page = await compose(stage.browser, 'x', 'Project Falcon');
    page.raw.on('pageerror', (error) => errors.push(String(error)));
    await seeState(page, 'blocked');
    await stage.worker.evaluate(() => void setTimeout(() => chrome.runtime.reload(), 50));
    await settle();
    await page.raw.bringToFront();
    await page.type(' again');
    await seeState(page, 'unprotected');
    await page.see('.side', 'Reload this page');
    await shot(page, 'orphaned');
    await pressPost(page, 'x');
    await settle();
    check.same('guard lets it go', texts(stage), ['Project Falcon again']);
    check.same('nothing is thrown', errors, []);
  },
};

/** As if the background could not put the checker into the page. */
const breakLoading = ({ worker }, isBroken) =>
  worker.evaluate((broken) => {
    globalThis.whole ??= chrome.scripting.executeScript;
    chrome.scripting.executeScript = broken ? () => new Promise(() => {}) : globalThis.whole;
  }, isBroken);
