import assert from 'node:assert/strict';
import { until } from './desk.mjs';
import { arrived, heldPlaces, reset } from './seen-of.mjs';

const FEED = 'https://www.facebook.com/';
const OPENER = '[role="main"] > div:first-child [role="button"]';
const EDITOR = '[contenteditable="true"][role="textbox"]';
const NEXT = '[role="dialog"] [role="button"][aria-label="Next"]';
const BACK = '[role="dialog"] [role="button"][aria-label="Back"]';
const POST = '[role="dialog"] [role="button"][aria-label="Post"]';
const SUITE = 'https://business.facebook.com/latest/composer/?asset_id=200001&business_id=900001';
const story = (at) => `[role="feed"] > [role="article"]:nth-child(${at})`;

/** What Facebook does around its composers. */
export const FACEBOOK_PAGE_CHECKS = {
  'facebook: the second step posts what the first one held, and is held': async (desk) => {
    await openDialog(desk, `${FEED}?steps=2`);
    await desk.type('first line\nsecond line', 'Enter');
    await desk.ask('hold', true);
    await desk.click(NEXT);
    await until(() => desk.ask('point', POST), 'the second step is there');
    assert.deepEqual(await heldPlaces(desk), [], 'Next posts nothing');
    assert.deepEqual((await desk.ask('composerAt', POST)).parts, ['first line\nsecond line']);
    await desk.click(POST);
    assert.deepEqual(await heldPlaces(desk), ['dialog']);
    await desk.click(BACK);
    await desk.click(`[role="dialog"] ${EDITOR}`);
    await desk.press('Control+End');
    await desk.page.keyboard.type(', changed');
    await desk.click(NEXT);
    await until(() => desk.ask('point', POST), 'the second step is there again');
    const text = 'first line\nsecond line, changed';
    assert.deepEqual((await desk.ask('composerAt', POST)).parts, [text]);
    await desk.ask('hold', false);
    await desk.click(POST);
    await until(async () => (await arrived(desk)).length === 1, 'the post arrives');
    assert.equal((await arrived(desk))[0].text, text);
    await reset(desk);
  },
  'facebook: pictures, videos and descriptions are part of the draft, at its last step too': async (
    desk,
  ) => {
    const css = '[role="dialog"] input[type="file"]';
    await openDialog(desk, `${FEED}?steps=2`);
    await desk.inPage('attach', { css });
    await desk.click('[role="dialog"] [aria-label="Edit photo"]');
    await desk.click('[role="dialog"] textarea');
    await desk.page.keyboard.type('a black square');
    assert.ok(!(await desk.ask('list')).some(({ place }) => place === 'unknown'));
    await desk.click('[role="dialog"] [aria-label="Save"]');
    await desk.inPage('attach', { css, type: 'video/mp4' });
    await desk.click(`[role="dialog"] ${EDITOR}`);
    await desk.ask('keep');
    const media = [{ kind: 'image', alt: 'a black square' }, { kind: 'video' }];
    await until(async () => (await desk.ask('draft')).media.length === 2, 'both are shown');
    assert.deepEqual((await desk.ask('draft')).media, media);
    await desk.click(NEXT);
    await until(() => desk.ask('keepLastStep'), 'the last step is there');
    assert.deepEqual((await desk.ask('draft')).media, media);
    await desk.ask('hold', true);
    await desk.click(POST);
    assert.deepEqual(await heldPlaces(desk), ['dialog'], 'pictures without words are held too');
    await desk.ask('hold', false);
    await desk.click(POST);
    await until(async () => (await arrived(desk)).length === 1, 'the post arrives');
    const [first, second] = (await arrived(desk))[0].media;
    assert.deepEqual([first.alt, second.kind], ['a black square', 'video']);
    await reset(desk);
  },
  'facebook: a step whose words nobody knows is held itself': async (desk) => {
    await openDialog(desk, `${FEED}?steps=2`);
    await desk.page.keyboard.type('two steps');
    await desk.page.evaluate(rename, [NEXT, 'Ċirku']);
    await desk.ask('hold', true);
    await desk.click('[role="dialog"] [role="button"][aria-label="Ċirku"]');
    assert.deepEqual(await heldPlaces(desk), ['dialog']);
  },
  'facebook: sharing is held in a language that nobody listed': async (desk) => {
    await desk.goto(FEED);
    await desk.click(`${story(2)} [role="button"][aria-label="Share"]`);
    await desk.click(`[role="dialog"] ${EDITOR}`);
    await desk.page.keyboard.type('look at this');
    await desk.page.evaluate(rename, ['[role="dialog"] [aria-label="Share now"]', 'Aqsam issa']);
    await desk.ask('hold', true);
    await desk.click('[role="dialog"] [aria-label="Copy link"]');
    assert.deepEqual(await heldPlaces(desk), [], 'copying a link posts nothing');
    await desk.click('[role="dialog"] [aria-label="Aqsam issa"]');
    assert.deepEqual(await heldPlaces(desk), ['dialog']);
  },
  'facebook: an edited post is read with the words it has, and held': async (desk) => {
    await desk.goto(`${FEED}?edit=1990000000000000004`);
    await desk.click(`[role="dialog"] ${EDITOR}`);
    const { parts, place } = await desk.ask('keep');
    assert.equal(place, 'dialog');
    assert.match(parts[0], /^Has anyone here had an answer from @acme/);
    await desk.ask('hold', true);
    await desk.click('[role="dialog"] [aria-label="Save"]');
    assert.deepEqual(await heldPlaces(desk), ['dialog']);
  },
  'facebook: of several comment boxes the one with the key is posted': async (desk) => {
    await desk.goto(FEED);
    for (const at of [1, 3]) {
      await desk.click(`${story(at)} ${EDITOR}`);
      await desk.page.keyboard.type(`comment ${at}`);
    }
    await desk.ask('hold', true);
    for (const at of [3, 1]) {
      await desk.click(`${story(at)} ${EDITOR}`);
      await desk.press('Enter');
    }
    const answered = (await desk.ask('held')).map((one) => one.replyTo);
    assert.deepEqual(answered, ['1990000000000000003', '1990000000000000001']);
  },
  'facebook: who acts follows the cookie, not the page that was loaded': async (desk) => {
    await openDialog(desk, FEED);
    await desk.ask('keep');
    assert.equal((await desk.ask('account')).id, '200001');
    await desk.page.evaluate(setActing, '200002');
    assert.equal((await desk.ask('account')).id, '200002');
    await desk.page.evaluate(setActing, '');
    assert.equal((await desk.ask('account')).id, '200001', 'the page says it where no cookie does');
  },
  'facebook: Business Suite without a Page in its address tells nobody who acts': async (desk) => {
    await desk.goto(SUITE);
    await desk.click('[role="combobox"] [contenteditable="true"]');
    await desk.ask('keep');
    assert.equal((await desk.ask('account')).id, '200001');
    await desk.page.evaluate(() => history.replaceState(null, '', '/latest/composer/'));
    assert.equal(await desk.ask('account'), null);
  },
};

async function openDialog(desk, address) {
  await desk.goto(address);
  await desk.click(OPENER);
  await desk.click(`[role="dialog"] ${EDITOR}`);
}

/** In the page's own world: another name for a control. */
function rename([css, name]) {
  document.querySelector(css).setAttribute('aria-label', name);
}

/** In the page's own world: the switch of profiles sets this cookie before anything is drawn anew. */
function setActing(id) {
  const end = id === '' ? '; Max-Age=0' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: Firefox has no cookie store for pages.
  document.cookie = `i_user=${id}; Domain=facebook.com; Path=/; Secure; SameSite=None${end}`;
}
