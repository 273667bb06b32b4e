import { closeHold, openCard, seeHold, seeState } from '../notice.mjs';
import { compose, pressPost, SITES } from '../sites.mjs';

const TEXTS = {
  x: 'This was a record quarter for our team on X.',
  facebook: 'This was a record quarter for our team on Facebook.',
  linkedin: 'This was a record quarter for our team on LinkedIn.',
};

export const signOff = {
  name: 'sign-off',
  tells:
    'A draft that needs sign-off is submitted, approved in two stages and posted once, unchanged',
  async run(scene) {
    const { cast, check } = scene;
    const ada = await cast.person('ada');
    const pages = {};
    for (const site of Object.keys(SITES)) pages[site] = await submit(scene, ada, site);

    const max = await cast.person('max');
    const lea = await cast.person('lea');
    const legal = await lea.extensionPage('popup.html');
    await legal.see('.gp-empty');
    check.that('legal hears nothing before the manager decided', true);
    await approveAll(scene, max, 'manager');
    await legal.close();
    await approveAll(scene, lea, 'legal');

    await lookAtMyDrafts(ada);
    for (const site of Object.keys(SITES)) await postOnce(scene, pages[site], site);
    await editedAfterApproval(scene, ada);
  },
};

/** As an author does who wonders where a draft stands; the tabs hear of it too. */
export async function lookAtMyDrafts(author) {
  const desk = await author.extensionPage('popup.html?place=tab');
  await desk.see('.gp-list', 'Approved');
  await desk.close();
}

/** By the manager, then by legal. */
export async function approveByAll(cast, text) {
  for (const name of ['max', 'lea']) {
    const desk = await (await cast.person(name)).extensionPage('popup.html?place=tab');
    await desk.click('.gp-list button', text);
    await desk.click('.gp-desk-detail button', 'Approve');
    await desk.click('.gp-desk-detail button', 'Yes, approve');
    await desk.gone('.gp-list button', text);
    await desk.close();
  }
}

async function submit({ world, check, shot }, ada, site) {
  const page = await compose(ada, site, TEXTS[site]);
  await seeState(page, 'sign-off');
  await pressPost(page, site);
  await seeHold(page, 'needs sign-off');
  await page.click('.gp-hold-head ~ * textarea, dialog textarea');
  await page.type('Numbers are public since this morning.');
  await shot(page, `${site} hold dialog`);
  await page.click('dialog button', 'Submit for approval');
  await page.see('.gp-hold-title', 'Sent for approval');
  await closeHold(page);
  await seeState(page, 'pending');
  check.same(
    `${site}: nothing was posted`,
    world.replicas.record.filter((post) => post.site === site).length,
    0,
  );
  check.that(
    `${site}: the text is still in the editor`,
    (await page.textOf(SITES[site].editor)).includes('record quarter'),
  );
  return page;
}

async function approveAll({ check, shot }, reviewer, who) {
  const desk = await reviewer.extensionPage('popup.html?place=tab');
  for (const [site, text] of Object.entries(TEXTS)) {
    await desk.click('.gp-list button', text.slice(-14));
    await desk.see('.gp-desk-detail .gp-post', text.slice(-14));
    await shot(desk, `${who} reviews ${site}`);
    await desk.click('.gp-desk-detail button', 'Approve');
    await desk.click('.gp-desk-detail button', 'Yes, approve');
    await desk.gone('.gp-list button', text);
  }
  await desk.see('.gp-empty');
  check.that(`${who} approved all three`, true);
  await desk.close();
}

async function postOnce({ world, check, shot }, page, site) {
  await page.raw.bringToFront();
  await seeState(page, 'approved');
  await shot(page, `${site} approved`);
  await pressPost(page, site);
  const posts = await world.posts(site, 1);
  check.same(
    `${site}: the approved text went out with one press`,
    posts.map((post) => post.text),
    [TEXTS[site]],
  );
  await world.submissionIs(TEXTS[site], 'posted');
  check.that(`${site}: the server knows that it was posted`, true);
  // The same text again needs a new approval: a receipt is for one post.
  await SITES[site].open(page);
  await page.type(TEXTS[site]);
  await seeState(page, 'sign-off');
  await pressPost(page, site);
  await seeHold(page, 'needs sign-off');
  check.same(
    `${site}: a receipt is used once`,
    world.replicas.record.filter((post) => post.site === site).length,
    1,
  );
  await page.close();
}

async function editedAfterApproval(scene, ada) {
  const { world, check, shot, cast } = scene;
  world.replicas.reset();
  const text = 'Another record quarter, as reported.';
  const page = await compose(ada, 'x', text);
  await seeState(page, 'sign-off');
  await pressPost(page, 'x');
  await page.click('dialog button', 'Submit for approval');
  await page.see('.gp-hold-title', 'Sent for approval');
  await closeHold(page);
  await approveByAll(cast, text);
  await lookAtMyDrafts(ada);
  await page.raw.bringToFront();
  await seeState(page, 'approved');
  await page.click(SITES.x.editor);
  await page.press('End');
  await page.type('!');
  await pressPost(page, 'x');
  await seeHold(page, 'Changed since approval');
  await page.see('dialog ins', '!');
  await shot(page, 'changed since approval');
  check.same('one character changed after approval is held', world.replicas.record.length, 0);
  await closeHold(page);
  await openCard(page);
  await page.close();
}
