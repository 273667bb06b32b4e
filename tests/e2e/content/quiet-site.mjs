import { seeHold, seeState } from '../notice.mjs';
import { compose, pressPost } from '../sites.mjs';
import { unknownBox } from './unknown-box.mjs';

const SCHEMES = { chromium: 'chrome-extension', firefox: 'moz-extension' };

export const quietSiteChecks = {
  'a box that nobody described is reported within one post, without its text': async ({
    stage,
    check,
  }) => {
    const page = await unknownBox(stage);
    await page.click('form [contenteditable]');
    await page.type('kolibri4711');
    await seeState(page, 'partial');
    const isUnknown = ({ kind }) => kind === 'unknown-composer';
    await stage.until('siteHealth', (lines) => lines?.some(isUnknown));
    const lines = (await stage.read('siteHealth')) ?? [];
    check.that('it is reported', lines.some(isUnknown));
    check.that('without a word of it', !JSON.stringify(lines).includes('kolibri'));
  },
  'the decision can be used over a native dialog of the site': async ({ stage, check }) => {
    const page = await stage.browser.page('https://x.com/compose/post?dialog=native');
    await page.click('dialog [contenteditable=true]');
    await page.type('A record quarter for our team.');
    await seeState(page, 'sign-off');
    await page.click('dialog [data-testid^=tweetButton]');
    await seeHold(page, 'needs sign-off');
    await page.click('dialog textarea');
    await page.type('please look');
    check.same('its note can be written', await page.textOf('dialog textarea'), 'please look');
  },
  'a page that probes for the extension finds no file of it': async ({ stage, check }) => {
    const page = await compose(stage.browser, 'x', 'A record quarter for our team.');
    await seeState(page, 'sign-off');
    await pressPost(page, 'x');
    await seeHold(page, 'needs sign-off');
    const found = await page.evaluate(async (base) => {
      const files = ['manifest.json', 'checker.js', 'popup.html', 'icons/governed-48.png'];
      const tries = await Promise.allSettled(files.map((file) => fetch(`${base}/${file}`)));
      return tries.filter(({ status }) => status === 'fulfilled').length;
    }, `${SCHEMES[stage.kind]}://${stage.browser.id}`);
    check.same('none can be fetched', found, 0);
  },
};
