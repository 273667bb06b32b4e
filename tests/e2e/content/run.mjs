/**
 * What the content scripts do in a page, in Chromium with the test build, on the replica sites; no server.
 *   GUIDEPOST_TEST=1 npx wxt build && node tests/e2e/content/run.mjs [--only WORD] [--pictures FOLDER] [--extension FOLDER]
 * Last line: N passed, N failed.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createChecks } from '../checks.mjs';
import { accountChecks } from './account.mjs';
import { approvalChecks } from './approval.mjs';
import { failureChecks } from './failures.mjs';
import { fixChecks } from './fixes.mjs';
import { holdChecks } from './holds.mjs';
import { lateCheckerChecks } from './late-checker.mjs';
import { latePanelChecks } from './late-panels.mjs';
import { mediaChecks } from './media.mjs';
import { mediaDialogChecks } from './media-dialogs.mjs';
import { quietChecks } from './quiet.mjs';
import { quietSiteChecks } from './quiet-site.mjs';
import { safetyCopyChecks } from './safety-copy.mjs';
import { openStage } from './stage.mjs';

const option = (name) => process.argv[process.argv.indexOf(name) + 1];
const only = process.argv.includes('--only') ? option('--only') : '';
const pictures = process.argv.includes('--pictures') ? option('--pictures') : undefined;
if (pictures) mkdirSync(pictures, { recursive: true });
const say = (text) => process.stdout.write(`${text}\n`);

const checks = createChecks(say, { tells: true });
const all = {
  ...quietChecks,
  ...quietSiteChecks,
  ...holdChecks,
  ...fixChecks,
  ...safetyCopyChecks,
  ...approvalChecks,
  ...mediaChecks,
  ...mediaDialogChecks,
  ...accountChecks,
  ...lateCheckerChecks,
  ...latePanelChecks,
  // Last: one of them reloads the extension.
  ...failureChecks,
};
const extension = process.argv.includes('--extension') ? option('--extension') : undefined;
const stage = await openStage(extension ? { extension } : {});
for (const [name, run] of Object.entries(all).filter(([name]) => name.includes(only))) {
  say(name);
  stage.replicas.reset();
  await stage.reset();
  try {
    await run({ stage, check: checks, shot: shotOf(name) });
  } catch (error) {
    checks.fail(name, error);
    const page = stage.browser.context.pages().at(-1);
    if (pictures && page) await page.screenshot({ path: join(pictures, 'failed.png') });
  }
  await stage.closePages();
}
await stage.close();
say(`${checks.tally.passed} passed, ${checks.tally.failed} failed`);
process.exit(checks.tally.failed > 0 ? 1 : 0);

function shotOf(name) {
  return async (page, what) => {
    if (!pictures) return;
    const file = `${name} ${what}`.replaceAll(/\W+/g, '-');
    await page.picture(join(pictures, `${file}.png`));
  };
}
