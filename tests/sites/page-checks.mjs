import assert from 'node:assert/strict';
import { until } from './desk.mjs';
import { heldPlaces } from './seen-of.mjs';

const FEED = 'https://www.linkedin.com/feed/';
const X_MODAL_EDITOR = '[role="dialog"] [data-testid="tweetTextarea_0"][contenteditable="true"]';
const HOME_EDITOR =
  '[data-testid="primaryColumn"] [data-testid="tweetTextarea_0"][contenteditable="true"]';
const item = (at) => `[role="listitem"]:nth-child(${at})`;

/** What is about a whole page and not about one composer. */
export const PAGE_CHECKS = {
  'x: the modal is posted, not the home composer behind it': async (desk) => {
    await desk.goto('https://x.com/home');
    await desk.click(HOME_EDITOR);
    await desk.page.keyboard.type('behind');
    await desk.click('[data-testid="SideNav_NewTweet_Button"]');
    await desk.click(X_MODAL_EDITOR);
    await desk.page.keyboard.type('in front');
    await desk.ask('hold', true);
    await desk.click('[data-testid="tweetButton"]');
    await desk.inPage('click', '[data-testid="tweetButtonInline"]');
    assert.deepEqual(await heldPlaces(desk), ['modal', 'home']);
  },
  'x: the boxes of a thread are one composer, in their order': async (desk) => {
    await desk.goto('https://x.com/home');
    await desk.inPage('drawThread');
    const thread = (await desk.ask('list')).find((composer) => composer.place === 'modal');
    assert.deepEqual(thread.parts, ['first', 'second', 'third']);
  },
  'x: posts, buttons and searches are no composers': async (desk) => {
    await desk.goto('https://x.com/home');
    await desk.click('[data-testid="SearchBox_Search_Input"]');
    for (const css of ['[data-testid="SearchBox_Search_Input"]', '[data-testid="like"]', 'article'])
      assert.equal(await desk.ask('composerAt', css), null, css);
    assert.deepEqual(await places(desk), ['home']);
  },
  'facebook: posts, buttons and searches are no composers': async (desk) => {
    await desk.goto('https://www.facebook.com/');
    await desk.click('input[type="search"]');
    for (const css of ['input[type="search"]', '[role="main"] [role="button"]', '[role="banner"]'])
      assert.equal(await desk.ask('composerAt', css), null, css);
    assert.deepEqual(await places(desk), ['comment', 'comment', 'comment', 'comment']);
  },
  'linkedin: posts, buttons and searches are no composers': async (desk) => {
    await desk.goto(FEED);
    await desk.click('input[placeholder="Search"]');
    for (const css of ['input[placeholder="Search"]', item(1), 'button'])
      assert.equal(await desk.ask('composerAt', css), null, css);
    assert.deepEqual(await places(desk), []);
  },
  'linkedin: the editor of the hidden frame is no composer': async (desk) => {
    await desk.goto(FEED);
    const frame = desk.page.frames().find((one) => one.url().endsWith('/preload/'));
    await until(() => frame.evaluate(() => Boolean(document.querySelector('.ql-editor'))), 'decoy');
    assert.deepEqual(await desk.askFrame(frame, 'list'), []);
    assert.equal(await desk.askFrame(frame, 'composerAt', '.ql-editor'), null);
  },
  'linkedin: of two comment boxes the pressed one is posted': async (desk) => {
    await desk.goto(FEED);
    for (const at of [1, 2]) {
      await desk.click(`${item(at)} button[aria-label^="Comment,"]`);
      await desk.click(`${item(at)} .tiptap`);
      await desk.page.keyboard.type(`comment ${at}`);
    }
    await desk.ask('hold', true);
    for (const at of [2, 1]) await desk.click(`${item(at)} button[type="submit"]`);
    const answered = (await desk.ask('held')).map((one) => one.replyTo);
    assert.deepEqual(answered, ['1990000000000000002', '1990000000000000001']);
  },
  'an editor that nobody described is an unknown composer': async (desk) => {
    for (const address of ['https://x.com/home', 'https://www.facebook.com/', FEED]) {
      await desk.goto(address);
      await desk.inPage('drawEditor', 'textbox');
      const known = await places(desk);
      await desk.inPage('focus', '#drawn');
      assert.deepEqual(await places(desk), [...known, 'unknown'], address);
      assert.deepEqual((await desk.ask('composerAt', '#drawn')).parts, ['one\ntwo👍']);
      await desk.ask('hold', true);
      await desk.press('Control+Enter');
      assert.deepEqual(await heldPlaces(desk), ['unknown']);
      await desk.inPage('drawEditor', 'searchbox');
      await desk.inPage('focus', '#drawn');
      assert.deepEqual(await places(desk), known, 'a search is none');
    }
  },
  'plain boxes can be written to': async (desk) => {
    for (const kind of ['textbox', 'textarea']) {
      await desk.goto('https://x.com/home');
      await desk.inPage('drawEditor', kind);
      await desk.inPage('focus', '#drawn');
      assert.equal((await desk.ask('keep')).place, 'unknown');
      const before = await desk.ask('read');
      assert.equal(before, 'one\ntwo👍');
      assert.deepEqual(await desk.ask('write', 4, 7, '2'), { kind: 'written' });
      assert.deepEqual(await desk.ask('write', 0, 0, 'Ad: '), { kind: 'written' });
      assert.equal(await desk.ask('read'), 'Ad: one\n2👍');
      assert.deepEqual(await desk.ask('write', 8, 99, ''), { kind: 'refused' });
    }
  },
};

async function places(desk) {
  return (await desk.ask('list')).map((composer) => composer.place);
}
