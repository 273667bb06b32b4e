import { chooseIn } from '../choose-in.mjs';
import { submitted } from './manager.mjs';

const FIRST = 'We guarantee growth for everyone who buys our ladders.';
const SECOND = 'We guarantee growth for tomatoes that climb our ladders.';
const COMMENT = 'Which study says so?';
const INTERNAL = 'She wrote the same last week.';
const ANSWER = 'The one of the garden club, from May.';

/** A decision is on the author's screen in this time; without the stream of changes it would be half a minute. */
const LIVE_MS = 5_000;

export const workflow = {
  name: 'workflow',
  tells:
    'A reviewer takes a draft up, talks with the author and suggests a text; the author takes it; a colleague approves too, and takes it back',
  async run(scene) {
    const people = await peopleOf(scene);
    await submitted(people.ada, FIRST);
    const screens = await screensOf(people);
    await takenUp(scene, screens);
    await talked(scene, screens);
    await suggested(scene, screens);
    await textTaken(scene, screens);
    await approved(scene, screens);
    await takenBack(scene, screens);
    for (const screen of Object.values(screens)) await screen.close();
    await scene.cast.dismiss('mia');
  },
};

/** Two in the group of managers: what one of them wrote, the other has to approve. */
async function peopleOf({ cast }) {
  const mia = await cast.newcomer({
    id: 'mia',
    name: 'Mia Manager',
    roles: 'reviewer',
    groups: 'managers',
  });
  return { ada: await cast.person('ada'), max: await cast.person('max'), mia };
}

async function screensOf({ ada, max, mia }) {
  const open = (browser) => browser.extensionPage('popup.html?place=tab');
  const screens = { ada: await open(ada), max: await open(max), mia: await open(mia) };
  await screens.ada.click('[role=tab]', 'My drafts');
  await screens.ada.see('.gp-draft', FIRST);
  await screens.mia.see('.gp-list', FIRST);
  return screens;
}

async function takenUp({ check, shot }, { max, mia }) {
  await max.click('.gp-list button', FIRST);
  await act(max, 'Take it up');
  await max.see('.gp-review', 'You are looking at it');
  await mia.see('.gp-list button', 'Max Manager is looking at it');
  check.that('a colleague sees who took the draft up', true);
  await shot(mia, 'taken up');
  await mia.click('.gp-list button', FIRST);
  await mia.see('.gp-review', 'Your decision counts all the same');
  check.that('and may decide all the same', await mia.has('.gp-desk-detail button', 'Approve'));
}

async function talked({ check, shot }, { ada, max, mia }) {
  await openDraft(ada, FIRST);
  await comment(max, INTERNAL);
  await max.see('.gp-comment', INTERNAL);
  await comment(max, COMMENT, 'author');
  await max.see('.gp-comment', COMMENT);
  await ada.see('.gp-comment', COMMENT);
  check.that('a comment reaches the open screen of the author', true);
  check.that('what is for reviewers does not', !(await ada.has('.gp-comment', INTERNAL)));
  await mia.see('.gp-comment', INTERNAL);
  check.that('but the other reviewer reads it', true);
  await ada.click('.gp-comment button', 'Answer');
  await ada.see('textarea:focus');
  await ada.type(ANSWER);
  await ada.click('.gp-desk-detail button', 'Send comment');
  await max.see('.gp-comment[data-answer=true]', ANSWER);
  check.that('the answer stands under the question', true);
  await shot(max, 'comments of the reviewer');
  await shot(ada, 'comments of the author');
  await backToList(ada);
}

async function suggested({ check, shot, says, kind }, { ada, max }) {
  await max.click('.gp-desk-detail button', 'Ask for changes');
  await max.see('.gp-decide textarea:focus');
  await max.type('Promise less, to whom we can.');
  await max.click('.gp-decide button', 'Suggest a text');
  await max.fill('Your text for part 1', SECOND);
  await shot(max, 'suggesting a text');
  await max.click('.gp-decide button', 'Send request');
  const since = Date.now();
  await draftSays(ada, FIRST, 'Max Manager asks for changes');
  told({ check, says, kind }, 'A request for changes', Date.now() - since);
  await draftSays(ada, FIRST, 'Promise less, to whom we can.');
  await ada.see('.gp-draft .gp-suggestion', 'Max Manager suggests another text');
  check.that('the list says that a text was suggested', true);
  await shot(ada, 'asked for changes');
}

