import { chooseIn } from '../choose-in.mjs';
import { submitted } from './manager.mjs';

const TEXT = 'We guarantee growth for every pumpkin on the terrace.';
const EMERGENCY = 'The terrace is closed today, and nobody of the managers can be reached.';
/** A group of their own: what is set for it here does not reach the people of other stories. */
const NIGHT = { groups: 'night-desk', roles: 'reviewer' };
const NORA = { id: 'nora', name: 'Nora Night', ...NIGHT };
const OTTO = { id: 'otto', name: 'Otto Owl', ...NIGHT };
const TARA = { id: 'tara', name: 'Tara Trail', roles: 'auditor', groups: 'auditors' };

export const oversight = {
  name: 'oversight',
  tells:
    'Compliance sets who is on call and who may post in an emergency, places a legal hold and finds any draft; an author reminds, and posts in an emergency; an auditor keeps the life of a post as a page',
  async run(scene) {
    const { cast, world } = scene;
    await world.colleague(NORA);
    await world.colleague(OTTO);
    const [ada, carla] = [await cast.person('ada'), await cast.person('carla')];
    const desk = await carla.extensionPage('popup.html?place=tab');
    await desk.click('[role=tab]', 'Oversight');
    await desk.click('summary', 'How drafts are handled here');
    await onCall(scene, desk);
    await permitted(scene, desk);
    await submitted(ada, TEXT);
    const mine = await ada.extensionPage('popup.html?place=tab');
    await reminded(scene, mine);
    await inAnEmergency(scene, { mine, desk });
    await held(scene, desk);
    await found(scene, desk);
    await forbidden(scene, desk);
    await Promise.all([desk.close(), mine.close()]);
    await kept(scene);
  },
};

async function onCall({ check, shot }, desk) {
  await desk.see('.gp-all', 'No group has turns');
  await chooseIn(desk, 'Add turns for a group', 'night-desk');
  for (const id of [OTTO.id, NORA.id]) {
    await chooseIn(desk, 'Who comes next', id);
    await desk.click('fieldset button', 'Add');
  }
  await desk.see('.gp-order li:nth-child(2)', NORA.name);
  await desk.evaluate(begin, '2026-01-05T09:00');
  await desk.click('.gp-order li:nth-child(1) button[aria-label="Move Otto Owl down"]');
  await desk.see('.gp-order li:nth-child(1)', NORA.name);
  await desk.see('.gp-order li:nth-child(2) button:focus');
  await desk.press('Enter');
  await desk.see('.gp-order li:nth-child(1)', OTTO.name);
  check.that('turns are put into order with the keyboard alone, too', true);
  await shot(desk, 'the turns of a group');
  await desk.click('form button', 'Save');
  await desk.see('.gp-all .gp-draft', 'Otto Owl and Nora Night');
  await desk.see('.gp-all .gp-draft', 'Now: ');
  check.that('a group has turns, and the screen says whose it is', true);
  await shot(desk, 'on call');
}

async function permitted({ check, shot }, desk) {
  await desk.see('.gp-all', 'Nobody may.');
  await desk.click(`${await section(desk, 'Emergency posts')} button`, 'Change');
  await desk.click('form label', 'authors');
  await shot(desk, 'groups for an emergency');
  await desk.click('form button', 'Save');
  await desk.gone('.gp-all', 'Nobody may.');
  check.that('a group may post in an emergency, once somebody says so', true);
}

async function reminded({ world, check, shot }, mine) {
  await mine.click('.gp-list > .gp-draft:first-child button', 'Show details');
  await mine.see('.gp-desk-detail .gp-post', TEXT);
  await mine.click('.gp-review-head [aria-haspopup=menu]');
  await mine.click('[role=menuitem]', 'Remind those who are asked');
  await mine.see('.gp-facts', 'Last reminder');
  await mine.click('.gp-review-head [aria-haspopup=menu]');
  await mine.see('[role=menuitem]', 'Tell another department');
  check.that('one reminds once an hour', !(await mine.has('[role=menuitem]', 'Remind')));
  await mine.press('Escape');
  check.that('and it is on record', (await world.recordOf('reminder-due')).includes('Ada Author'));
  await shot(mine, 'reminded');
}

