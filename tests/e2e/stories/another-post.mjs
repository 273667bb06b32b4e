import { chooseIn } from '../choose-in.mjs';
import { closeHold, openCard, seeHold, seeState } from '../notice.mjs';
import { saveReason } from '../reason-window.mjs';
import { compose, pressPost } from '../sites.mjs';
import { approveByAll, lookAtMyDrafts } from './sign-off.mjs';

const NORTH = 'Our figures for the shops in the north: a record quarter.';
const SOUTH = 'Our figures for the shops in the south: a record quarter.';
/** No rule holds this one. */
const WEST = 'Our figures for the shops in the west: out on Monday.';
const REASON = 'The west is a post of its own, with no figures in it.';

export const anotherPost = {
  name: 'another-post',
  tells: 'A text like an open draft goes its own way once its author says that it is another post',
  async run(scene) {
    const { cast, world } = scene;
    world.replicas.reset();
    const ada = await cast.person('ada');
    await submitFirst(ada);
    await submitApart(scene, ada);
    for (const text of [NORTH, SOUTH]) await approveByAll(cast, text);
    await lookAtMyDrafts(ada);
    await postWithReason(scene, ada);
    for (const text of [NORTH, SOUTH]) await postApproved(scene, ada, text);
  },
};

async function submitFirst(ada) {
  const page = await compose(ada, 'x', NORTH);
  await seeState(page, 'sign-off');
  await pressPost(page, 'x');
  await seeHold(page, 'needs sign-off');
  await submit(page);
  await page.close();
}

async function submit(page) {
  await page.click('dialog button', 'Submit for approval');
  await page.see('.gp-hold-title', 'Sent for approval');
  await closeHold(page);
  await seeState(page, 'pending');
}

/** From the card. */
async function submitApart({ world, check, shot }, ada) {
  const page = await compose(ada, 'x', SOUTH);
  await openCard(page);
  await page.see('.gp-card button', 'Another post');
  await shot(page, 'card');
  await page.click('.gp-card button', 'Another post');
  await page.see('dialog label', 'What this is');
  await shot(page, 'dialog');
  await submit(page);
  await page.close();
  for (const text of [NORTH, SOUTH]) await world.submissionIs(text, 'pending');
  check.that('both wait, each for itself', true);
  const record = await world.recordOf('submitted');
  check.that('the record names the draft that it looks like', record.includes('apartFrom'));
}

/** Nobody is asked where no rule asks: a written reason says that it is another post. */
async function postWithReason({ world, check, shot }, ada) {
  const page = await compose(ada, 'x', WEST);
  await seeState(page, 'held');
  await pressPost(page, 'x');
  await seeHold(page, 'Changed since approval');
  await shot(page, 'changed');
  await chooseIn(page, 'What this is', 'apart');
  await page.see('dialog button', 'Write a reason');
  await shot(page, 'changed, another post');
  await saveReason(ada, page, REASON, shot);
  await pressPost(page, 'x');
  const posts = await world.posts('x', 1);
  check.same(
    'it went out with one more press',
    posts.map(({ text }) => text),
    [WEST],
  );
  const record = await world.recordOf('posted-with-reason');
  check.that('the reason is on record', record.includes(REASON));
  check.that('with the draft that it looks like', record.includes('apartFrom'));
  await page.close();
}

/** The approval of a text that nothing was changed about stands. */
async function postApproved({ world, check }, ada, text) {
  const before = world.replicas.record.length;
  const page = await compose(ada, 'x', text);
  await seeState(page, 'approved');
  await pressPost(page, 'x');
  const posts = await world.posts('x', before + 1);
  check.same(`"${text}" went out as approved`, posts.at(-1).text, text);
  await world.submissionIs(text, 'posted');
  await page.close();
}
