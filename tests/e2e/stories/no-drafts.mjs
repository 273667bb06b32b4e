import { join } from 'node:path';
import { closeHold, openCard, seeHold, seeState } from '../notice.mjs';
import { compose, pressPost, SITES } from '../sites.mjs';
import { startWorld } from '../world.mjs';

const TEXT = 'A record quarter for those who ask nobody.';

/** In a world of its own: what an organisation decides here would bind the stories after it. */
export const noDrafts = {
  name: 'no-drafts',
  tells:
    'An organisation that keeps no drafts: none is sent, the card and the dialog say why, and the text stays',
  async run({ cast, world, check, shot, says }) {
    const there = await startWorld({ folder: join(world.folder, 'no-drafts'), say: says });
    const people = cast.inWorld(there);
    try {
      const ada = await people.person('ada');
      const scene = { world: there, check, shot };
      const page = await decidedMeanwhile(scene, ada);
      const sent = there.server.log().split(TEXT).length;
      await known(scene, page);
      check.same('it was sent no more', there.server.log().split(TEXT).length, sent);
      await inSettings(scene, ada);
    } finally {
      await people.close();
      await there.stop();
    }
  },
};

/** The browser has not heard of it yet: the server says no. */
async function decidedMeanwhile({ world, check, shot }, ada) {
  const page = await compose(ada, 'x', TEXT);
  await seeState(page, 'sign-off');
  await world.server.stop();
  await world.server.start({ GUIDEPOST_STORE_DRAFTS: 'false' });
  await pressPost(page, 'x');
  await seeHold(page, 'needs sign-off');
  await page.click('dialog button', 'Submit for approval');
  await page.see('dialog', 'no drafts are kept');
  await shot(page, 'refused');
  check.same('the dialog says it once', timesIn(await page.textOf('dialog')), 1);
  await stays({ world, check }, page, 'refused');
  await closeHold(page);
  return page;
}

/** From then on it knows, and offers nothing that would be refused. */
async function known({ world, check, shot }, page) {
  await openCard(page);
  await page.see('.gp-card', 'no drafts are kept');
  await page.gone('.gp-card button', 'Submit for approval');
  await shot(page, 'card');
  check.same('the card says it once', timesIn(await page.textOf('.gp-card')), 1);
  await pressPost(page, 'x');
  await seeHold(page, 'cannot be sent for approval');
  check.that('nothing to send it with', !(await page.has('dialog button', 'Submit')));
  await shot(page, 'dialog');
  await closeHold(page);
  await stays({ world, check }, page, 'not offered');
  await page.close();
}

const timesIn = (said) => said.split('no drafts are kept').length - 1;

async function stays({ world, check }, page, when) {
  const text = await page.textOf(SITES.x.editor);
  check.that(`${when}: the text is still in the editor`, text.includes(TEXT));
  check.same(`${when}: the server has nothing`, await world.countSubmissions(TEXT), 0);
  check.same(`${when}: nothing was posted`, world.replicas.record.length, 0);
}

async function inSettings({ check, shot }, ada) {
  const options = await ada.extensionPage('options.html');
  await options.see('*', 'Never sent: your company keeps no drafts');
  await shot(options, 'settings');
  check.that('the settings say that drafts are never sent', true);
  await options.close();
}
