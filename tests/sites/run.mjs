// The adapter contract over the replica pages: node tests/sites/run.mjs [--browser chromium|firefox] [--only WORD] [--check WORD]
import { mkdir, writeFile } from 'node:fs/promises';
import { startReplicas } from '../replicas/server.mjs';
import { CHECKS, EDITOR_CHECKS } from './adapter-contract.mjs';
import { BROWSERS } from './browsers.mjs';
import { buildAgent } from './build-agent.mjs';
import { openDesk } from './desk.mjs';
import { FACEBOOK_PAGE_CHECKS } from './facebook-page-checks.mjs';
import { LINKEDIN_PAGE_CHECKS } from './linkedin-page-checks.mjs';
import { PAGE_CHECKS } from './page-checks.mjs';
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
  ...FACEBOOK_PAGE_CHECKS,
  ...LINKEDIN_PAGE_CHECKS,
};

const folders = await buildAgent();
const results = [];
for (const name of names) await runBrowser(name);
await mkdir('.output/reports', { recursive: true });
await writeFile('.output/reports/composers.json', JSON.stringify(results, null, 1));
const failed = results.filter((one) => !one.passed).length;
process.stdout.write(`${results.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed ? 1 : 0;

async function runBrowser(name) {
  const began = Date.now();
  const world = await startReplicas();
  const browser = await BROWSERS[name]({ port: world.port, folder: folders[name] });
  try {
    const page = await browser.newPage();
    for (const [variant, check, run] of plan()) {
      const result = await runCheck({ page, world, variant: VARIANTS[variant], run });
      results.push({ browser: browser.version, variant, check, ...result });
      if (!result.passed)
        process.stdout.write(`FAIL ${name}, ${variant}, ${check}\n${result.words}\n`);
    }
  } finally {
    await browser.close();
    await world.stop();
  }
  printTable(browser.version, Date.now() - began);
}

/** Every variant's checks, then those of whole pages. */
function plan() {
  const rows = Object.entries(VARIANTS).flatMap(([variant, { twin }]) =>
    Object.entries(twin ? CHECKS : { ...CHECKS, ...EDITOR_CHECKS }).map((row) => [variant, ...row]),
  );
  const pages = Object.entries(ALL_PAGE_CHECKS).map((row) => ['pages', ...row]);
  const [only = '', check = ''] = [option('--only'), option('--check')];
  return [...rows, ...pages].filter((row) => row[0].includes(only) && row[1].includes(check));
}

async function runCheck({ page, world, variant, run }) {
  world.reset();
  const began = Date.now();
  const thrown = [];
  const listen = (error) => thrown.push(error);
  page.on('pageerror', listen);
  await resize(page, variant?.viewport ?? VIEWPORT);
  const desk = openDesk(page, variant?.frame);
  const reopen = (address = variant?.address) => open(desk, variant, address);
  try {
    const words = variant
      ? await run({ desk, variant, world, kept: await reopen(), reopen })
      : await run(desk);
    if (thrown.length) throw new Error(`the page threw: ${thrown[0].stack}`);
    return { passed: true, words: words ?? 'ok', ms: Date.now() - began };
  } catch (error) {
    return { passed: false, words: error.stack };
  } finally {
    page.off('pageerror', listen);
  }
}

/** `open`: what a person presses or types, in order, before the editor is there. */
async function open(desk, variant, address) {
  await desk.goto(address);
  for (const step of [variant.open ?? []].flat()) {
    if (step.type) await desk.page.keyboard.type(step.type);
    else await desk.click(step);
  }
  await desk.click(variant.editor);
  return desk.ask('keep', variant.part);
}

/** Playwright and Puppeteer have a name of their own for it. */
async function resize(page, size) {
  await (page.setViewportSize ?? page.setViewport).call(page, size);
}

function printTable(version, ms) {
  const all = results.filter((one) => one.browser === version);
  const rows = all.filter((one) => one.variant !== 'pages');
  const checks = [...new Set(rows.map((one) => one.check))];
  const line = (first, cells) =>
    process.stdout.write(`${first.padEnd(26)}${cells.map((cell) => cell.padEnd(16)).join('')}\n`);
  line(`${version} (${Math.round(ms / 1000)} s)`, checks);
  for (const variant of new Set(rows.map((one) => one.variant))) {
    const cells = checks.map((check) =>
      rows.find((one) => one.variant === variant && one.check === check),
    );
    line(
      variant,
      cells.map((one) => (one ? (one.passed ? one.words.slice(0, 14) : 'FAILED') : '-')),
    );
  }
  for (const one of all.filter((one) => one.variant === 'pages'))
    process.stdout.write(`${one.passed ? 'ok    ' : 'FAILED'}  ${one.check}\n`);
}
