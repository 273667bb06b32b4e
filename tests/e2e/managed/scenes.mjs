import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/set-up.mjs';
import { createChecks } from '../checks.mjs';
import { launchChromium } from '../drivers/chromium.mjs';
import { launchFirefox } from '../drivers/firefox.mjs';
import { startStaticFeeds } from '../static-feeds.mjs';
import { startWorld } from '../world.mjs';
import { liveScene } from './live.mjs';
import { foreignScene, startScene } from './start.mjs';

const say = (text) => process.stdout.write(`${text}\n`);
const LAUNCH = { chromium: launchChromium, firefox: launchFirefox };
const BUILD = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };
const LATER = {
  chromium: liveScene,
  firefox: async () => say('  skipped: Firefox reads its policies when it starts, and only then.'),
};

/** @returns how many checks failed */
export async function playScenes(args) {
  const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const folder = mkdtempSync(join(tmpdir(), 'guidepost-managed-'));
  // PostgreSQL refuses to run as root, and its own user must be able to walk in.
  chmodSync(folder, 0o755);
  const checks = createChecks(say, { tells: true });
  const world = await startWorld({ folder, say });
  const foreign = await startForeignFeed(folder, world);
  const rootHash = sha256Of(join(folder, 'feed', 'root.jws'));
  const only = option('--only');
  try {
    for (const kind of Object.keys(LAUNCH).filter((one) => !only || one === only)) {
      const extension = option(`--extension-${kind}`) ?? builtExtension(kind);
      const launch = () => LAUNCH[kind]({ extension, replicaPort: world.replicas.port });
      const stage = { kind, launch, world, check: checks, rootHash, foreignUrl: foreign.url };
      await play(`${kind}: policy at the first start`, startScene, stage);
      await play(`${kind}: a pack under another root`, foreignScene, stage);
      await play(`${kind}: policy changes while the browser runs`, LATER[kind], stage);
    }
  } finally {
    await Promise.all([foreign.stop(), world.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
  say(`${checks.tally.passed} passed, ${checks.tally.failed} failed`);
  return checks.tally.failed;
}

async function play(name, scene, stage) {
  say(name);
  try {
    await scene(stage);
  } catch (error) {
    stage.check.fail(name, error);
  }
}

function builtExtension(kind) {
  const fromEnv = process.env[`GUIDEPOST_EXTENSION_${kind.toUpperCase()}`];
  return fromEnv ?? join(ROOT, '.output', 'test', BUILD[kind]);
}

/** The same pack, well signed, by somebody else's keys. */
async function startForeignFeed(folder, world) {
  const [keys, feed] = [join(folder, 'foreign', 'keys'), join(folder, 'foreign', 'feed')];
  const steps = [
    ['pack', 'keys', '--out', keys],
    ['pack', 'sign', world.packFile(), '--keys', keys, '--out', feed],
  ];
  for (const step of steps) {
    const { code, output } = await world.guidepost(...step);
    if (code !== 0) throw new Error(output);
  }
  return startStaticFeeds(feed);
}

function sha256Of(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
