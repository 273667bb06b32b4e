import assert from 'node:assert/strict';
import { afterRoundTrip, takePicture, typeText, until } from './chromium.mjs';
import { HARD_TEXT } from './texts.mjs';

const POST_ID = '1990000000000000002';
const POST = `https://www.facebook.com/miraokafor/posts/${POST_ID}`;
const SUITE = 'https://business.facebook.com/latest/composer/?asset_id=200002&business_id=900001';
const EDITOR = '[contenteditable="true"][data-lexical-editor="true"]';
const REPLY = '[role="dialog"] [role="article"][aria-label] + div form';
const SHARE = `[role="article"]:has(a[href*="${POST_ID}"]) [role="button"][aria-label="Share"]`;
const PUBLISH = '[role="main"] > div:last-child > [role="button"]:last-child';

/** Replies, shares and Business Suite. */
export const facebookConversationChecks = {
  'facebook: a post at its own address stands in a dialog, and takes comments and replies': async ({
    page,
    world,
    pictures,
  }) => {
    await page.goto(POST);
    await page.click('[role="dialog"] [aria-label="Comment by Lena Brandt"] [role="button"]');
    await page.click(`${REPLY} ${EDITOR}`);
    await typeText(page, HARD_TEXT, 'Shift+Enter');
    await takePicture(page, pictures, 'facebook-reply');
    await page.keyboard.press('Enter');
    await until(() => world.record.length === 1, 'the reply arrives');
    assert.deepEqual(last(world), {
      operation: 'useCometUFICreateCommentMutation',
      text: HARD_TEXT,
      accountId: '200001',
      replyTo: '7700000000000002',
    });
    await page.click(`[role="dialog"] [role="article"] > [role="presentation"] form ${EDITOR}`);
    await page.keyboard.type('to the post');
    await page.keyboard.press('Enter');
    await until(() => world.record.length === 2, 'the comment arrives');
    assert.equal(last(world).replyTo, POST_ID);
  },
  'facebook: the share dialog sends the words with the post, and needs none': async ({
    page,
    world,
    pictures,
  }) => {
    for (const words of [HARD_TEXT, '']) {
      await page.goto('https://www.facebook.com/');
      await page.click(SHARE);
      await page.click(`[role="dialog"] ${EDITOR}`);
      await typeText(page, words);
      await takePicture(page, pictures, 'facebook-share');
      await page.click('[role="dialog"] [aria-label="Share now"]');
      await page.waitForSelector('[role="dialog"]', { state: 'detached' });
    }
    const shares = world.record.map(({ operation, text, shared }) => [operation, text, shared]);
    const operation = 'ComposerStoryCreateMutation';
    assert.deepEqual(shares, [
      [operation, HARD_TEXT, POST_ID],
      [operation, '', POST_ID],
    ]);
  },
  'facebook: Business Suite posts as the Page of the address, to both places': async ({
    page,
    world,
    pictures,
  }) => {
    await page.goto(SUITE);
    assert.equal(await page.getAttribute(PUBLISH, 'aria-label'), null);
    assert.match(await page.textContent(PUBLISH), /\u200bPublish\u200b/);
    await page.click(`[role="combobox"] ${EDITOR}`);
    await typeText(page, HARD_TEXT);
    await takePicture(page, pictures, 'facebook-suite');
    await page.click(PUBLISH);
    await until(() => world.record.length === 1, 'the post arrives');
    const { placements, ...post } = world.record[0];
    assert.deepEqual(placements, ['facebook', 'instagram']);
    assert.equal(post.operation, 'BusinessComposerStoryCreationMutation');
    assert.equal(post.accountId, '200002');
    assert.equal(post.text, HARD_TEXT);
  },
  'facebook: the switch of Business Suite makes the same button schedule': async ({
    page,
    world,
  }) => {
    await page.goto(SUITE.replace('/composer', '/reels_composer'));
    await page.click(`[role="combobox"] ${EDITOR}`);
    await page.keyboard.type('later');
    await page.click('[role="switch"]');
    assert.match(await page.textContent(PUBLISH), /Schedule/);
    await page.click(PUBLISH);
    await until(() => world.record.length === 1, 'the post arrives');
    assert.equal(world.record[0].scheduledFor, '2026-12-24T09:00:00.000Z');
  },
  'facebook: editing sends the other words of that post': async ({ page, world }) => {
    await page.goto(`https://www.facebook.com/?edit=${POST_ID}`);
    await page.click(`[role="dialog"] ${EDITOR}`);
    await page.keyboard.press('Control+a');
    await typeText(page, HARD_TEXT);
    await page.click('[role="dialog"] [aria-label="Save"]');
    await until(() => world.record.length === 1, 'the edit arrives');
    const { operation, text, edited } = world.record[0];
    assert.deepEqual([operation, text, edited], ['ComposerStoryEditMutation', HARD_TEXT, POST_ID]);
  },
  'facebook: a scripted click does nothing in any of them': async ({ page, world }) => {
    await page.goto(SUITE);
    await page.click(`[role="combobox"] ${EDITOR}`);
    await page.keyboard.type('not by script');
    await page.$eval(PUBLISH, (button) => button.click());
    await afterRoundTrip(page);
    assert.equal(world.record.length, 0);
    await page.goto('https://www.facebook.com/');
    await page.click(SHARE);
    await page.$eval('[role="dialog"] [aria-label="Share now"]', (button) => button.click());
    await afterRoundTrip(page);
    assert.equal(world.record.length, 0);
    await page.click('[role="dialog"] [aria-label="Share now"]');
    await page.waitForSelector('[role="dialog"]', { state: 'detached' });
    assert.equal(world.record.length, 1, 'the press of a person went out, and nothing else');
  },
};

function last(world) {
  const { operation, text, accountId, replyTo } = world.record.at(-1);
  return { operation, text, accountId, replyTo };
}
