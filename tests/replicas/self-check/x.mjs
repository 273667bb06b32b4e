import assert from 'node:assert/strict';
import { takePicture, typeText, until } from './chromium.mjs';
import { HARD_TEXT } from './texts.mjs';
import { xAddedChecks } from './x-added.mjs';
import { xComposerChecks } from './x-composer.mjs';
import { xElsewhereChecks } from './x-elsewhere.mjs';

const EDITOR = '[data-testid="tweetTextarea_0"][contenteditable="true"]';
const HOME = `[data-testid="primaryColumn"] ${EDITOR}`;
const MODAL = `[role="dialog"] ${EDITOR}`;
const INLINE_POST = '[data-testid="tweetButtonInline"]';
const MODAL_POST = '[data-testid="tweetButton"]';
const STATUS = '/miraokafor/status/1990000000000000002';

export const xChecks = {
  ...xComposerChecks,
  ...xAddedChecks,
  ...xElsewhereChecks,
  'x: the home composer posts by button exactly what was typed': async ({
    page,
    world,
    pictures,
  }) => {
    await page.goto('https://x.com/home');
    assert.equal(await page.getAttribute(INLINE_POST, 'aria-disabled'), 'true');
    await page.click(HOME);
    await typeText(page, HARD_TEXT);
    await takePicture(page, pictures, 'x-home');
    assert.equal(await page.getAttribute(INLINE_POST, 'aria-disabled'), null);
    await page.click(INLINE_POST);
    await page.waitForSelector('[data-testid="toast"]');
    assert.deepEqual(last(world), {
      operation: 'CreateTweet',
      text: HARD_TEXT,
      accountId: 'acme',
      replyTo: undefined,
    });
    await until(async () => (await page.textContent(HOME)) === '', 'the composer empties');
    assert.equal(await page.getAttribute(INLINE_POST, 'aria-disabled'), 'true');
    assert.match(await page.textContent('[data-testid="tweetText"]'), /^Q3 is on track/);
  },
  'x: Ctrl+Enter posts from the home composer and Enter does not': async ({ page, world }) => {
    await page.goto('https://x.com/home');
    await page.click(HOME);
    await typeText(page, 'one\ntwo');
    assert.equal(world.record.length, 0);
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('[data-testid="toast"]');
    assert.equal(last(world).text, 'one\ntwo');
  },
  'x: the modal opens by pushState over a home composer that stays editable': async ({
    page,
    world,
    pictures,
  }) => {
    await page.goto('https://x.com/home');
    await page.evaluate(() =>
      addEventListener('popstate', () => document.body.setAttribute('data-popped', '')),
    );
    await page.click('[data-testid="SideNav_NewTweet_Button"]');
    await page.waitForSelector(`#layers ${MODAL}`);
    assert.equal(new URL(page.url()).pathname, '/compose/post');
    assert.equal(await page.getAttribute('body', 'data-popped'), null);
    await page.focus(HOME);
    await page.keyboard.type('behind');
    await page.focus(MODAL);
    await page.keyboard.type('in front');
    await takePicture(page, pictures, 'x-modal');
    assert.equal(await page.textContent(HOME), 'behind');
    await page.click(MODAL_POST);
    await page.waitForSelector('[role="dialog"]', { state: 'detached' });
    assert.equal(last(world).text, 'in front');
    assert.equal(await page.textContent(HOME), 'behind');
  },
  'x: inline and modal replies carry the id of the post they answer': async ({
    page,
    world,
    pictures,
  }) => {
    await page.goto(`https://x.com${STATUS}`);
    await page.click(HOME);
    await page.keyboard.type('inline reply');
    await takePicture(page, pictures, 'x-status');
    await page.click(INLINE_POST);
    await until(() => world.record.length === 1, 'the inline reply arrives');
    await page.goto('https://x.com/compose/post?in_reply_to=1990000000000000002');
    await page.click(MODAL);
    await page.keyboard.type('modal reply');
    await page.keyboard.press('Control+Enter');
    await until(() => world.record.length === 2, 'the modal reply arrives');
    assert.deepEqual(
      world.record.map((post) => [post.text, post.replyTo]),
      [
        ['inline reply', '1990000000000000002'],
        ['modal reply', '1990000000000000002'],
      ],
    );
  },
  'x: switching the account draws the app anew with other markers': async ({
    page,
    world,
    pictures,
  }) => {
    await page.goto('https://x.com/home');
    const app = await page.$('#react-root > div > div');
    await page.click('[data-testid="SideNav_AccountSwitcher_Button"]');
    await takePicture(page, pictures, 'x-switch');
    await page.click('[role="menu"] [data-testid="UserCell"]:has-text("@ada_example")');
    await page.waitForSelector(
      '[data-testid="SideNav_AccountSwitcher_Button"] [data-testid="UserAvatar-Container-ada_example"]',
    );
    assert.equal(
      await page.getAttribute('[data-testid="AppTabBar_Profile_Link"]', 'href'),
      '/ada_example',
    );
    assert.equal(await app.evaluate((node) => node.isConnected), false);
    assert.match(await page.evaluate(() => document.cookie), /twid=u%3D1100001/);
    await page.click(HOME);
    await page.keyboard.type('as Ada');
    await page.keyboard.press('Control+Enter');
    await until(() => world.record.length === 1, 'the post arrives');
    assert.equal(last(world).accountId, 'ada_example');
  },
  'x: the store can be read where scripts look for it': async ({ page }) => {
    await page.goto('https://x.com/home');
    await page.waitForSelector(HOME);
    const handle = await page.evaluate(() => {
      const top = document.querySelector('#react-root').firstElementChild;
      const key = Object.keys(top).find((name) => name.startsWith('__reactProps'));
      const { session, entities } = top[key].children.props.children.props.store.getState();
      return entities.users.entities[session.user_id].screen_name;
    });
    assert.equal(handle, 'acme');
  },
  'x: a refused post keeps its text, a slow one arrives once': async ({ page, world }) => {
    await page.goto('https://x.com/home?fail=1');
    await page.click(HOME);
    await page.keyboard.type('kept');
    await page.click(INLINE_POST);
    await page.waitForSelector('[data-testid="toast"]');
    assert.equal(await page.textContent(HOME), 'kept');
    assert.equal(world.record[0].status, 500);
    await page.goto('https://x.com/home?slow=600');
    await page.click(HOME);
    await page.keyboard.type('slow');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('[data-testid="toast"]');
    assert.equal(world.record.length, 2);
  },
  'x: twitter.com serves the same app': async ({ page }) => {
    await page.goto('https://twitter.com/home');
    await page.waitForSelector(HOME);
    assert.match(await page.evaluate(() => document.cookie), /twid=u%3D1200001/);
  },
};

function last(world) {
  const { operation, text, accountId, replyTo } = world.record.at(-1);
  return { operation, text, accountId, replyTo };
}
