import { compose, pressPost } from '../sites.mjs';
import { submitted } from './manager.mjs';

const CLEAR = 'Our stall at the Saturday market opens at eight.';
const SIGNED = 'We guarantee growth for every hedge that we cut in spring.';
/** The newest in the list of decisions: other stories leave older ones. */
const DECIDED = '.gp-all .gp-list > .gp-draft:first-child';
/** A group of her own: what is set for it here does not reach the people of other stories. */
const NINA = { id: 'nina', name: 'Nina Newcomer', roles: 'author', groups: 'newcomers' };

export const afterwards = {
  name: 'afterwards',
  tells:
    'A clear post is picked for a look, and its author hands the text in; an approval is confirmed after a stop and taken back from the list of decisions; mail and working hours are set on screens',
  async run(scene) {
    const { cast, world } = scene;
    const say = spokenBy(world);
    await say('carla', 'PUT', '/v1/sampling', {
      version: 0,
      sampling: { share: 0, groups: { newcomers: 1 }, reviewers: 'managers' },
    });
    const people = { nina: await cast.newcomer(NINA), max: await cast.person('max') };
    await picked(scene, people);
    const desk = await people.max.extensionPage('popup.html?place=tab');
    await confirmedAfterStop(scene, { ...people, desk, say });
    await takenBackFromList(scene, { ...people, desk });
    await desk.close();
    await mailChosen(scene, people);
    await cast.dismiss('nina');
    await hoursSet(scene);
  },
};

