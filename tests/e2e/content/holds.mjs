import { closeHold, seeHold, seeState, underlined } from '../notice.mjs';
import { compose, pressPost, SITES } from '../sites.mjs';
import { settle } from './stage.mjs';

const BLOCKED = 'Project Falcon ships next month!';
const LINKEDIN_COMMENT = '[componentkey^="commentBox-"] [contenteditable=true]';

export const holdChecks = {
  'a blocked draft is held, however Post is pressed': async ({ stage, check, shot }) => {
    for (const site of Object.keys(SITES)) {
      const page = await compose(stage.browser, site, BLOCKED);
      await seeState(page, 'blocked');
      check.same(`${site}: the words are underlined`, await underlined(page), ['Project Falcon']);
      await pressPost(page, site);
      await seeHold(page, 'cannot be posted');
      await shot(page, site);
      await closeHold(page);
      await page.scriptedClick(SITES[site].post);
      await seeHold(page, 'cannot be posted');
      await closeHold(page);
      await SITES[site].focus(page);
      await page.press('Control+Enter');
      if (SITES[site].keyboard) await seeHold(page, 'cannot be posted');
      await settle();
      check.same(`${site}: nothing left`, stage.replicas.record.length, 0);
      await page.close();
    }
  },
  'Enter in a Facebook comment is held': async ({ stage, check, shot }) => {
    const page = await stage.browser.page(SITES.facebook.home);
    await page.click('[contenteditable=true][role=textbox]');
    await page.type(BLOCKED);
    await seeState(page, 'blocked');
    await shot(page, 'comment');
    await page.press('Enter');
    await seeHold(page, 'cannot be posted');
    await settle();
    check.same('nothing left', stage.replicas.record.length, 0);
  },
  'a LinkedIn comment is held': async ({ stage, check, shot }) => {
    const page = await stage.browser.page(SITES.linkedin.home);
    await page.click('button', 'Comment');
    await page.click(LINKEDIN_COMMENT);
    await page.type(BLOCKED);
    await seeState(page, 'blocked');
    await shot(page, 'comment');
    await page.click('[componentkey^="commentBox-"] button[type=submit]');
    await seeHold(page, 'cannot be posted');
    check.same('nothing left', stage.replicas.record.length, 0);
  },
  'typed and pressed in one breath is checked all the same': async ({ stage, check }) => {
    const page = await compose(stage.browser, 'x', 'Hello');
    await seeState(page, 'clear');
    await page.raw.keyboard.type(' Project Falcon');
    await page.press('Control+Enter');
    await seeHold(page, 'cannot be posted');
    check.same('nothing left', stage.replicas.record.length, 0);
  },
  'a new policy counts without a reload': async ({ stage, check }) => {
    const page = await compose(stage.browser, 'x', 'We sell teapots.');
    await seeState(page, 'clear');
    const [first] = stage.pack.rules;
    await stage.setPolicy({ rules: [{ ...first, terms: ['teapots'] }] });
    await seeState(page, 'blocked');
    check.that('the chip follows', true);
  },
  'monitor holds nothing and records': async ({ stage, check }) => {
    await stage.setPolicy({ mode: 'monitor' });
    const page = await compose(stage.browser, 'x', BLOCKED);
    await seeState(page, 'blocked');
    await pressPost(page, 'x');
    await settle();
    check.same('it went out', stage.replicas.record.length, 1);
  },
};
