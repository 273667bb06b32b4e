import assert from 'node:assert/strict';
import { until } from './desk.mjs';
import { arrived, heldPlaces, reset } from './seen-of.mjs';

const COMPOSE = 'https://x.com/compose/post';
const part = (at) => `[role="dialog"] [data-testid="tweetTextarea_${at}"][contenteditable="true"]`;
const HOME =
  '[data-testid="primaryColumn"] [data-testid="tweetTextarea_0"][contenteditable="true"]';
const POST = '[role="dialog"] [data-testid="tweetButton"]';
const ADD = '[data-testid="addButton"]';

/** What X does to a composer while one writes: each time the draft that is read is the one that would go out. */
export const X_PAGE_CHECKS = {
  'x: a thread is one composer, its parts in order, whether their ids are counted or repeated':
    async (desk) => {
      for (const ids of ['', '&ids=repeated']) {
        await desk.goto(`${COMPOSE}?text=first${ids}`);
        for (const words of ['second', 'third']) {
          await desk.click(ADD);
          await until(() => desk.page.evaluate(isEmptyFocused), 'the new part has the caret');
          await desk.page.keyboard.type(words);
        }
        await desk.ask('keep');
        const wanted = ['first', 'second', 'third'];
        assert.deepEqual((await desk.ask('draft')).parts, wanted);
        await desk.ask('hold', true);
        await desk.click(POST);
        assert.deepEqual(await heldPlaces(desk), ['modal']);
        assert.deepEqual(await arrived(desk), []);
        await desk.ask('hold', false);
        await desk.click(POST);
        await until(async () => (await arrived(desk)).length === 3, 'the thread arrives');
        assert.deepEqual(
          (await arrived(desk)).map((post) => post.text),
          wanted,
        );
        await reset(desk);
      }
    },
  'x: an app that is drawn anew keeps its composer and looks not posted': async (desk) => {
    await desk.goto(COMPOSE);
    await keep(desk, part(0));
    await desk.page.keyboard.type('still here');
    await desk.page.evaluate(() => dispatchEvent(new Event('online')));
    assert.equal(await desk.ask('looksPosted'), false);
    await keep(desk, part(0));
    assert.deepEqual((await desk.ask('draft')).parts, ['still here']);
    await desk.ask('hold', true);
    await desk.click(POST);
    assert.deepEqual(await heldPlaces(desk), ['modal']);
  },
  'x: who acts is read anew when the page switches the account': async (desk) => {
    await desk.goto('https://x.com/home');
    await keep(desk, HOME);
    assert.equal((await desk.ask('account')).id, 'acme');
    await desk.click('[data-testid="SideNav_AccountSwitcher_Button"]');
    await desk.click('[role="menu"] [data-testid="UserCell"]:last-child');
    await until(async () => {
      await keep(desk, HOME);
      return (await desk.ask('account'))?.id === 'acme_support';
    }, 'the other account acts');
    await reset(desk);
  },
  'x: a schedule is part of the draft, and setting it looks not posted': async (desk) => {
    await desk.goto(COMPOSE);
    await keep(desk, part(0));
    await desk.page.keyboard.type('later');
    assert.equal((await desk.ask('draft')).scheduledFor, undefined);
    await desk.click('[role="dialog"] [data-testid="scheduleOption"]');
    await until(() => desk.ask('point', '[role="dialog"] select'), 'the step opens');
    assert.equal(await desk.ask('looksPosted'), false);
    await desk.click('[data-testid="scheduledConfirmationPrimaryAction"]');
    await keep(desk, part(0));
    const { parts, scheduledFor } = await desk.ask('draft');
    assert.deepEqual(parts, ['later']);
    await desk.ask('hold', true);
    await desk.click(POST);
    assert.deepEqual(await heldPlaces(desk), ['modal']);
    await desk.ask('hold', false);
    await desk.click(POST);
    await until(async () => (await arrived(desk)).length === 1, 'it arrives');
    assert.equal((await arrived(desk))[0].scheduledFor, scheduledFor);
    await reset(desk);
  },
  'x: a step that takes the editor away looks not posted, and the text comes back': async (
    desk,
  ) => {
    await desk.goto(COMPOSE);
    await keep(desk, part(0));
    await desk.page.keyboard.type('unsent');
    await desk.click('[data-testid="unsentButton"]');
    await until(async () => !(await desk.ask('point', part(0))), 'the editor is gone');
    assert.equal(await desk.ask('looksPosted'), false);
    await desk.page.goBack();
    await keep(desk, part(0));
    assert.deepEqual((await desk.ask('draft')).parts, ['unsent']);
  },
  'x: the choices of a poll are parts of the draft': async (desk) => {
    await desk.goto(COMPOSE);
    await keep(desk, part(0));
    await desk.page.keyboard.type('Which one?');
    await desk.click('[role="dialog"] [data-testid="createPollButton"]');
    for (const [at, choice] of ['yes', 'no'].entries()) {
      await desk.click(`input[name="Choice${at + 1}"]`);
      await desk.page.keyboard.type(choice);
    }
    const { parts, partKinds } = await desk.ask('draft');
    assert.deepEqual(parts, ['Which one?', 'yes', 'no']);
    assert.deepEqual(partKinds, ['text', 'poll', 'poll']);
    assert.deepEqual((await desk.ask('list')).map(({ place }) => place).sort(), ['home', 'modal']);
    await desk.ask('hold', true);
    await desk.click(POST);
    assert.deepEqual(await heldPlaces(desk), ['modal']);
  },
  'x: pictures and their descriptions are part of the draft': async (desk) => {
    await desk.goto(COMPOSE);
    await desk.inPage('attach', { css: '[role="dialog"] [data-testid="fileInput"]' });
    await desk.click('[data-testid="altTextLabel"]');
    await desk.click('[data-testid="altTextInput"]');
    await desk.page.keyboard.type('a blue square');
    assert.ok(!(await desk.ask('list')).some(({ place }) => place === 'unknown'));
    await desk.click('[data-testid="endEditingButton"]');
    await keep(desk, part(0));
    assert.deepEqual((await desk.ask('draft')).media, [{ kind: 'image', alt: 'a blue square' }]);
    await desk.ask('hold', true);
    await desk.click(POST);
    assert.deepEqual(await heldPlaces(desk), ['modal'], 'a picture without words is held too');
  },
  'x: a quote answers nothing, a prefilled post is read before a key is pressed': async (desk) => {
    await desk.goto('https://x.com/home');
    await desk.click('article:nth-of-type(2) [data-testid="retweet"]');
    await desk.click('[role="menu"] a[href="/compose/post"]');
    const quote = await keep(desk, part(0));
    assert.deepEqual([quote.place, quote.replyTo], ['modal', null]);
    await desk.goto('https://x.com/intent/post?text=Read%20this&hashtags=news');
    await desk.ask('hold', true);
    await desk.click(POST);
    assert.deepEqual(await heldPlaces(desk), ['modal']);
    await keep(desk, part(0));
    assert.deepEqual((await desk.ask('draft')).parts, ['Read this #news']);
  },
  'x: a narrow screen that hides parts behind suggestions does not show the whole draft': async (
    desk,
  ) => {
    const box = (at) => `main [data-testid="tweetTextarea_${at}"] textarea`;
    await desk.goto('https://mobile.x.com/compose/post?text=first');
    await desk.click(ADD);
    await keep(desk, box(1));
    await desk.page.keyboard.type('thanks @ac');
    await desk.ask('keep');
    assert.deepEqual((await desk.ask('draft')).parts, ['thanks @ac']);
    assert.equal(await desk.ask('whole'), false);
    await desk.page.keyboard.type('me ');
    await desk.ask('keep');
    assert.deepEqual((await desk.ask('draft')).parts, ['first', 'thanks @acme ']);
    assert.equal(await desk.ask('whole'), true);
  },
  'x: the digits before a chat are no composer': async (desk) => {
    await desk.goto('https://x.com/i/chat/1-2?pin=1');
    await desk.click('[data-testid="pin-code-input-container"] input');
    assert.deepEqual(await desk.ask('list'), []);
  },
};

async function keep(desk, css) {
  await desk.click(css);
  return desk.ask('keep');
}

function isEmptyFocused() {
  return document.activeElement?.isContentEditable && !document.activeElement.textContent;
}
