/**
 * The stories, in a real browser with the built extension, on the replica sites, with the real server and its own PostgreSQL.
 *   node tests/e2e/run.mjs chromium|firefox [--only NAME,NAME] [--again] [--pictures FOLDER] [--tells] [--headed] [--extension FOLDER]
 * --again tells only the stories that failed the last time. Last line: N passed, N failed.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, reportsFolder } from '../../scripts/set-up.mjs';
import { openAgain } from './again.mjs';
import { createCast } from './cast.mjs';
import { createChecks } from './checks.mjs';
import { STORIES } from './stories/all.mjs';
import { startWorld } from './world.mjs';

const args = process.argv.slice(2);
const kind = args[0] === 'firefox' ? 'firefox' : 'chromium';
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const say = (text) => process.stdout.write(`${text}\n`);

const pictures = option('--pictures') ?? join(ROOT, '.output', 'reports', 'pictures', kind);
mkdirSync(pictures, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'guidepost-world-'));
let pictureCount = 0;
const again = openAgain(kind);
const total = { passed: 0, failed: 0, stories: [] };

const world = await startWorld({ folder, say });
const cast = createCast({
  kind,
  extension:
    option('--extension') ??
    join(ROOT, '.output', 'test', kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3'),
  world,
  headless: !args.includes('--headed'),
});
try {
  const only = option('--only')?.split(',');
  for (const story of STORIES.filter((one) => !only || only.includes(one.name))) {
    if (!again.isWanted(story.name)) continue;
    if (story.browsers && !story.browsers.includes(kind)) continue;
    await tell(story);
  }
} finally {
  await cast.close();
  await world.stop();
  rmSync(folder, { recursive: true, force: true });
}
writeFileSync(join(reportsFolder(), `stories-${kind}.json`), `${JSON.stringify(total, null, 2)}\n`);
again.keep(total.stories.filter((story) => story.failed > 0).map((story) => story.name));
say(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

async function tell(story) {
  const begun = Date.now();
  if (args.includes('--tells')) say(story.tells);
  const check = createChecks(say, { tells: args.includes('--tells') });
  const shot = (page, what) => {
    const number = String(++pictureCount).padStart(2, '0');
    const name = `${number}-${story.name}-${what.replaceAll(/\W+/g, '-')}.png`;
    return page.picture(join(pictures, name));
  };
  const says = (text) => say(`    ${text}`);
  world.replicas.reset();
  try {
    await story.run({ cast, world, check, shot, says, kind });
  } catch (error) {
    check.fail(`${story.name} came to its end`, error);
    for (const [index, page] of (await cast.openPages()).entries()) {
      await shot(page, `failed ${index + 1}`).catch(() => {});
    }
  }
  const { passed, failed, failures } = check.tally;
  total.passed += passed;
  total.failed += failed;
  total.stories.push({ name: story.name, passed, failed, failures, ms: Date.now() - begun });
  const time = `${((Date.now() - begun) / 1000).toFixed(1)} s`;
  say(`${failed === 0 ? '✓' : '✗'} ${story.tells} (${passed} checks, ${time})`);
}
