// The adapter contract over the replica pages: node tests/sites/run.mjs [--browser chromium|firefox] [--only WORD] [--check WORD]
import { CHECKS, sharesPage } from './adapter-contract.mjs';
import { BROWSERS } from './browsers.mjs';
import { printTable, tableOf } from './contract-table.mjs';
import { openDesk } from './desk.mjs';
import { EDITOR_CHECKS, UNDO_CHECK } from './editor-checks.mjs';
import { FACEBOOK_PAGE_CHECKS } from './facebook-page-checks.mjs';
import { keyChecks } from './key-checks.mjs';
import { inLanes } from './lanes.mjs';
import { LINKEDIN_PAGE_CHECKS } from './linkedin-page-checks.mjs';
import { openVariant } from './open-variant.mjs';
import { PAGE_CHECKS } from './page-checks.mjs';
import { writeReport } from './report.mjs';
import { TRANSPORT_CHECKS } from './transport-checks.mjs';
import { VARIANTS } from './variants.mjs';
import { X_PAGE_CHECKS } from './x-page-checks.mjs';

const option = (name) => {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] : undefined;
};
const VIEWPORT = { width: 1366, height: 860 };
const names = option('--browser') ? [option('--browser')] : Object.keys(BROWSERS);

/** Checks of whole pages, those of each site in a file of its own where there are many. */
const ALL_PAGE_CHECKS = {
  ...PAGE_CHECKS,
  ...X_PAGE_CHECKS,
  ...TRANSPORT_CHECKS,
  ...FACEBOOK_PAGE_CHECKS,
  ...LINKEDIN_PAGE_CHECKS,
};

const began = Date.now();
const results = await inLanes(names, jobs(), runJob);
const isPart = ['--browser', '--only', '--check'].some(option);
const report = await writeReport(isPart ? 'composers-part' : 'composers', tableOf(results));
printTable(results);
process.stdout.write(`the same as data: ${report}\n`);
const failed = results.filter((one) => !one.passed).length;
process.stdout.write(`${Math.round((Date.now() - began) / 1000)} s\n`);
process.stdout.write(`${results.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed ? 1 : 0;

/** The checks of one variant in their order, or one of whole pages. */
async function runJob({ page, world, browser, kind }, rows) {
  const done = [];
  let left;
  for (const [variant, check, run] of rows) {
    const row = { page, world, variant: VARIANTS[variant], run };
    const { kept, ...result } = await runCheck({
      ...row,
      kept: sharesPage(check) ? left : undefined,
    });
    left = sharesPage(check) ? kept : undefined;
    done.push({ browser: browser.version, variant, check, ...result });
    if (!result.passed)
      process.stdout.write(`FAIL ${kind}, ${variant}, ${check}\n${result.words}\n`);
  }
  return done;
}

/** Each variant with its checks, then those of whole pages, one by one. */
function jobs() {
  const rows = Object.entries(VARIANTS).map(([variant, data]) =>
    Object.entries(checksOf(data)).map((row) => [variant, ...row]),
  );
  const pages = Object.entries(ALL_PAGE_CHECKS).map((row) => [['pages', ...row]]);
  const [only = '', check = ''] = [option('--only'), option('--check')];
  const isWanted = (row) => row[0].includes(only) && row[1].includes(check);
  return [...rows, ...pages].map((job) => job.filter(isWanted)).filter((job) => job.length > 0);
}

/** In the order in which they may share a page. */
function checksOf(variant) {
  const { finds, drift, ...others } = CHECKS;
  const all = { finds, drift, ...keyChecks(variant), ...others, ...UNDO_CHECK };
  return variant.twin ? all : { ...all, ...EDITOR_CHECKS };
}

/** `kept`: what the check before it left open, for those that may share a page; a failed one leaves nothing. */
async function runCheck({ page, world, variant, run, kept }) {
  world.reset();
  const began = Date.now();
  const thrown = [];
  const listen = (error) => thrown.push(error);
  page.on('pageerror', listen);
  const desk = openDesk(page, variant?.frame);
  const reopen = (address = variant?.address) => openVariant(desk, variant, address);
  try {
    if (!kept) await resize(page, variant?.viewport ?? VIEWPORT);
    const found = kept ?? (variant && (await reopen()));
    const words = variant
      ? await run({ desk, variant, world, kept: found, reopen })
      : await run(desk);
    if (thrown.length) throw new Error(`the page threw: ${thrown[0].stack}`);
    return { passed: true, words: words ?? 'ok', ms: Date.now() - began, kept: found };
  } catch (error) {
    return { passed: false, words: error.stack };
  } finally {
    page.off('pageerror', listen);
  }
}

/** Playwright and Puppeteer have a name of their own for it. */
async function resize(page, size) {
  await (page.setViewportSize ?? page.setViewport).call(page, size);
}
