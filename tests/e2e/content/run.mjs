/**
 * What the content scripts do in a page, in Chromium and in Firefox with the test build, on the replica sites; no server.
 *   npm run build:test && node tests/e2e/content/run.mjs [--browser chromium|firefox] [--only WORD] [--again] [--pictures FOLDER] [--extension FOLDER]
 * The folder holds chrome-mv3 and firefox-mv3 (default: .output/test). --again runs only what failed the last time.
 * Last line: N passed, N failed.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openAgain } from '../again.mjs';
import { createChecks } from '../checks.mjs';
import { accountChecks } from './account.mjs';
import { afterPressChecks } from './after-press.mjs';
import { approvalChecks } from './approval.mjs';
import { failureChecks } from './failures.mjs';
import { fixChecks } from './fixes.mjs';
import { healedSiteChecks } from './healed-site.mjs';
import { holdChecks } from './holds.mjs';
import { lateCheckerChecks } from './late-checker.mjs';
import { latePanelChecks } from './late-panels.mjs';
import { mediaChecks } from './media.mjs';
import { mediaDialogChecks } from './media-dialogs.mjs';
import { quietChecks } from './quiet.mjs';
import { quietSiteChecks } from './quiet-site.mjs';
import { reloadedChecks } from './reloaded.mjs';
import { safetyCopyChecks } from './safety-copy.mjs';
import { shortcutChecks } from './shortcut.mjs';
import { openStage } from './stage.mjs';

const option = (name) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
const only = option('--only') ?? '';
const pictures = option('--pictures');
if (pictures) mkdirSync(pictures, { recursive: true });
const say = (text) => process.stdout.write(`${text}\n`);

const everywhere = {
  ...quietChecks,
  ...quietSiteChecks,
  ...holdChecks,
  ...fixChecks,
  ...safetyCopyChecks,
  ...approvalChecks,
  ...mediaChecks,
  ...mediaDialogChecks,
  ...accountChecks,
  ...shortcutChecks,
  ...healedSiteChecks,
  ...afterPressChecks,
};
const CHECKS = {
  chromium: {
    ...everywhere,
    // These change the worker from within, where only Chromium lets us in.
    ...lateCheckerChecks,
    ...latePanelChecks,
    // Last: one of them reloads the extension.
    ...failureChecks,
  },
  firefox: { ...everywhere, ...reloadedChecks },
};
/** Longer than any of them takes; a browser whose page crashed never answers. */
const MOST_MS = 180_000;

const browsers = option('--browser') ? [option('--browser')] : Object.keys(CHECKS);
const again = openAgain('content');

const tallies = await Promise.all(browsers.map(runIn));
const sum = (field) => tallies.reduce((total, tally) => total + tally[field], 0);
again.keep(tallies.flatMap(({ names }) => names));
say(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 ? 1 : 0);

/** Counts, and the names of what failed or was left out. */
async function runIn(kind) {
  const stage = await openStage(kind, option('--extension'));
  const checks = createChecks((text) => say(text.replace(/^( +[✓✗] )/, `$1${kind}: `)), {
    tells: true,
  });
  const names = [];
  const wanted = Object.entries(CHECKS[kind])
    .map(([what, run]) => ({ name: `${kind}: ${what}`, run }))
    .filter(({ name }) => name.includes(only) && again.isWanted(name));
  for (const [index, { name, run }] of wanted.entries()) {
    say(name);
    const failedBefore = checks.tally.failed;
    const ended = await Promise.race([runOne({ stage, checks, name, run }), inTime()]);
    if (ended === 'late') {
      checks.fail(name, new Error('No answer; the checks after it are left out.'));
      return { ...checks.tally, names: [...names, ...wanted.slice(index).map((one) => one.name)] };
    }
    if (checks.tally.failed > failedBefore) names.push(name);
  }
  await stage.close();
  return { ...checks.tally, names };
}

async function runOne({ stage, checks, name, run }) {
  try {
    stage.replicas.reset();
    await stage.reset();
    await run({ stage, check: checks, shot: shotOf(name) });
  } catch (error) {
    checks.fail(name, error);
    if (pictures) await (await stage.browser.pages()).at(-1)?.picture(join(pictures, 'failed.png'));
  }
  await stage.closePages();
}

function inTime() {
  return new Promise((resolve) => setTimeout(resolve, MOST_MS, 'late').unref());
}

function shotOf(name) {
  return async (page, what) => {
    if (!pictures) return;
    const file = `${name} ${what}`.replaceAll(/\W+/g, '-');
    await page.picture(join(pictures, `${file}.png`));
  };
}
