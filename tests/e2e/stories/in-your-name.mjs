import { closeHold, openCard, seeHold, seeState } from '../notice.mjs';
import { compose, pressPost } from '../sites.mjs';

const TEXTS = {
  /** Goes out from the browser of the person in whose name it is. */
  hers: 'I am proud of this record quarter, and of the people behind it.',
  /** Goes out from the browser of who wrote it. */
  his: 'Visitors asked me why our gates squeak: a record quarter, and no time for oil.',
  /** No rule finds anything in it. */
  free: 'Thank you to everybody who came to see our new office in Lyon.',
};

export const inYourName = {
  name: 'in-your-name',
  tells:
    'A writer prepares a draft for an executive, who approves it last and posts it with the receipt; the writer decides nothing, and posts only where the draft says so; what no rule holds can be sent to her, too, and waits for her',
  async run(scene) {
    const { cast } = scene;
    const people = {};
    for (const name of ['ada', 'erin', 'max', 'lea']) people[name] = await cast.person(name);
    const page = await prepared(scene, people.ada, TEXTS.hers, 'principal');
    await writerDoesNotDecide(scene, people.ada);
    await approvedByOthers(people, TEXTS.hers);
    await approvedByHer(scene, people.erin, TEXTS.hers);
    await notFromTheWriter(scene, people.ada, page);
    await postedByHer(scene, people.erin);
    await postedByTheWriter(scene, people);
    await askedThoughNoRuleAsks(scene, people);
    await cast.dismiss('erin');
  },
};

/** Sends a draft in her name; `poster` presses Post. */
async function prepared({ check, shot }, ada, text, poster) {
  const page = await compose(ada, 'x', text);
  await seeState(page, 'sign-off');
  await pressPost(page, 'x');
  await seeHold(page, 'needs sign-off');
  await sentInHerName(page, poster, () => shot(page, `in the name of, posted by its ${poster}`));
  check.that('the person is told apart from who presses Post', true);
  return page;
}

/** From the open dialog on; `look` is called when all is filled in. */
async function sentInHerName(page, poster, look) {
  await page.see('dialog label', 'In the name of');
  await choose(page, 'erin');
  await page.see('dialog', 'Erin Executive has to approve it, too.');
  await page.see('dialog label', 'Who presses Post');
  await choose(page, poster);
  await look();
  await page.click('dialog button', 'Submit for approval');
  await page.see('.gp-hold-title', 'Sent for approval');
  await closeHold(page);
  await seeState(page, 'pending');
}

/** With the keyboard alone: the list of a select is drawn by the browser, outside the page. */
async function choose(page, value) {
  const list = `dialog select:has(option[value="${value}"])`;
  await page.see(list);
  for (let step = 0; step < 20 && !(await page.has(`${list}:focus`)); step += 1) {
    await page.press('Tab');
  }
  await page.choose(value);
}

async function writerDoesNotDecide({ world, check }, ada) {
  const desk = await ada.extensionPage('popup.html?place=tab');
  await desk.see('.gp-draft', TEXTS.hers);
  await desk.click('.gp-list .gp-draft:first-child button', 'Show details');
  await desk.see('.gp-desk-detail', 'Erin Executive');
  check.that(
    'who wrote it has no Approve button',
    !(await desk.has('.gp-desk-detail button', 'Approve')),
  );
  await desk.close();
  const answer = await world.decideOverApi('ada', TEXTS.hers);
  check.same('and the server refuses it', [answer.status, answer.code], [403, 'self-approval']);
}

async function approvedByOthers({ max, lea }, text) {
  for (const reviewer of [max, lea]) await approved(reviewer, text);
}

async function approved(reviewer, text) {
  const desk = await reviewer.extensionPage('popup.html?place=tab');
  await desk.click('.gp-list button', text);
  await desk.click('.gp-desk-detail button', 'Approve');
  await desk.click('.gp-desk-detail button', 'Yes, approve');
  await desk.gone('.gp-list button', text);
  await desk.close();
}

