import assert from 'node:assert/strict';
import { until } from './desk.mjs';
import { arrived, heldPlaces, reset } from './seen-of.mjs';

const FEED = 'https://www.linkedin.com/feed/';
const POST_PAGE = `${FEED}update/urn:li:activity:1990000000000000002/`;
const ARTICLE = 'https://www.linkedin.com/article/new/?author=urn:li:fsd_company:300001';
const INVITATION = 'https://www.linkedin.com/preload/custom-invite/?vanityName=miraokafor';
const START = '[componentkey="draft-text-replaceable-component"]';
const SHAREBOX = '[data-test-modal-id="sharebox"]';
const OLD_BOX = '.share-box-v2__modal';
const POST = '.share-actions__primary-action';
const NEXT = '.article-editor-nav__publish';
const SWITCHER = '[aria-label="Open menu for switching identity when interacting with this post"]';

/** What LinkedIn does around its composers, and those that have no Post control of the usual sort. */
export const LINKEDIN_PAGE_CHECKS = {
  'linkedin: the feed in the frame is read and held there': async (desk) => {
    await desk.goto(`${FEED}?frame=1`);
    assert.deepEqual(await desk.ask('list'), [], 'the page around it holds nothing');
    const frame = await until(() => frameOf(desk, 'feed=1'), 'the frame is there');
    await until(() => desk.askFrame(frame, 'list').catch(() => false), 'its agent answers');
    await clickIn(desk, frame, START);
    await clickIn(desk, frame, `${OLD_BOX} .ql-editor`);
    await desk.type('first line\nsecond line', 'Enter');
    const { place, parts } = await desk.askFrame(frame, 'keep');
    assert.deepEqual([place, parts], ['sharebox', ['first line\nsecond line']]);
    assert.deepEqual(await desk.askFrame(frame, 'account'), { id: '300001', name: 'Acme' });
    await until(() => desk.askFrame(frame, 'point', `${OLD_BOX} ${POST}`), 'Post is awake');
    await desk.askFrame(frame, 'hold', true);
    await clickIn(desk, frame, `${OLD_BOX} ${POST}`);
    assert.deepEqual(placesOf(await desk.askFrame(frame, 'held')), ['sharebox']);
    assert.deepEqual(await arrived(desk), []);
    await desk.askFrame(frame, 'hold', false);
    await clickIn(desk, frame, `${OLD_BOX} ${POST}`);
    await until(async () => (await arrived(desk)).length === 1, 'the post arrives');
    await reset(desk);
  },
  'linkedin: an article has a title and a body, and is held before its share box': async (desk) => {
    await desk.goto(ARTICLE);
    await desk.click('#article-editor-headline__textarea');
    await desk.page.keyboard.type('How we plan');
    await desk.click('.article-editor-content .ProseMirror');
    await desk.type('first line\nsecond line', 'Enter');
    const { place, surface } = await desk.ask('keep');
    assert.deepEqual([place, surface], ['article', 'article']);
    const { parts, partKinds } = await desk.ask('draft');
    assert.deepEqual(parts, ['How we plan', 'first line\nsecond line']);
    assert.deepEqual(partKinds, ['title', 'text']);
    assert.equal((await desk.ask('account')).id, '300001');
    await until(() => desk.ask('point', NEXT), 'Next is awake');
    await desk.ask('hold', true);
    await desk.click(NEXT);
    assert.deepEqual(await heldPlaces(desk), ['article']);
    await desk.ask('hold', false);
    await desk.click(NEXT);
    await desk.click(`${SHAREBOX} .ql-editor`);
    await desk.page.keyboard.type('our new article');
    await desk.ask('hold', true);
    await desk.click(`${SHAREBOX} ${POST}`);
    assert.deepEqual(await heldPlaces(desk), ['sharebox']);
    assert.deepEqual(await arrived(desk), []);
  },
  'linkedin: where Enter sends a message, Enter is held and a new line is not': async (desk) => {
    await desk.goto('https://www.linkedin.com/messaging/thread/2-abc/?enter=send');
    await desk.click('.msg-form__contenteditable');
    await desk.page.keyboard.type('first');
    assert.equal((await desk.ask('keep')).place, 'message-by-enter');
    await desk.ask('hold', true);
    await desk.press('Shift+Enter');
    await desk.page.keyboard.type('second');
    assert.deepEqual(await desk.ask('held'), []);
    assert.deepEqual(await desk.ask('composing', { key: 'Enter' }), [false, false]);
    await desk.press('Enter');
    assert.deepEqual(await heldPlaces(desk), ['message-by-enter']);
    assert.equal(await desk.ask('read'), 'first\nsecond');
    await desk.ask('hold', false);
    await desk.press('Enter');
    await until(async () => (await arrived(desk)).length === 1, 'the message arrives');
    assert.equal((await arrived(desk))[0].text, 'first\nsecond');
    await reset(desk);
  },
  'linkedin: the note of an invitation is a message of the member': async (desk) => {
    await desk.goto(INVITATION);
    await desk.click('#custom-message');
    await desk.type('Hello Mira\n  good talk 👍', 'Enter');
    const { place, surface, parts } = await desk.ask('keep');
    assert.deepEqual([place, surface], ['invitation', 'message']);
    assert.deepEqual(parts, ['Hello Mira\n  good talk 👍']);
    assert.equal((await desk.ask('account')).id, 'in/ada-example');
    await desk.ask('hold', true);
    await desk.click('.artdeco-modal__actionbar .artdeco-button--primary');
    assert.deepEqual(await heldPlaces(desk), ['invitation']);
    assert.deepEqual(await desk.ask('write', 0, 5, 'Dear'), { kind: 'written' });
    assert.equal(await desk.ask('read'), 'Dear Mira\n  good talk 👍');
    assert.deepEqual(await arrived(desk), []);
  },
  'linkedin: a repost with thoughts is held, a repost without a box is no composer': async (
    desk,
  ) => {
    await desk.goto(FEED);
    await desk.click('[role="listitem"]:nth-child(2) button[aria-label="Repost"]');
    assert.deepEqual(await desk.ask('list'), []);
    await desk.click('[role="menuitem"]');
    await desk.click(`${SHAREBOX} .ql-editor`);
    await desk.page.keyboard.type('worth reading');
    await until(() => desk.ask('point', `${SHAREBOX} ${POST}`), 'Post is awake');
    await desk.ask('hold', true);
    await desk.click(`${SHAREBOX} ${POST}`);
    assert.deepEqual(await heldPlaces(desk), ['sharebox']);
  },
  'linkedin: pictures, videos and descriptions are part of the draft': async (desk) => {
    const css = '#media-editor-file-selector__file-input';
    await desk.goto(FEED);
    await desk.click(START);
    await desk.click(`${SHAREBOX} [aria-label="Add media"]`);
    await until(() => desk.ask('point', '.media-editor button'), 'the editor of files is there');
    await desk.inPage('attach', { css });
    await desk.inPage('attach', { css, type: 'video/mp4' });
    await desk.click('.media-editor textarea');
    await desk.page.keyboard.type('a black square');
    assert.deepEqual(await desk.ask('list'), [], 'a description is no post');
    await desk.click('.share-box-footer__primary-btn');
    await desk.click(`${SHAREBOX} .ql-editor`);
    await desk.ask('keep');
    const media = [{ kind: 'image', alt: 'a black square' }, { kind: 'video' }];
    assert.deepEqual((await desk.ask('draft')).media, media);
    await desk.ask('hold', true);
    await desk.click(`${SHAREBOX} ${POST}`);
    const held = await heldPlaces(desk);
    assert.deepEqual(held, ['sharebox'], 'pictures without words are held too');
    await desk.ask('hold', false);
    await desk.click(`${SHAREBOX} ${POST}`);
    await until(async () => (await arrived(desk)).length === 1, 'the post arrives');
    const [first, second] = (await arrived(desk))[0].media;
    assert.deepEqual([first.alt, second.kind], ['a black square', 'video']);
    await reset(desk);
  },
  'linkedin: an edited post is read with the words it has, and held': async (desk) => {
    await desk.goto(`${FEED}?edit=1990000000000000001`);
    await desk.click(`${SHAREBOX} .ql-editor`);
    const { parts } = await desk.ask('keep');
    assert.match(parts[0], /no one left behind\.\n\nMeet at the old bridge at 8:30 🚴$/);
    await until(() => desk.ask('point', `${SHAREBOX} ${POST}`), 'Save is awake');
    await desk.ask('hold', true);
    await desk.click(`${SHAREBOX} ${POST}`);
    assert.deepEqual(await heldPlaces(desk), ['sharebox']);
  },
  'linkedin: who comments is read anew after the switcher of the post was used': async (desk) => {
    await desk.goto(POST_PAGE);
    await desk.click('.comments-comment-box .ql-editor');
    await desk.ask('keep');
    assert.equal((await desk.ask('account')).id, '300001');
    await desk.click(SWITCHER);
    await desk.click('[role="dialog"] button:nth-child(3)');
    const changed = async () => (await desk.ask('account'))?.id === 'in/ada-example';
    await until(changed, 'the member comments');
    await desk.click(SWITCHER);
    await desk.click('[role="dialog"] button:nth-child(2)');
    const again = async () => (await desk.ask('account'))?.id === '300002';
    await until(again, 'the longer of two names that begin alike');
  },
};

function frameOf(desk, part) {
  return desk.page.frames().find((one) => one.url().includes(part));
}

/** The frame fills the page, so its points are the page's. */
async function clickIn(desk, frame, css) {
  const { x, y } = await until(() => desk.askFrame(frame, 'point', css), `${css} can be clicked`);
  await desk.page.mouse.click(x, y);
}

function placesOf(held) {
  return held.map((one) => one.place);
}