async function inAnEmergency({ check, shot }, { mine, desk }) {
  await mine.click('.gp-desk-detail button', 'Emergency: post without approval');
  await mine.fill('What is the emergency', EMERGENCY);
  await mine.click('.gp-desk-detail button', 'I take the responsibility');
  await mine.see('.gp-draft', 'Approved until');
  await desk.click('[role=tab]', 'My drafts');
  await desk.click('[role=tab]', 'Oversight');
  await desk.see('.gp-draft', EMERGENCY);
  await shot(desk, 'a post without approval');
  await desk.fill('What did you find out?', 'It rained.');
  await desk.click('.gp-draft button', 'Acknowledge');
  await desk.gone('.gp-draft', EMERGENCY);
  check.that('somebody else acknowledges it', true);
}

async function held({ world, check, shot }, desk) {
  await desk.click('summary', 'What is kept, and how long');
  await desk.see('.gp-all', 'No rule: everything is kept.');
  await desk.click('.gp-all button', 'Add a hold');
  await chooseIn(desk, 'What is held', 'person');
  await desk.fill('Its id', 'ada');
  await desk.fill('Why is it held?', 'A court asked for it.');
  await desk.click('form button', 'Hold it');
  await desk.see('.gp-all .gp-draft', 'A court asked for it.');
  check.that('a hold is on record', (await world.recordOf('hold-placed')).includes('Carla'));
  await shot(desk, 'a legal hold');
  await desk.click('.gp-all button', 'Release');
  await desk.click('.gp-all button', 'Release it');
  await desk.see('.gp-all', 'Nothing is held.');
  check.that('and so is its end', (await world.recordOf('hold-ended')).includes('Carla'));
}

async function found({ check, shot }, desk) {
  await desk.click('summary', 'All drafts');
  await desk.fill('Author, by whole name or id', 'nobody at all');
  await desk.click('search button', 'Search');
  await desk.see('.gp-all', 'No draft matches.');
  await desk.fill('Author, by whole name or id', 'ada author');
  await desk.click('search button', 'Search');
  await desk.see('.gp-all .gp-draft', TEXT);
  check.that('a draft is found by its author', true);
  await desk.click('.gp-all .gp-draft button', 'Show details');
  await desk.see('.gp-desk-detail', 'Everything that happened');
  check.that(
    'and read, without a button that decides',
    !(await desk.has('.gp-desk-detail button', 'Approve')),
  );
  await shot(desk, 'any draft with its trail');
  await desk.click('.gp-desk-detail button', 'Back to the list');
}

/** As it was before: other stories have the same people. */
async function forbidden({ check }, desk) {
  await desk.click('summary', 'How drafts are handled here');
  await desk.see('.gp-section li', 'authors');
  await desk.click(`${await section(desk, 'Emergency posts')} button`, 'Change');
  await desk.click('form label', 'authors');
  await desk.click('form button', 'Save');
  await desk.see('.gp-all', 'Nobody may.');
  check.that('a group may no longer, once somebody says so', true);
}

async function kept({ cast, world, check }) {
  const tara = await cast.newcomer(TARA);
  const desk = await tara.extensionPage('popup.html?place=tab');
  await desk.click('[role=tab]', 'Oversight');
  await desk.click('summary', 'What is kept, and how long');
  await desk.see('.gp-all', 'Nothing is held.');
  check.that('an auditor changes nothing', !(await desk.has('.gp-all button', 'Add a hold')));
  await desk.click('summary', 'All drafts');
  await desk.click('.gp-all .gp-draft button', 'Save as a page');
  await desk.gone('.gp-all button[aria-disabled=true]');
  check.that(
    'and keeps the life of a post as a page, on record',
    (await world.recordOf('exported')).includes(TARA.name),
  );
  check.that('without a problem', !(await desk.has('.gp-note[data-tone=stop]')));
  await desk.close();
  await cast.dismiss(TARA.id);
}

/** In the page: the parts of such a field stand in the order of the browser's own language. */
function begin(value) {
  const field = document.querySelector('input[type=datetime-local]');
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** A selector of the section under this title, once all of them are there. */
async function section(desk, title) {
  await desk.see('.gp-section-title', 'Who is asked besides');
  return desk.until(`the section "${title}"`, placeOfSection, title);
}

/** In the page. */
function placeOfSection(title) {
  const sections = [...document.querySelectorAll('.gp-all .gp-section')];
  const place = sections.findIndex((one) => one.querySelector('h3').textContent.startsWith(title));
  return place >= 0 && `.gp-all .gp-section:nth-of-type(${place + 1})`;
}
