import assert from 'node:assert/strict';
import { takePicture, until } from './chromium.mjs';

const editor = (at) =>
  `[role="dialog"] [data-testid="tweetTextarea_${at}"][contenteditable="true"]`;
const HOME =
  '[data-testid="primaryColumn"] [data-testid="tweetTextarea_0"][contenteditable="true"]';
const POST = '[role="dialog"] [data-testid="tweetButton"]';
const COMPOSE = 'https://x.com/compose/post';

/** How a composer of X behaves: threads, schedules, redraws. */
export const xComposerChecks = {
  'x: a thread counts its parts, moves its button and posts them as answers to each other': async ({
    page,
    world,
    pictures,
  }) => {
    await page.goto(COMPOSE);
    assert.equal(await page.$('[data-testid="addButton"]'), null);
    await page.keyboard.type('first');
    const before = await page.$(POST);
    await page.click('[data-testid="addButton"]');
    await page.waitForSelector(editor(1));
    assert.equal(await before.evaluate((node) => node.isConnected), false, 'the button is another');
    assert.equal(await page.getAttribute(POST, 'aria-disabled'), 'true', 'a part is empty');
    assert.equal(
      await page.getAttribute('[role="dialog"] [data-testid="scheduleOption"]', 'aria-disabled'),
      'true',
    );
    await page.keyboard.type('second');
    await takePicture(page, pictures, 'x-thread');
    await page.click(POST);
    await until(() => world.record.length === 2, 'both parts arrive');
    const [one, two] = world.record;
    assert.deepEqual([one.text, two.text], ['first', 'second']);
    assert.equal(two.replyTo, one.requestId);
  },
  'x: a thread sends what a part held when it lost the focus': async ({ page, world }) => {
    await page.goto(COMPOSE);
    await page.keyboard.type('first');
    await page.click('[data-testid="addButton"]');
    await page.keyboard.type('second');
    await page.focus(editor(0));
    await page.keyboard.press('End');
    await page.keyboard.type(', late');
    await page.$eval(POST, (button) => button.click());
    await until(() => world.record.length === 2, 'both parts arrive');
    assert.deepEqual(
      world.record.map((post) => post.text),
      ['first', 'second'],
      'the words typed since are not in it',
    );
  },
  'x: older threads repeat one id': async ({ page }) => {
    await page.goto(`${COMPOSE}?ids=repeated`);
    await page.keyboard.type('first');
    await page.click('[data-testid="addButton"]');
    await until(async () => (await page.$$(editor(0))).length === 2, 'two editors of one id');
  },
  'x: the button changes its name while one writes': async ({ page }) => {
    await page.goto('https://x.com/home?flip=1');
    assert.ok(await page.$('[data-testid="tweetButtonInline"]'));
    await page.click(HOME);
    await page.keyboard.type('a');
    await page.waitForSelector('[data-testid="tweetButton"]');
    assert.equal(await page.$('[data-testid="tweetButtonInline"]'), null);
  },
  'x: a post is scheduled by the same button, the editor being gone meanwhile': async ({
    page,
    world,
    pictures,
  }) => {
    await page.goto(COMPOSE);
    await page.keyboard.type('later');
    await page.click('[role="dialog"] [data-testid="scheduleOption"]');
    await page.waitForSelector('[data-testid="scheduledConfirmationPrimaryAction"]');
    assert.equal(new URL(page.url()).pathname, '/compose/post/schedule');
    assert.equal(await page.$(editor(0)), null);
    const year = new Date().getFullYear() + 1;
    const selects = await page.$$('[role="dialog"] select');
    for (const [at, value] of [3, 14, year, 3, 5, 'pm'].entries())
      await selects[at].selectOption(String(value));
    await takePicture(page, pictures, 'x-schedule');
    await page.click('[data-testid="scheduledConfirmationPrimaryAction"]');
    assert.match(
      await page.textContent('[data-testid="scheduledTweetIndicator"]'),
      new RegExp(`Mar 14, ${year} at 3:05\\sPM`),
    );
    assert.equal(await page.textContent(editor(0)), 'later');
    await page.click(POST);
    await until(() => world.record.length === 1, 'it arrives');
    const { operation, text, scheduledFor } = world.record[0];
    assert.deepEqual([operation, text], ['CreateScheduledTweet', 'later']);
    assert.equal(scheduledFor, new Date(year, 2, 14, 15, 5).toISOString());
  },
  'x: the box of the page is scheduled through the same step and comes back to the page': async ({
    page,
    world,
  }) => {
    await page.goto('https://x.com/home');
    await page.click(HOME);
    await page.keyboard.type('from home');
    await page.click('[data-testid="primaryColumn"] [data-testid="scheduleOption"]');
    await page.click('[data-testid="scheduledConfirmationPrimaryAction"]');
    await page.waitForSelector('[role="dialog"]', { state: 'detached' });
    await page.click('[data-testid="tweetButtonInline"]');
    await until(() => world.record.length === 1, 'it arrives');
    assert.equal(world.record[0].operation, 'CreateScheduledTweet');
  },
  'x: back from being offline the app is drawn anew with its draft': async ({ page }) => {
    await page.goto(COMPOSE);
    await page.keyboard.type('still here');
    const app = await page.$('#react-root > div > div');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    assert.equal(await app.evaluate((node) => node.isConnected), false);
    assert.equal(await page.textContent(editor(0)), 'still here');
  },
  'x: the modal may be a native dialog, and the page may listen before its app': async ({
    page,
    world,
  }) => {
    await page.goto(`${COMPOSE}?dialog=native&early=1`);
    await page.waitForSelector('dialog[open]:modal');
    for (const way of ['click', 'keys']) {
      await page.focus(editor(0));
      await page.keyboard.type(way);
      if (way === 'click') await page.click(POST);
      else await page.keyboard.press('Control+Enter');
      await until(() => world.record.at(-1)?.text === way, `it arrives by ${way}`);
      if (way === 'click') await page.goto(`${COMPOSE}?dialog=native&early=1`);
    }
    assert.equal(world.record.length, 2);
  },
};
