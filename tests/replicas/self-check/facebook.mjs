import assert from 'node:assert/strict';
import { afterRoundTrip, takePicture, typeText, until } from './chromium.mjs';
import { facebookConversationChecks } from './facebook-conversations.mjs';
import { HARD_TEXT } from './texts.mjs';

const FEED = 'https://www.facebook.com/';
const OPENER = '[role="main"] > div:first-child [role="button"]';
const EDITOR = '[contenteditable="true"][role="textbox"][data-lexical-editor="true"]';
const IN_DIALOG = `[role="dialog"] ${EDITOR}`;
const POST = '[role="dialog"] [role="button"][aria-label="Post"]';
const FIRST = '[role="feed"] > [role="article"]:nth-child(1)';
const SECOND = '[role="feed"] > [role="article"]:nth-child(2)';

export const facebookChecks = {
  'facebook: the dialog posts by button exactly what was typed': async ({
    page,
    world,
    pictures,
  }) => {
    await openDialog(page, FEED);
    assert.equal(await page.getAttribute(POST, 'aria-disabled'), 'true');
    await typeText(page, HARD_TEXT);
    await takePicture(page, pictures, 'facebook-dialog');
    assert.equal(await page.getAttribute(POST, 'aria-disabled'), null);
    await page.click(POST);
    await page.waitForSelector('[role="dialog"]', { state: 'detached' });
    assert.deepEqual(last(world), {
      operation: 'ComposerStoryCreateMutation',
      text: HARD_TEXT,
      accountId: '200001',
      replyTo: undefined,
    });
    assert.match(await page.textContent(FIRST), /Q3 is on track/);
  },
  'facebook: a scripted click on Post does nothing': async ({ page, world }) => {
    await openDialog(page, FEED);
    await page.keyboard.type('not by script');
    await page.$eval(POST, (button) => button.click());
    await afterRoundTrip(page);
    assert.equal(world.record.length, 0);
    await page.focus(POST);
    await page.keyboard.press('Enter');
    await until(() => world.record.length === 1, 'the key press posts');
    await page.waitForSelector('[role="dialog"]', { state: 'detached' });
    assert.equal(world.record.length, 1, 'and nothing else did');
  },
  'facebook: with two steps the posting dialog holds no editor': async ({ page, world }) => {
    await openDialog(page, `${FEED}?steps=2`);
    await typeText(page, HARD_TEXT);
    await page.click('[role="dialog"] [aria-label="Next"]');
    await page.waitForSelector(POST);
    assert.equal(await page.locator(IN_DIALOG).count(), 0);
    await page.click('[role="dialog"] [aria-label="Back"]');
    await page.waitForSelector(IN_DIALOG);
    await page.click('[role="dialog"] [aria-label="Next"]');
    await page.click(POST);
    await until(() => world.record.length === 1, 'the post arrives');
    assert.equal(last(world).text, HARD_TEXT);
  },
  'facebook: the dialog takes the focus back': async ({ page }) => {
    await openDialog(page, FEED);
    await page.$eval(`${FIRST} ${EDITOR}`, (box) => box.focus());
    assert.equal(
      await page.evaluate(() => Boolean(document.activeElement.closest('[role="dialog"]'))),
      true,
    );
  },
  'facebook: Enter sends a comment, Shift+Enter makes a line': async ({
    page,
    world,
    pictures,
  }) => {
    await page.goto(FEED);
    await page.click(`${SECOND} ${EDITOR}`);
    await typeText(page, HARD_TEXT, 'Shift+Enter');
    await page.waitForSelector(`${SECOND} form [role="button"][aria-label="Comment"]`);
    await takePicture(page, pictures, 'facebook-feed');
    assert.equal(world.record.length, 0);
    await page.keyboard.press('Enter');
    await until(() => world.record.length === 1, 'the comment arrives');
    assert.deepEqual(last(world), {
      operation: 'useCometUFICreateCommentMutation',
      text: HARD_TEXT,
      accountId: '200001',
      replyTo: '1990000000000000002',
    });
    await until(
      async () => (await page.textContent(`${SECOND} ${EDITOR}`)) === '',
      'the box empties',
    );
    assert.equal(await page.locator(EDITOR).count(), 4);
  },
  'facebook: the small send button sends too': async ({ page, world }) => {
    await page.goto(FEED);
    assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
    await page.click(`${FIRST} ${EDITOR}`);
    await page.keyboard.type('by button');
    await page.click(`${FIRST} form [role="button"]`);
    await until(() => world.record.length === 1, 'the comment arrives');
    assert.equal(last(world).text, 'by button');
  },
  'facebook: Enter that ends a composition does not send': async ({ page, world }) => {
    await page.goto(FEED);
    await page.click(`${FIRST} ${EDITOR}`);
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', {
      text: 'にほん',
      selectionStart: 3,
      selectionEnd: 3,
    });
    const key = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    await session.send('Input.insertText', { text: '日本' });
    await afterRoundTrip(page);
    assert.equal(world.record.length, 0);
    await page.keyboard.press('Enter');
    await until(() => world.record.length > 0, 'the comment arrives');
    const texts = world.record.map(({ text }) => text);
    assert.deepEqual(texts, ['日本'], 'what was only being composed did not go out');
  },
  'facebook: switching the profile changes i_user and reloads': async ({
    page,
    world,
    pictures,
  }) => {
    await page.goto(FEED);
    assert.equal(await readIdentity(page), 'Acme 200001 i_user=200001');
    await page.click('[role="banner"] [aria-haspopup="menu"]');
    await takePicture(page, pictures, 'facebook-switch');
    await Promise.all([
      page.waitForEvent('load'),
      page.click('[role="menuitem"]:has-text("Ada Example")'),
    ]);
    assert.equal(await readIdentity(page), 'Ada Example 100001 none');
    await openDialog(page);
    await page.keyboard.type('as Ada');
    await page.click(POST);
    await until(() => world.record.length === 1, 'the post arrives');
    assert.equal(last(world).accountId, '100001');
  },
  'facebook: labels and direction follow the locale': async ({ page, pictures }) => {
    for (const [locale, label] of [
      ['de_DE', 'Posten'],
      ['vi_VN', 'Đăng'],
      ['zh_CN', '发帖'],
      ['ar_AR', 'نشر'],
    ]) {
      await openDialog(page, `${FEED}?locale=${locale}`);
      await page.waitForSelector(`[role="dialog"] [role="button"][aria-label="${label}"]`);
    }
    assert.equal(await page.getAttribute('html', 'dir'), 'rtl');
    await takePicture(page, pictures, 'facebook-arabic');
  },
  ...facebookConversationChecks,
};

async function openDialog(page, address) {
  if (address) await page.goto(address);
  await page.click(OPENER);
  await page.click(IN_DIALOG);
}

function readIdentity(page) {
  return page.evaluate(() => {
    const words = document.querySelector('script[data-sjs]').textContent;
    const user = JSON.parse(words).require[0][3][0].__bbox.define[0][2];
    return `${user.NAME} ${user.USER_ID} ${document.cookie.match(/i_user=\d+/)?.[0] ?? 'none'}`;
  });
}

function last(world) {
  const { operation, text, accountId, replyTo } = world.record.at(-1);
  return { operation, text, accountId, replyTo };
}
