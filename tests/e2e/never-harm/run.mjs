/**
 * The built extension against no extension: the same person writes the same text in each family of editors, and the page must see the same.
 *   node tests/e2e/never-harm/run.mjs [--browser chromium|firefox] [--only FAMILY] [--extension FOLDER]
 * FOLDER holds chrome-mv3 and firefox-mv3 (default: .output/test). Last line: N passed, N failed.
 */
import { join } from 'node:path';
import { ROOT } from '../../../scripts/set-up.mjs';
import { startReplicas } from '../../replicas/server.mjs';
import { createChecks } from '../checks.mjs';
import { policyWith } from '../content/policy.mjs';
import { openCard, seeState } from '../notice.mjs';
import { SHADOW_HOSTS } from '../sites.mjs';
import { BROWSERS } from './browsers.mjs';
import { FAMILIES } from './families.mjs';
import { drawButton, makeEqual, tracesIn } from './in-page.mjs';
import { writeThere } from './session.mjs';

const option = (name) => {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] : undefined;
};
const extension = option('--extension') ?? join(ROOT, '.output', 'test');
const only = option('--only') ?? '';
const kinds = option('--browser') ? [option('--browser')] : Object.keys(BROWSERS);
const say = (text) => process.stdout.write(`${text}\n`);
const checks = createChecks(say, { tells: true });

await Promise.all(kinds.map(compareIn));
say(`${checks.tally.passed} passed, ${checks.tally.failed} failed`);
process.exit(checks.tally.failed > 0 ? 1 : 0);

async function compareIn(kind) {
  const replicas = await startReplicas();
  const [bare, covered] = await Promise.all([
    BROWSERS[kind].bare(replicas.port),
    BROWSERS[kind].covered(replicas.port, extension),
  ]);
  for (const [name, family] of Object.entries(FAMILIES).filter(([name]) => name.includes(only))) {
    try {
      await compare(`${kind}, ${name}`, family, { bare, covered });
    } catch (error) {
      checks.fail(`${kind}, ${name}`, error);
    }
  }
  await Promise.all([bare.close(), covered.close()]);
  await replicas.stop();
}

async function compare(name, family, { bare, covered }) {
  await covered.store({ policy: policyWith() });
  const [alone, page] = await Promise.all([visit(bare, family), visit(covered, family)]);
  // Side by side: most of it is waiting for the next key.
  const [without, seen] = await Promise.all([
    writeThere(alone, family, (moment) => pressAnother(alone, moment)),
    writeThere(page, family, (moment) => lookAtOurs(page, family, moment)),
  ]);
  const where = { css: family.editor, hosts: SHADOW_HOSTS };
  const wanted = await alone.evaluate(tracesIn, where);
  await alone.close();
  for (const what of Object.keys(without)) same(`${name}: ${what}`, seen[what], without[what]);
  await covered.store({ policy: policyWith({ accounts: [] }) });
  await page.gone('.gp-chip');
  checks.same(`${name}: no trace is left`, await page.evaluate(tracesIn, where), wanted);
  await page.close();
}

async function visit(browser, { address }) {
  const page = await browser.page();
  await (page.raw.addInitScript ?? page.raw.evaluateOnNewDocument).call(page.raw, makeEqual);
  return page.goto(address);
}

/** The author sees what is found, opens the card in the middle of a word, writes on, and closes it. */
async function lookAtOurs(page, { plainField }, moment) {
  if (moment === 3) await seeState(page, 'blocked');
  if (moment === 3 && !plainField) await page.until('an underline', () => CSS.highlights.size > 0);
  if (moment === 6) await openCard(page);
  if (moment !== 9) return;
  await page.click('.gp-chip');
  await page.gone('.gp-card');
}

/** Without the extension the same presses go to somebody else's button, which is gone at the end. */
async function pressAnother(page, moment) {
  if (moment !== 6 && moment !== 9) return;
  if (moment === 6) await page.evaluate(drawButton);
  await page.click('#another-button');
  if (moment === 9) await page.evaluate(() => document.querySelector('#another-button').remove());
}

/** Long lists: the first place where they differ says most. */
function same(what, actual, wanted) {
  const at = wanted.findIndex((one, index) => one !== actual[index]);
  if (at < 0 && actual.length === wanted.length) checks.that(`${what} (${wanted.length})`, true);
  else checks.same(`${what}, place ${at} of ${wanted.length}`, actual.slice(at)[0], wanted[at]);
}
