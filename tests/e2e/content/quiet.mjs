import { seeState } from '../notice.mjs';
import { compose, pressPost, SITES } from '../sites.mjs';
import { settle } from './stage.mjs';
import { unknownBox } from './unknown-box.mjs';

const CLEAN = 'Our shop in Leeds opens on Monday at nine.';
const PERSON = { x: 'ada_example', facebook: '100001', linkedin: 'ada-example' };

export const quietChecks = {
  'a clean draft passes untouched': async ({ stage, check, shot }) => {
    for (const site of Object.keys(SITES)) {
      const page = await compose(stage.browser, site, CLEAN);
      await page.watchChanges(SITES[site].editor);
      await seeState(page, 'clear');
      await settle();
      check.same(`${site}: nothing changes in the editor`, await page.changes(), 0);
      await shot(page, site);
      await pressPost(page, site);
      await arrived(stage, 1);
      check.same(`${site}: one press, the same text`, texts(stage), [CLEAN]);
      check.that(`${site}: no dialog`, !(await page.has('.gp-hold-title')));
      stage.replicas.reset();
    }
  },
  'a personal account is left alone': async ({ stage, check }) => {
    for (const site of Object.keys(SITES)) {
      stage.replicas.actAs(site, PERSON[site]);
      const page = await compose(stage.browser, site, 'Project Falcon ships next month!');
      await settle();
      check.that(`${site}: nothing of ours is in the page`, !(await hasHost(page)));
      await pressPost(page, site);
      await arrived(stage, 1);
      check.same(`${site}: the post went out`, texts(stage).length, 1);
      stage.replicas.reset();
    }
  },
  'a switch of account counts at once': async ({ stage, check }) => {
    const page = await compose(stage.browser, 'x', 'Project Falcon ships next month!');
    await seeState(page, 'blocked');
    await page.click('[data-testid=SideNav_AccountSwitcher_Button]');
    await page.click('[role=menuitem], [data-testid=UserCell], [role=menu] *', 'ada_example');
    await page.gone('.gp-chip');
    check.that('the chip is gone with the brand account', true);
  },
  'only the composer in front shows a chip': async ({ stage, check, shot }) => {
    const page = await compose(stage.browser, 'x', 'Written on the home page.');
    await seeState(page, 'clear');
    await page.click('[data-testid=SideNav_NewTweet_Button]');
    await page.type('Project Falcon');
    await seeState(page, 'blocked');
    await settle();
    const count = await page.evaluate(
      () =>
        [...document.documentElement.children]
          .flatMap((host) => [...(host.shadowRoot?.querySelectorAll('.place') ?? [])])
          .filter((place) => getComputedStyle(place).visibility === 'visible').length,
    );
    await shot(page, 'modal');
    check.same('one chip', count, 1);
  },
  'a composer that nobody described is warned about, never held': async ({
    stage,
    check,
    shot,
  }) => {
    const page = await unknownBox(stage);
    await page.click('form [contenteditable]');
    await page.type('Project Falcon');
    await seeState(page, 'partial');
    await page.click('.gp-chip');
    await page.see('.gp-card', 'does not fully know this box');
    check.that('nothing to submit', !(await page.has('.gp-card .gp-button', 'Submit')));
    await shot(page, 'unknown');
    await page.press('Control+Enter');
    check.that('the key reaches the page', await page.evaluate(() => window.__posted));
    check.that('no dialog', !(await page.has('.gp-hold-title')));
  },
  'a pack says what happens in a composer that nobody described': async ({ stage, check }) => {
    const isUnknown = ({ kind }) => kind === 'unknown-composer';
    await stage.store({ siteHealth: [] });
    await stage.setPolicy({ unknownComposers: 'allow' });
    const silent = await unknownBox(stage);
    await silent.click('form [contenteditable]');
    await silent.type('Project Falcon');
    await stage.until('siteHealth', (lines) => lines?.some(isUnknown));
    await settle();
    check.that('allow: nothing of ours is in the page', !(await hasHost(silent)));
    check.that('and it is told as a fault', (await stage.read('siteHealth')).some(isUnknown));
    await stage.setPolicy({ unknownComposers: 'hold-once' });
    const page = await unknownBox(stage);
    await page.click('form [contenteditable]');
    await page.type('Project Falcon');
    await seeState(page, 'partial');
    await page.press('Control+Enter');
    check.that('hold-once: the first press is held', !(await page.evaluate(() => window.__posted)));
    check.that('which is said', await page.has('[role=alert]'));
    await page.press('Control+Enter');
    check.that('the next one passes', await page.evaluate(() => window.__posted));
  },
  'the page learns nothing from what is drawn': async ({ stage, check }) => {
    const page = await compose(stage.browser, 'facebook', 'A record quarter for our team.');
    await seeState(page, 'sign-off');
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    check.that('no address of the extension', !/chrome-extension:|guidepost/i.test(html));
    const names = await page.evaluate(() => Object.getOwnPropertyNames(window).join(' '));
    check.that('no global', !/guidepost|__zod/i.test(names));
    await page.evaluate(() => {
      window.__keys = [];
      for (const type of ['keydown', 'input', 'beforeinput', 'keyup', 'focusin']) {
        addEventListener(
          type,
          ({ target }) => {
            if (target.parentNode === document.documentElement) window.__keys.push(type);
          },
          true,
        );
      }
    });
    await pressPost(page, 'facebook');
    await page.click('dialog textarea');
    await page.type('for the reviewer');
    await settle();
    check.same('no key of a note', await page.evaluate(() => window.__keys), []);
    check.same('the note is there', await page.textOf('dialog textarea'), 'for the reviewer');
  },
};

export const texts = (stage) => stage.replicas.record.map((post) => post.text);

export async function arrived(stage, count) {
  const end = Date.now() + 5000;
  while (stage.replicas.record.length < count && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 30));
}

const hasHost = (page) =>
  page.evaluate(() =>
    [...document.documentElement.children].some((element) => element.popover === 'manual'),
  );
