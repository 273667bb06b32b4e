/**
 * `npm start`: sets everything up and runs the demonstration: the server on its own PostgreSQL, the demonstration organisation, a signed
 * pack at a config URL, and a Chromium with the extension on replicas of the three sites.
 *   --live       opens the real sites instead of the replicas
 *   --headless   walks the stories without a window, with pictures in .output/tour/ (chosen by itself where there is no display)
 *   --reset      deletes the demonstration's data first, after asking
 */
import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { checkNode, findChromium, installModules, main, ROOT } from './set-up.mjs';

const FOLDER = join(ROOT, '.guidepost', 'demonstration');
const TOUR = [
  'clean',
  'warned',
  'blocked',
  'sign-off',
  'manager',
  'reason',
  'personal',
  'compliance',
  'trial',
];
const HELP = `npm start              the demonstration in a window
npm start -- --live     the same on the real sites
npm start -- --headless walks it without a window; pictures in .output/tour/
npm start -- --reset    deletes the demonstration's data first, after asking`;

const say = (text) => process.stdout.write(`${text}\n`);
const args = process.argv.slice(2);

await main(async () => {
  if (args.includes('--help')) return void say(HELP);
  const unknown = args.find((arg) => !['--live', '--headless', '--reset'].includes(arg));
  if (unknown) {
    say(`There is no ${unknown}.\n${HELP}`);
    return 2;
  }
  checkNode();
  if (args.includes('--reset') && !(await reset())) return 0;
  installModules(say);
  process.env.GUIDEPOST_CHROMIUM = await findChromium(say);
  return isHeadless() ? tour() : demonstrate();
});

function isHeadless() {
  const hasDisplay = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return args.includes('--headless') || (process.platform === 'linux' && !hasDisplay);
}

async function reset() {
  if (!existsSync(FOLDER)) return true;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question(
    'This deletes the demonstration: its database, its keys and its browser profiles. Delete them? (y/N) ',
  );
  lines.close();
  if (!/^y(es)?$/i.test(answer.trim())) {
    say('Nothing was deleted.');
    return false;
  }
  rmSync(FOLDER, { recursive: true, force: true });
  say('Deleted.');
  return true;
}

/** The stories that the tests run too, told step by step. */
async function tour() {
  if (!args.includes('--headless'))
    say('No display was found, so the demonstration is walked without a window.');
  const { buildExtension, buildServer } = await import('./build-all.mjs');
  buildExtension(say, { test: true });
  await buildServer(say);
  rmSync(join(ROOT, '.output', 'tour'), { recursive: true, force: true });
  const begun = Date.now();
  const child = spawn(
    process.execPath,
    [
      'tests/e2e/run.mjs',
      'chromium',
      '--tells',
      '--only',
      TOUR.join(','),
      '--pictures',
      join('.output', 'tour'),
    ],
    { cwd: ROOT, stdio: 'inherit' },
  );
  const code = await new Promise((resolve) => child.on('close', resolve));
  const time = `${((Date.now() - begun) / 1000).toFixed(0)} s`;
  say(
    code === 0
      ? `The whole walk works (${time}). Pictures: .output/tour/`
      : `The walk failed (${time}); see the lines with ✗ above. Pictures: .output/tour/`,
  );
  return code === 0 ? 0 : 1;
}

async function demonstrate() {
  const { startDemonstration } = await import('./demonstration.mjs');
  return startDemonstration({ folder: FOLDER, live: args.includes('--live'), say });
}
