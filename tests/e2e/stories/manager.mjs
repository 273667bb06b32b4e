import { closeHold, openCard, seeState } from '../notice.mjs';
import { compose, pressPost } from '../sites.mjs';
import { badge } from '../toolbar.mjs';
import { until } from '../world.mjs';

/** Unlike each other: much the same words from the same place would be a new version of the same post. */
const TEXTS = {
  change: 'Our bakers had a record quarter: nobody in town sold more bread.',
  refuse: 'Record revenue in Lyon, thanks to all who queued in the rain!',
  own: 'Managers write too: earnings guidance comes with the annual letter.',
};

export const manager = {
  name: 'manager',
  tells:
    'A manager reads, asks for changes or refuses with a reason, by keyboard, and never decides on an own draft',
  async run({ cast, world, check, shot }) {
    const ada = await cast.person('ada');
    const max = await cast.person('max');
    await submitted(ada, TEXTS.change);
    await submitted(ada, TEXTS.refuse);
    await submitted(max, TEXTS.own);

    const desk = await max.extensionPage('popup.html?place=tab');
    await desk.see('.gp-list', TEXTS.change);
    check.that('the own draft is not in the own queue', !(await desk.has('.gp-list', TEXTS.own)));
    await until('the badge shows two', async () => (await badge(desk)) === '2', 40_000);
    check.that('the badge counts what waits', true);

    await desk.click('.gp-list button', TEXTS.change);
    await desk.see('.gp-review:focus-within .gp-post', 'bread');
    await shot(desk, 'reviewing');
    await desk.press('c');
    await desk.see('.gp-desk-detail textarea:focus');
    await desk.type('Please name the source.');
    await desk.click('.gp-desk-detail button', 'Send request');
    await desk.gone('.gp-list button', TEXTS.change);
    await desk.click('.gp-list button', TEXTS.refuse);
    await desk.see('.gp-review:focus-within .gp-post', 'rain');
    await desk.press('r');
    await desk.see('.gp-desk-detail textarea:focus');
    await desk.click('.gp-desk-detail button', 'Refuse this post');
    await desk.see('.gp-desk-detail', 'Write a sentence first');
    check.that('a refusal without a reason is not sent', true);
    await desk.click('.gp-desk-detail textarea');
    await desk.type('Not before the call on Thursday.');
    await desk.click('.gp-desk-detail button', 'Refuse this post');
    await desk.gone('.gp-list button', TEXTS.refuse);
    await desk.click('[role=tab]', 'My drafts');
    await desk.click('.gp-list button', 'Show details');
    await desk.see('.gp-desk-detail', 'your own draft');
    check.that(
      'an own draft has no Approve button',
      !(await desk.has('.gp-desk-detail button', 'Approve')),
    );
    await shot(desk, 'own draft');
    await desk.close();

    const answer = await world.decideOverApi('max', TEXTS.own);
    check.same('the server refuses it too', [answer.status, answer.code], [403, 'self-approval']);
    await authorIsTold({ ada, world, check, shot });
  },
};

export async function submitted(author, text, site = 'x') {
  const page = await compose(author, site, text);
  await seeState(page, 'sign-off');
  await pressPost(page, site);
  await page.click('dialog button', 'Submit for approval');
  await page.see('.gp-hold-title', 'Sent for approval');
  await closeHold(page);
  await page.close();
}

async function authorIsTold({ ada, world, check, shot }) {
  const desk = await ada.extensionPage('popup.html?place=tab');
  await desk.click('[role=tab]', 'My drafts');
  await desk.see('.gp-list', 'Please name the source.');
  await desk.see('.gp-list', 'Not before the call on Thursday.');
  check.that('the author reads both reasons in the popup', true);
  await shot(desk, 'my drafts');
  await desk.close();
  const page = await compose(ada, 'x', TEXTS.change);
  await openCard(page);
  await page.see('.gp-card', 'asks for changes');
  check.that('and beside the composer', true);
  await page.click('.gp-card button', 'Withdraw');
  await world.submissionIs(TEXTS.change, 'withdrawn');
  check.that('the author can withdraw it there', true);
  await page.close();
}
