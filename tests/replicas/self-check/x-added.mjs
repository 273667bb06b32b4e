import assert from 'node:assert/strict';
import { takePicture, until } from './chromium.mjs';
import { DOT } from './texts.mjs';

const EDITOR = '[role="dialog"] [data-testid="tweetTextarea_0"][contenteditable="true"]';
const POST = '[role="dialog"] [data-testid="tweetButton"]';
const COMPOSE = 'https://x.com/compose/post';

/** What goes out with a post of X beside its text. */
export const xAddedChecks = {
  'x: a poll goes out with its post': async ({ page, world, pictures }) => {
    await page.goto(COMPOSE);
    await page.keyboard.type('Which one?');
    await page.click('[role="dialog"] [data-testid="createPollButton"]');
    assert.equal(await page.getAttribute(POST, 'aria-disabled'), 'true');
    await page.fill('input[name="Choice1"]', 'yes');
    await page.fill('input[name="Choice2"]', 'no');
    await page.click('[data-testid="addPollChoice"]');
    await page.fill('input[name="Choice3"]', 'perhaps');
    await takePicture(page, pictures, 'x-poll');
    await page.click(POST);
    await until(() => world.record.length === 1, 'it arrives');
    assert.deepEqual(world.record[0].poll, ['yes', 'no', 'perhaps']);
  },
  'x: a picture and its description go out with their post': async ({ page, world, pictures }) => {
    await page.goto(COMPOSE);
    await page.setInputFiles('[role="dialog"] [data-testid="fileInput"]', DOT);
    await page.waitForSelector('[role="dialog"] [data-testid="attachments"] img');
    await page.click('[data-testid="altTextLabel"]');
    assert.equal(await page.$(EDITOR), null);
    await page.fill('[data-testid="altTextInput"]', 'a dot');
    await takePicture(page, pictures, 'x-alt');
    await page.click('[data-testid="endEditingButton"]');
    assert.equal(await page.getAttribute('[data-testid="attachments"] img', 'alt'), 'a dot');
    await page.click(EDITOR);
    await page.keyboard.type('look');
    await page.click(POST);
    await until(() => world.record.length === 1, 'it arrives');
    const [{ kind, alt, sha256 }] = world.record[0].media;
    assert.deepEqual([kind, alt, sha256.length], ['image', 'a dot', 64]);
  },
  'x: a quote names the quoted post and is no reply': async ({ page, world }) => {
    await page.goto('https://x.com/home');
    await page.click('article:nth-of-type(2) [data-testid="retweet"]');
    await page.click('[role="menu"] a[href="/compose/post"]');
    await page.waitForSelector(EDITOR);
    await page.keyboard.type('so true');
    await page.keyboard.press('Control+Enter');
    await until(() => world.record.length === 1, 'it arrives');
    const { text, quoted, replyTo } = world.record[0];
    assert.deepEqual([text, replyTo], ['so true', undefined]);
    assert.match(quoted, /miraokafor\/status\/1990000000000000002$/);
  },
  'x: an intent opens a prefilled modal': async ({ page, world }) => {
    await page.goto(
      'https://x.com/intent/post?text=Read%20this&url=https%3A%2F%2Facme.test%2F&hashtags=news,one',
    );
    await page.click(POST);
    await until(() => world.record.length === 1, 'it arrives');
    assert.equal(world.record[0].text, 'Read this #news #one https://acme.test/');
  },
  'x: a long text goes out as a note': async ({ page, world }) => {
    await page.goto(`${COMPOSE}?text=${'a'.repeat(281)}`);
    await page.click(POST);
    await until(() => world.record.length === 1, 'it arrives');
    assert.equal(world.record[0].operation, 'CreateNoteTweet');
  },
};
