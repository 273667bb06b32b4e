import assert from 'node:assert/strict';
import { takePicture, typeText, until } from './chromium.mjs';

const CHAT = '[data-testid="dm-composer-textarea"]';
const MESSAGE = '[data-testid="dmComposerTextInput"][contenteditable="true"]';

/** What of X is written elsewhere than in a composer of posts, and the narrow layout. */
export const xElsewhereChecks = {
  'x: on a narrow screen one writes in text areas, and suggestions hide the other parts': async ({
    page,
    world,
    pictures,
  }) => {
    await page.goto('https://mobile.x.com/compose/post');
    const boxes = () => page.$$('main [data-testid^="tweetTextarea"] textarea');
    await page.click('textarea');
    await page.keyboard.type('first');
    await page.click('[data-testid="addButton"]');
    await until(async () => (await boxes()).length === 2, 'two boxes');
    await (await boxes())[1].click();
    await page.keyboard.type('thanks @ac');
    await page.waitForSelector('[data-testid="typeaheadResult"]');
    assert.equal((await boxes()).length, 1);
    await takePicture(page, pictures, 'x-mobile');
    await page.keyboard.type('me ');
    await until(async () => (await boxes()).length === 2, 'both boxes again');
    await page.click('main [data-testid^="tweetButton"]');
    await until(() => world.record.length === 2, 'both parts arrive');
    assert.deepEqual(
      world.record.map((post) => post.text),
      ['first', 'thanks @acme '],
    );
  },
  'x: a chat message leaves encoded, by button or Enter': async ({ page, world, pictures }) => {
    await page.goto('https://x.com/i/chat/1-2');
    assert.equal(await page.$('[data-testid="dm-composer-send-button"]'), null);
    await page.click(CHAT);
    await typeText(page, 'one\ntwo', 'Shift+Enter');
    await takePicture(page, pictures, 'x-chat');
    await page.click('[data-testid="dm-composer-send-button"]');
    await until(() => world.record.length === 1, 'the first arrives');
    await page.click(CHAT);
    await page.keyboard.type('three');
    await page.keyboard.press('Enter');
    await until(() => world.record.length === 2, 'the second arrives');
    assert.deepEqual(
      world.record.map(({ text, encoded }) => [text, encoded]),
      [
        ['one\ntwo', true],
        ['three', true],
      ],
    );
  },
  'x: a chat may ask for digits first, and may stand in a drawer': async ({ page, world }) => {
    await page.goto('https://x.com/i/chat/1-2?pin=1');
    await page.waitForSelector('[data-testid="pin-code-input-container"]');
    assert.equal(await page.$(CHAT), null);
    await page.goto('https://x.com/home?drawer=1');
    await page.click('[data-testid="chat-drawer-header"]');
    await page.click(CHAT);
    await page.keyboard.type('from the corner');
    await page.keyboard.press('Enter');
    await until(() => world.record.length === 1, 'it arrives');
  },
  'x: an old message is sent by button or Enter': async ({ page, world, pictures }) => {
    await page.goto('https://x.com/messages/1-2');
    await page.click(MESSAGE);
    await typeText(page, 'one\ntwo', 'Shift+Enter');
    await takePicture(page, pictures, 'x-message');
    await page.click('[data-testid="dmComposerSendButton"]');
    await until(() => world.record.length === 1, 'the first arrives');
    await page.click(MESSAGE);
    await page.keyboard.type('three');
    await page.keyboard.press('Enter');
    await until(() => world.record.length === 2, 'the second arrives');
    assert.deepEqual(
      world.record.map(({ operation, text }) => [operation, text]),
      [
        ['dm/new2', 'one\ntwo'],
        ['dm/new2', 'three'],
      ],
    );
  },
  'x: an article is published from a preview without an editor': async ({
    page,
    world,
    pictures,
  }) => {
    await page.goto('https://x.com/compose/articles/edit/77');
    await page.fill('textarea[name="Article Title"]', 'On trains');
    await page.click('.DraftEditor-editorContainer [contenteditable="true"]');
    await typeText(page, 'one\ntwo');
    await takePicture(page, pictures, 'x-article');
    await page.click('[data-testid="previewButton"]');
    assert.equal(await page.$('[contenteditable="true"]'), null);
    await page.click('[data-testid="publishButton"]');
    await until(() => world.record.length === 1, 'it arrives');
    const { operation, title, text } = world.record[0];
    assert.deepEqual([operation, title, text], ['ArticleEntityPublish', 'On trains', 'one\ntwo']);
  },
};
