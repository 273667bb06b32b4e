// Proves the replicas themselves: node tests/replicas/self-check.mjs [--only WORD] [--pictures FOLDER]
import { attachmentChecks } from './self-check/attachments.mjs';
import { openChromium } from './self-check/chromium.mjs';
import { facebookChecks } from './self-check/facebook.mjs';
import { linkedinChecks } from './self-check/linkedin.mjs';
import { xChecks } from './self-check/x.mjs';
import { startReplicas } from './server.mjs';

const option = (name) => {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] : undefined;
};
const only = option('--only') ?? '';
const pictures = option('--pictures');

/** Two at a time: most of a check is waiting for its page. Each lane has a browser and sites of its own. */
const LANES = 2;
const checks = { ...xChecks, ...facebookChecks, ...linkedinChecks, ...attachmentChecks };
const left = Object.entries(checks).filter(([name]) => name.includes(only));
const counts = { passed: 0, failed: 0 };

await Promise.all(Array.from({ length: LANES }, runLane));
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
process.exitCode = counts.failed ? 1 : 0;

async function runLane() {
  const world = await startReplicas();
  const lane = { world, browser: await openChromium(world.port) };
  for (let next = left.shift(); next; next = left.shift()) {
    const [name, check] = next;
    const problem = await runCheck(lane, check);
    counts[problem ? 'failed' : 'passed'] += 1;
    process.stdout.write(`${problem ? 'FAIL' : 'ok  '} ${name}\n${problem ? `${problem}\n` : ''}`);
  }
  await lane.browser.close();
  await lane.world.stop();
}

/** A check fails on its own assertion and on any error the page itself threw meanwhile. */
async function runCheck({ world, browser }, check) {
  world.reset();
  const page = await browser.context.newPage();
  page.setDefaultTimeout(8000);
  const thrown = [];
  page.on('pageerror', (error) => thrown.push(error));
  try {
    await check({ page, world, pictures });
    if (thrown.length) throw new Error(`the page threw: ${thrown[0].stack}`);
  } catch (error) {
    return error.stack;
  } finally {
    await page.close();
  }
  return undefined;
}
