import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { seeState } from '../notice.mjs';
import { compose } from '../sites.mjs';

export const compliance = {
  name: 'compliance',
  tells:
    'Compliance lints, tests, signs and publishes; browsers take the new pack, and refuse a bad one with the reason',
  async run({ cast, world, check, shot }) {
    const ada = await cast.person('ada');
    const page = await compose(ada, 'x', 'We love marzipan.');
    await seeState(page, 'clear');

    const next = packWith(world, (pack) => {
      pack.set('version', pack.get('version') + 1);
      pack.get('rules').add(pack.createNode(MARZIPAN));
    });
    check.same('pack lint accepts it', (await world.guidepost('pack', 'lint', next)).code, 0);
    check.same('pack test accepts it', (await world.guidepost('pack', 'test', next)).code, 0);
    check.same('pack publish', (await world.publish(next)).code, 0);

    const options = await ada.extensionPage('options.html');
    await options.click('#policy button, button', 'Check now');
    await options.see('#policy, .gp-panel', `version ${world.packVersion()}`);
    await shot(options, 'policy page');
    await page.raw.bringToFront();
    await seeState(page, 'advise');
    check.that('an open tab takes the new rule without a reload', true);

    await refuses({ world, check, options, shot });
    await lintExplains({ world, check });
    await options.close();
    await page.close();
  },
};

const MARZIPAN = {
  id: 'no-marzipan',
  kind: 'term',
  title: 'Marzipan',
  message: 'We do not talk about marzipan.',
  why: 'It is a test.',
  owner: 'Compliance',
  rationale: 'A rule of the story about publishing.',
  action: 'warn',
  terms: ['marzipan'],
  examples: {
    flag: ['We love marzipan.', 'Marzipan!', 'More marzipan for all'],
    pass: ['We love cake.', 'Marzipani is a name', 'marz ipan', 'Almonds', 'Sugar'],
  },
};

export function packWith(world, change) {
  const pack = parseDocument(readFileSync(world.packFile(), 'utf8'));
  change(pack);
  const file = join(world.folder, `pack-${Date.now()}.yaml`);
  writeFileSync(file, pack.toString());
  return file;
}

async function refuses({ world, check, options, shot }) {
  const good = world.packVersion();
  for (const [what, spoil, words] of [
    ['a wrong signature', 'signature', 'pack-signature-refused'],
    ['an older version', 'rollback', 'pack-rollback'],
  ]) {
    await world.spoilFeed(spoil);
    await options.click('button', 'Check now');
    await options.see('#policy .gp-mark', 'Update refused');
    await options.see('#policy .gp-note', words);
    check.that(`${what} is refused, and the policy page says why`, true);
    await shot(options, what);
    await options.see('.gp-panel', `version ${good}`);
    check.that(`${what}: the last good pack stays`, true);
    await world.mendFeed();
  }
  await options.click('button', 'Check now');
  await options.see('.gp-panel', 'Up to date');
}

async function lintExplains({ world, check }) {
  const failing = packWith(world, (pack) => {
    const first = pack.get('rules').items[0];
    first.get('examples').get('flag').add('Nothing at all is wrong with this sentence.');
  });
  const lint = await world.guidepost('pack', 'lint', failing);
  check.same('pack lint refuses a failing example', lint.code, 1);
  check.that('naming file and line', /pack-\d+\.yaml:\d+/.test(lint.output));
  check.same(
    'and pack publish does not publish it',
    (await world.publish(failing)).code !== 0,
    true,
  );
}