async function approvedByHer({ world, check, shot }, erin, text) {
  const desk = await erin.extensionPage('popup.html?place=tab');
  await desk.see('.gp-list button', 'Written for you');
  await desk.click('.gp-list button', text);
  await desk.see('.gp-desk-detail', 'Ada Author wrote this for you');
  check.that('among the approvals she sees what was written for her', true);
  await shot(desk, 'written for you');
  await desk.click('.gp-desk-detail button', 'Approve');
  await desk.click('.gp-desk-detail button', 'Yes, approve');
  await desk.gone('.gp-list button', text);
  await world.submissionIs(text, 'approved');
  await desk.click('[role=tab]', 'My drafts');
  await desk.see('.gp-draft', 'Press Post to publish exactly this text.');
  check.that('her browser has the receipt', true);
  await shot(desk, 'approved, for her to post');
  await desk.close();
}

async function notFromTheWriter({ world, check, shot }, ada, page) {
  const desk = await ada.extensionPage('popup.html?place=tab');
  await desk.see('.gp-draft', 'Erin Executive posts it');
  await desk.close();
  await page.raw.bringToFront();
  await seeState(page, 'approved');
  await pressPost(page, 'x');
  await seeHold(page, 'Somebody else posts this');
  check.same('it does not go out from the writer’s browser', world.replicas.record.length, 0);
  await shot(page, 'somebody else posts this');
  await page.close();
}

async function postedByHer({ world, check, shot }, erin) {
  const page = await compose(erin, 'x', TEXTS.hers);
  await seeState(page, 'approved');
  await shot(page, 'released in her browser');
  await pressPost(page, 'x');
  const posts = await world.posts('x', 1);
  check.same(
    'it goes out from her browser with one press',
    posts.map(({ text }) => text),
    [TEXTS.hers],
  );
  await world.submissionIs(TEXTS.hers, 'posted');
  check.that('and uses the receipt up', true);
  await page.close();
}

async function postedByTheWriter(scene, people) {
  scene.world.replicas.reset();
  const page = await prepared(scene, people.ada, TEXTS.his, 'author');
  await approvedByOthers(people, TEXTS.his);
  await goesOutOnceSheAgrees(scene, people, {
    page,
    text: TEXTS.his,
    says: 'where the writer posts, it goes out from the writer’s browser',
  });
}

/** She approves, and the writer's press of Post publishes it. */
async function goesOutOnceSheAgrees({ world, check }, { ada, erin }, { page, text, says }) {
  await approved(erin, text);
  await world.submissionIs(text, 'approved');
  const desk = await ada.extensionPage('popup.html?place=tab');
  await desk.see('.gp-draft', 'Approved until');
  await desk.close();
  await page.raw.bringToFront();
  await seeState(page, 'approved');
  await pressPost(page, 'x');
  const posts = await world.posts('x', 1);
  check.same(
    says,
    posts.map((post) => post.text),
    [text],
  );
  await world.submissionIs(text, 'posted');
  await page.close();
}

async function askedThoughNoRuleAsks(scene, people) {
  const { world, check, shot } = scene;
  world.replicas.reset();
  const page = await compose(people.ada, 'x', TEXTS.free);
  await seeState(page, 'clear');
  await openCard(page);
  await page.see('.gp-card button', 'Send in somebody’s name');
  await shot(page, 'a draft that nothing holds');
  await page.click('.gp-card button', 'Send in somebody’s name');
  await seeHold(page, 'Have it approved by the person it speaks for');
  await sentInHerName(page, 'author', () => shot(page, 'in the name of, though no rule asks'));
  await pressPost(page, 'x');
  await seeHold(page, 'Waiting for approval');
  check.same('it waits for her, though no rule holds it', world.replicas.record.length, 0);
  await closeHold(page);
  await goesOutOnceSheAgrees(scene, people, {
    page,
    text: TEXTS.free,
    says: 'she alone was asked, and it goes out',
  });
}
