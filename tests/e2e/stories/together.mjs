import { chooseIn } from '../choose-in.mjs';
import { openCard, seeState } from '../notice.mjs';
import { compose, pressPost } from '../sites.mjs';
import { spokenBy } from './afterwards.mjs';
import { submitted } from './manager.mjs';

const ABSENT = 'Success, guaranteed: lamps shine through long evenings.';
const PLAIN = ['The new shelves are oak.', 'The old shelves were birch, by the way.'];
const CALM = 'Our plant in Lyon opens its doors on Sunday.';
const REASON = 'A fire in the plant, told by nobody else.';
/** A group of their own: who is away from it stands in nobody's way in other stories. */
const EVENING = { groups: 'evening-desk', roles: 'reviewer' };
const AWA = { id: 'awa', name: 'Awa Away', roles: 'reviewer', groups: 'managers,evening-desk' };
const BEA = { id: 'bea', name: 'Bea Backup', ...EVENING };

export const together = {
  name: 'together',
  tells:
    'Who is away names a colleague, who decides in their place; several drafts that no rule holds are approved together; posting is stopped on one site, and goes on',
  async run(scene) {
    const { cast, world } = scene;
    const ada = await cast.person('ada');
    await standIn(scene, ada);
    await severalAtOnce(scene, await cast.person('max'), spokenBy(world));
    await stopped(scene, ada, await cast.person('carla'));
  },
};

async function standIn({ cast, world, check, shot }, ada) {
  await world.colleague(BEA);
  const awa = await cast.newcomer(AWA);
  const away = await awa.extensionPage('popup.html?place=tab');
  // What waits comes above it, and moves it down.
  await away.see('.gp-list-box .gp-list, .gp-list-box .gp-empty');
  await away.click('summary', 'Out of office');
  await away.click('.gp-fold button', 'Save');
  await away.see('.gp-fold [role=alert]', 'Choose both times and a colleague.');
  await away.evaluate(fillTimes, [-60, 24 * 60]);
  await away.click('.gp-fold label', 'Who decides meanwhile');
  await away.choose(BEA.id);
  await away.click('.gp-fold button', 'Save');
  await away.see('.gp-fold', 'Bea Backup decides in your place.');
  check.that('who is away says so, and who decides meanwhile', true);
  await shot(away, 'out of office');
  await submitted(ada, ABSENT);
  await decidedInPlace({ cast, world, check, shot });
  await away.click('.gp-fold button', 'I am back');
  await away.see('.gp-fold', 'Who decides meanwhile');
  check.that('and is back by a button', true);
  await away.close();
  await cast.dismiss(AWA.id);
}

async function decidedInPlace({ cast, world, check, shot }) {
  const bea = await cast.newcomer(BEA);
  const desk = await bea.extensionPage('popup.html?place=tab');
  await desk.click('.gp-list button', ABSENT);
  await desk.see('.gp-desk-detail', 'Awa Away');
  await shot(desk, 'in the place of a colleague');
  await desk.click('.gp-desk-detail button', 'Approve');
  await desk.click('.gp-desk-detail button', 'Yes, approve');
  await desk.see('.gp-decision', 'Awa Away');
  await world.submissionIs(ABSENT, 'approved');
  check.that('a colleague outside of the group decides in their place, and both are named', true);
  await desk.close();
  await cast.dismiss(BEA.id);
}

/** In the page: the parts of such a field stand in the order of the browser's own language. `minutes`: from now on. */
function fillTimes(minutes) {
  const fields = [...document.querySelectorAll('.gp-fold input[type=datetime-local]')];
  for (const [place, field] of fields.entries()) {
    const time = new Date(Date.now() + minutes[place] * 60_000);
    const local = new Date(time.getTime() - time.getTimezoneOffset() * 60_000);
    field.value = local.toISOString().slice(0, 16);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

async function severalAtOnce({ world, check, shot }, max, say) {
  const account = { id: 'acme', name: 'Acme', kind: 'brand' };
  for (const text of PLAIN) {
    const draft = { site: 'x', surface: 'post', account, parts: [text], media: [] };
    const pack = { id: 'acme-social', version: world.packVersion() };
    await say('ada', 'POST', '/v1/submissions', { draft, findings: [], note: '', pack });
  }
  const desk = await max.extensionPage('popup.html?place=tab');
  for (const text of PLAIN) await desk.see('.gp-list button', text);
  await desk.click('.gp-list-box button', 'Approve several');
  for (const text of PLAIN) {
    const place = await desk.until(`the row of "${text}"`, placeOfRow, text);
    await desk.click(`.gp-row-line:nth-child(${place}) .gp-check`);
    await desk.see(`.gp-row-line:nth-child(${place}) input:checked`);
  }
  await desk.click('.gp-bulk button', 'Approve 2 drafts');
  await shot(desk, 'several at once');
  await desk.click('.gp-bulk button', 'Yes, approve');
  await desk.see('.gp-bulk-results li:nth-child(2)', 'Ada Author: approved');
  for (const text of PLAIN) await world.submissionIs(text, 'approved');
  check.that('two drafts are approved with one yes, and each has its own result', true);
  await shot(desk, 'what became of several');
  await desk.close();
}

/** In the page. */
function placeOfRow(text) {
  const rows = [...document.querySelectorAll('.gp-row-line')];
  return rows.findIndex((row) => row.textContent.includes(text)) + 1;
}

async function stopped({ world, check, shot }, ada, carla) {
  const page = await compose(ada, 'linkedin', CALM);
  await seeState(page, 'clear');
  const desk = await carla.extensionPage('popup.html?place=tab');
  await desk.click('[role=tab]', 'Oversight');
  await desk.click('.gp-list-box button', 'Stop posting');
  await desk.fill('Why is posting stopped?', REASON);
  await chooseIn(desk, 'Where', 'site linkedin');
  await shot(desk, 'stopping a site');
  await desk.click('.gp-suggestion button', 'Stop posting');
  await desk.see('.gp-stop', REASON);
  await told(ada, (mine) => mine.see('.gp-stop', REASON));
  check.that('everybody reads that posting is stopped, and why', true);
  await page.raw.bringToFront();
  await seeState(page, 'blocked');
  await openCard(page);
  await page.see('.gp-card', 'Posting is stopped');
  await page.press('Escape');
  await pressPost(page, 'linkedin');
  await page.see('.gp-hold-title');
  check.same('a post that nothing is wrong with is held', world.replicas.record.length, 0);
  await shot(page, 'held by a stop');
  await page.press('Escape');
  await page.gone('.gp-hold-title');
  await lifted({ world, check }, { ada, desk, page });
}

async function lifted({ world, check }, { ada, desk, page }) {
  await desk.click('.gp-stop button', 'End the stop');
  await desk.click('.gp-stop fieldset button', 'End the stop');
  await desk.gone('.gp-stop');
  // It stays open until the page has heard: a popup that has not asked yet shows no stop either.
  const mine = await ada.extensionPage('popup.html?place=tab');
  await mine.gone('.gp-stop');
  await page.raw.bringToFront();
  await seeState(page, 'clear');
  await mine.close();
  await pressPost(page, 'linkedin');
  await world.posts('linkedin', 1);
  check.that('lifted, the same post goes out with one press', true);
  await Promise.all([desk.close(), page.close()]);
}

/** Who opens the popup hears of stops at once; else within half a minute. */
async function told(browser, sees) {
  const mine = await browser.extensionPage('popup.html?place=tab');
  await mine.see('[role=tab]', 'My drafts');
  await sees(mine);
  await mine.close();
}