async function textTaken({ check, shot, world }, { ada, max }) {
  check.that(
    'the author sees what the suggested text changes, and takes it in the list',
    (await ada.has('.gp-draft .gp-suggestion del', 'everyone')) &&
      (await ada.has('.gp-draft .gp-suggestion ins', 'tomatoes')),
  );
  await ada.click('.gp-draft .gp-suggestion button', 'Take this text');
  await openDraft(ada, SECOND);
  await ada.see('.gp-desk-detail .gp-suggestion', 'Taken');
  await ada.see('.gp-desk-detail .gp-post', SECOND);
  await world.submissionIs(SECOND, 'pending');
  check.that('taken, it is a new version that waits again', true);
  await shot(ada, 'the text was taken');
  await backToList(ada);
  await max.see('.gp-list button', SECOND);
}

async function approved({ check, shot, says, kind, world }, { ada, max, mia }) {
  await approve(max);
  await max.see('.gp-decide', 'You approved this version. It waits for the others of this step.');
  await world.submissionIs(SECOND, 'pending');
  check.that('whose words it holds is not enough while a colleague could decide', true);
  await shot(max, 'a co-author approved');
  await mia.see('.gp-review .gp-post', SECOND);
  // A decision that was begun on an older state is asked for again.
  await mia.see('.gp-decision', 'Max Manager approved');
  await approve(mia);
  const since = Date.now();
  await draftSays(ada, SECOND, 'Approved until');
  told({ check, says, kind }, 'An approval', Date.now() - since);
  await world.submissionIs(SECOND, 'approved');
  await shot(ada, 'approved');
}

async function takenBack({ check, shot, says, kind, world }, { ada, mia }) {
  await mia.see('.gp-review', 'does not wait for a decision any more');
  await act(mia, 'Take the approval back');
  await mia.see('.gp-suggestion textarea:focus');
  await mia.click('.gp-suggestion button', 'Take back');
  await mia.see('.gp-suggestion', 'Write a sentence first');
  check.that('an approval is not taken back without a reason', true);
  await mia.click('.gp-suggestion textarea');
  await mia.type('The study is about beans.');
  await shot(mia, 'taking the approval back');
  await mia.click('.gp-suggestion button', 'Take back');
  const since = Date.now();
  await draftSays(ada, SECOND, 'Mia Manager took an approval back');
  told({ check, says, kind }, 'An approval that was taken back', Date.now() - since);
  await draftSays(ada, SECOND, 'The study is about beans.');
  check.that('the author reads who took it back, and why', true);
  await world.submissionIs(SECOND, 'pending');
  check.that(
    'the author no longer reads that it is approved',
    !(await ada.evaluate(isSaid, { text: SECOND, words: 'Approved until' })),
  );
  await shot(ada, 'taken back');
  await mia.see('.gp-decision', 'taken back');
  await mia.see('.gp-desk-detail button', 'Approve');
  check.that('the same person may decide again', true);
  await shot(mia, 'taken back by the reviewer');
}

function told({ check, says, kind }, what, milliseconds) {
  says(`${what} was on the author's open screen after ${milliseconds} ms (${kind})`);
  check.that(`${what.toLowerCase()} reaches the author in ${LIVE_MS} ms`, milliseconds <= LIVE_MS);
}

/** An act of the menu beside the state. */
async function act(desk, name) {
  await desk.click('.gp-review-head [aria-haspopup=menu]');
  await desk.click('[role=menuitem]', name);
}

/** Other stories leave drafts of the same author in the list. */
async function openDraft(desk, text) {
  const place = await desk.until(`the draft "${text}"`, placeOfDraft, text);
  await desk.click(`.gp-list > .gp-draft:nth-child(${place}) button`, 'Show details');
  await desk.see('.gp-desk-detail .gp-post', text);
}

/** In the page, from one; zero where it is not there. */
function placeOfDraft(text) {
  const drafts = [...document.querySelectorAll('.gp-list > .gp-draft')];
  return drafts.findIndex((draft) => draft.textContent.includes(text)) + 1;
}

const draftSays = (desk, text, words) =>
  desk.until(`the draft "${text}" to say "${words}"`, isSaid, { text, words });

/** In the page. */
function isSaid({ text, words }) {
  const drafts = [...document.querySelectorAll('.gp-list > .gp-draft')];
  return drafts.some((draft) => [text, words].every((one) => draft.textContent.includes(one)));
}

async function backToList(desk) {
  await desk.click('.gp-desk-detail button', 'Back to the list');
  await desk.gone('.gp-desk-detail');
}

async function comment(desk, text, audience) {
  await desk.fill('Write a comment', text);
  if (audience) await chooseIn(desk, 'Who reads it', audience);
  await desk.click('.gp-desk-detail button', 'Send comment');
}

async function approve(desk) {
  await desk.click('.gp-desk-detail button', 'Approve');
  await desk.click('.gp-desk-detail button', 'Yes, approve');
}
