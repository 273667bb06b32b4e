/**
 * What we draw, in every kind of page and in both browsers (test build), and what a page finds that looks for us (the build as shipped).
 *   node tests/e2e/any-page/run.mjs [--browser chromium|firefox] [--only WORD] [--extension FOLDER] [--shipped FOLDER] [--pictures FOLDER]
 * Both folders hold chrome-mv3 and firefox-mv3 (default: .output/test and .output). Last line: N passed, N failed.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/set-up.mjs';
import { startReplicas } from '../../replicas/server.mjs';
import { createChecks } from '../checks.mjs';
import { policyWith } from '../content/policy.mjs';
import { BROWSERS } from '../never-harm/browsers.mjs';
import { layerChecks } from './layers.mjs';
import { lookChecks } from './looks.mjs';
import { policyChecks } from './policies.mjs';
import { probeChecks } from './probe.mjs';
import { viewChecks } from './views.mjs';

const option = (name) => {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] : undefined;
};
const extension = option('--extension') ?? join(ROOT, '.output', 'test');
const shippedFolder = option('--shipped') ?? join(ROOT, '.output');
const pictures = option('--pictures');
const only = option('--only') ?? '';
const kinds = option('--browser') ? [option('--browser')] : Object.keys(BROWSERS);
if (pictures) mkdirSync(pictures, { recursive: true });
const say = (text) => process.stdout.write(`${text}\n`);
const checks = createChecks(say, { tells: true });

await Promise.all(kinds.map(runIn));
say(`${checks.tally.passed} passed, ${checks.tally.failed} failed`);
process.exit(checks.tally.failed > 0 ? 1 : 0);

/** Each browser that a group of checks needs is there while they run, and no longer. */
async function runIn(kind) {
  const replicas = await startReplicas();
  const { bare, covered, inLook } = BROWSERS[kind];
  const ordinary = () => withPolicy(covered(replicas.port, extension));
  const groups = [
    [{ ...policyChecks, ...layerChecks, ...viewChecks }, { browser: ordinary }],
    [lookChecks, { browser: () => withPolicy(inLook(replicas.port, extension)), still: ordinary }],
    [
      probeChecks,
      {
        shipped: () => withPolicy(covered(replicas.port, shippedFolder)),
        bare: () => bare(replicas.port),
      },
    ],
  ];
  for (const [group, needs] of groups) await runGroup({ kind, replicas }, group, needs);
  await replicas.stop();
}

async function runGroup({ kind, replicas }, group, needs) {
  const wanted = Object.entries(group).filter(([name]) => name.includes(only));
  if (wanted.length === 0) return;
  const opened = await Promise.all(
    Object.entries(needs).map(async ([name, open]) => [name, await open()]),
  );
  for (const [name, run] of wanted) {
    replicas.reset();
    const tell = {
      that: (what, isSo) => checks.that(`${kind}: ${what}`, isSo),
      same: (what, actual, right) => checks.same(`${kind}: ${what}`, actual, right),
    };
    try {
      await run({ ...Object.fromEntries(opened), kind, check: tell, shot: shotOf(kind, name) });
    } catch (error) {
      checks.fail(`${kind}: ${name}`, error);
    }
  }
  await Promise.all(opened.map(([, browser]) => browser.close()));
}

async function withPolicy(opening) {
  const browser = await opening;
  await browser.store({ policy: policyWith() });
  return browser;
}

function shotOf(kind, name) {
  return async (page, what = '') => {
    const file = `${kind} ${name} ${what}`.replaceAll(/\W+/g, '-');
    if (pictures) await page.picture(join(pictures, `${file}.png`));
  };
}