/** As somebody of the demonstration, past the screens. */
export function spokenBy(world) {
  return async (name, method, path, body) => {
    const answer = await fetch(`${world.server.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await world.token(name)}`,
        ...(body && { 'content-type': 'application/json' }),
        'idempotency-key': crypto.randomUUID(),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
}

async function picked({ world, check, shot }, { nina, max }) {
  const page = await compose(nina, 'x', CLEAR);
  await page.see('.gp-chip[data-state="clear"]');
  await pressPost(page, 'x');
  await world.posts('x', 1);
  await page.close();
  const mine = await nina.extensionPage('popup.html?place=tab');
  await mine.see('.gp-unsent', 'Picked for a look afterwards');
  await mine.see('.gp-unsent .gp-row-text', CLEAR);
  check.that('a post that nothing was found in may be picked, and its author is told', true);
  await shot(mine, 'picked');
  const oversight = await max.extensionPage('popup.html?place=tab');
  await oversight.click('[role=tab]', 'Oversight');
  await oversight.see('.gp-draft', 'has not handed in the text');
  check.that('nobody else has its text', !world.server.log().includes(CLEAR));
  await shot(oversight, 'a sample without its text');
  await mine.click('.gp-unsent button', 'Hand in the text');
  await mine.gone('.gp-unsent');
  await oversight.click('[role=tab]', 'To review');
  await oversight.click('[role=tab]', 'Oversight');
  await oversight.see('.gp-draft .gp-post', CLEAR);
  check.that('handed in, it is read by who looks at posts', true);
  await shot(oversight, 'a sample with its text');
  await oversight.click('.gp-draft button', 'All right');
  await oversight.gone('.gp-draft .gp-post', CLEAR);
  await Promise.all([mine.close(), oversight.close()]);
}

async function confirmedAfterStop({ world, check, shot }, { nina, desk, say }) {
  await submitted(nina, SIGNED);
  await desk.click('.gp-list button', SIGNED);
  await desk.click('.gp-desk-detail button', 'Approve');
  await desk.click('.gp-desk-detail button', 'Yes, approve');
  await desk.see('.gp-decision', 'Max Manager approved');
  const mine = await nina.extensionPage('popup.html?place=tab');
  await mine.see('.gp-draft', 'Approved until');
  const scope = { kind: 'group', group: 'newcomers' };
  const stop = await say('carla', 'POST', '/v1/stops', { reason: 'A recall.', scope, allow: [] });
  await say('carla', 'DELETE', `/v1/stops/${stop.id}`);
  await mine.gone('.gp-draft', 'Approved until');
  check.that('an approval from before a stop brings no receipt any more', true);
  await desk.click('.gp-desk-detail button', 'Back to the list');
  await desk.click('summary', 'Decided by me');
  await desk.see(DECIDED, SIGNED);
  await desk.see(DECIDED, 'Approved before a stop');
  await shot(desk, 'decided by me');
  await desk.click(`${DECIDED} button`, 'Show details');
  await desk.see('.gp-desk-detail', 'Approved before a stop: A recall.');
  await shot(desk, 'held by a stop');
  await desk.click('.gp-desk-detail .gp-note button', 'Confirm again');
  await desk.click('.gp-desk-detail button', 'Yes, confirm this text');
  await desk.gone('.gp-desk-detail', 'Approved before a stop');
  await mine.see('.gp-draft', 'Approved until');
  check.that('confirmed again, it may be posted', true);
  check.that(
    'and that is on record',
    (await world.recordOf('reconfirmed')).includes('Max Manager'),
  );
  await handedOn({ world, check, shot }, desk);
  await mine.close();
}

async function handedOn({ world, check, shot }, desk) {
  await desk.click('.gp-review-head [aria-haspopup=menu]');
  await desk.click('[role=menuitem]', 'Tell another department');
  await desk.fill('What should they know?', 'She asks what a hedge costs.');
  await desk.click('.gp-desk-detail button', 'Tell them');
  await desk.see('.gp-desk-detail [role=status]', 'They were told.');
  check.that(
    'another department is told, on record',
    (await world.recordOf('handed-off')).includes('sales'),
  );
  await shot(desk, 'another department was told');
}

async function takenBackFromList({ check, shot }, { nina, desk }) {
  await desk.click('.gp-desk-detail button', 'Back to the list');
  await desk.gone('.gp-desk-detail');
  // Else the list is of before the confirmation, and what is taken back from it is no longer there.
  await desk.gone(DECIDED, 'Approved before a stop');
  await desk.click(`${DECIDED} button`, 'Take the approval back');
  await desk.see('.gp-all textarea:focus');
  await desk.type('Hedges grow by themselves.');
  await desk.click(`${DECIDED} button`, 'Take back');
  await desk.see(DECIDED, 'taken back');
  await desk.gone(`${DECIDED} button`, 'Take the approval back');
  check.that('an approval that was not used is taken back from the list', true);
  const mine = await nina.extensionPage('popup.html?place=tab');
  await mine.see('.gp-draft', 'Max Manager took an approval back');
  await mine.see('.gp-draft', 'Hedges grow by themselves.');
  check.that('its author reads by whom and why', true);
  await shot(mine, 'taken back by whom and why');
  await mine.close();
}

async function mailChosen({ check, shot }, { nina }) {
  const options = await nina.extensionPage('options.html');
  await options.see('#mail', 'no mail address of yours');
  await options.click('#mail label', 'somebody writes a comment');
  await options.click('#mail button', 'Save');
  await options.see('#mail', 'Saved.');
  await options.close();
  const again = await nina.extensionPage('options.html');
  const isOff = await again.until('the wishes', () => {
    const labels = [...document.querySelectorAll('#mail label')];
    const box = labels.find((one) => one.textContent.includes('writes a comment'));
    return box && { checked: box.querySelector('input').checked };
  });
  check.same('what is wanted by mail is kept', isOff, { checked: false });
  await shot(again, 'mail');
  await again.close();
}

async function hoursSet({ cast, check, shot }) {
  const carla = await cast.person('carla');
  const desk = await carla.extensionPage('popup.html?place=tab');
  await desk.click('[role=tab]', 'Oversight');
  await desk.click('summary', 'How drafts are handled here');
  await desk.see('.gp-all', '100 % of the posts of newcomers');
  await desk.see('.gp-all', '09:00–17:00');
  await desk.click('.gp-all .gp-section:nth-of-type(2) button', 'Change');
  await desk.fill('From (hh:mm)', '08:00');
  await desk.click('.gp-all button', 'Save');
  await desk.see('.gp-all', '08:00–17:00');
  check.that('working hours are set on a screen', true);
  await shot(desk, 'how drafts are handled');
  await desk.close();
}
