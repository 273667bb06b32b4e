import { seeState } from '../notice.mjs';
import { compose, pressPost } from '../sites.mjs';
import { until } from '../world.mjs';
import { packWith } from './compliance.mjs';

/** Only the draft names her: nothing of what the rule says does. */
const NAME = 'Petronella';
const TEXT = `Aunt ${NAME} brings the rhubarb.`;
const FOLD = 'Rules on trial';
const PIA = { id: 'pia', name: 'Pia Pilot', groups: 'authors' };

const RHUBARB = {
  id: 'rhubarb-on-trial',
  kind: 'term',
  title: 'Rhubarb, on trial',
  message: 'We may stop talking about rhubarb.',
  why: 'It is a test.',
  cite: { text: 'A story about rules on trial' },
  owner: 'Compliance',
  rationale: 'Would hold every post about rhubarb, were it in force.',
  action: 'block',
  shadow: true,
  terms: ['rhubarb'],
  examples: {
    flag: ['We love rhubarb.', 'Rhubarb!', 'More rhubarb for all'],
    pass: ['We love cake.', 'Almonds', 'Sugar', 'Rhu', 'Barb'],
  },
};

export const onTrial = {
  name: 'on-trial',
  tells:
    'A rule on trial shows and holds nothing; Compliance reads how many posts it would have flagged, and no text went along',
  async run({ cast, world, check, shot }) {
    const next = packWith(world, (pack) => {
      pack.set('version', pack.get('version') + 1);
      pack.get('rules').add(pack.createNode(RHUBARB));
    });
    check.same('a pack with a rule on trial is published', (await world.publish(next)).code, 0);
    // Somebody new: a browser tells its counts at once the first time, then once an hour.
    const pia = await cast.newcomer(PIA);
    const page = await compose(pia, 'x', TEXT);
    await seeState(page, 'clear');
    check.that('the author sees a clear draft', true);
    await pressPost(page, 'x');
    const [post] = await world.posts('x', 1);
    check.same('the post goes out', post.text, TEXT);
    // The tab stays open until the post is counted: it tells of it after the press.
    await counted({ cast, check, shot });
    await page.close();
    check.that('nothing of the text left the browser', !world.server.log().includes(NAME));
    await cast.dismiss(PIA.id);
    await endTrial({ world, check });
  },
};

/** As it was before: other stories go on under the same pack. */
async function endTrial({ world, check }) {
  const next = packWith(world, (pack) => {
    pack.set('version', pack.get('version') + 1);
    const { items } = pack.get('rules');
    items.splice(
      items.findIndex((rule) => rule.get('id') === RHUBARB.id),
      1,
    );
  });
  check.same('the trial ends with the next pack', (await world.publish(next)).code, 0);
}

async function counted({ cast, check, shot }) {
  const carla = await cast.person('carla');
  const desk = await carla.extensionPage('popup.html?place=tab');
  await desk.click('[role=tab]', 'Oversight');
  await reread(desk);
  check.that('Compliance reads how many posts it would have flagged', true);
  await shot(desk, 'a rule on trial');
  await desk.close();
}

/** The browser tells its counts a moment after the post; the list is read anew each time it is unfolded. */
async function reread(desk) {
  await until('the count of the rule on trial', async () => {
    await desk.click('summary', FOLD);
    await desk.see('.gp-fold .gp-list, .gp-fold .gp-soft');
    if (await desk.has('.gp-fold .gp-draft', RHUBARB.id)) return true;
    await desk.click('summary', FOLD);
    return desk.gone('.gp-fold');
  });
  await desk.see('.gp-fold .gp-draft', 'on 1 of 1 checked posts');
}
