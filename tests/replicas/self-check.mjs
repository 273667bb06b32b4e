// Proves the replicas themselves: node tests/replicas/self-check.mjs [--only WORD] [--pictures FOLDER]
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

const world = await startReplicas();
const browser = await openChromium(world.port);
const counts = { passed: 0, failed: 0 };

for (const [name, check] of Object.entries({ ...xChecks, ...facebookChecks, ...linkedinChecks })) {
  if (!name.includes(only)) continue;
  const problem = await runCheck(check);
  counts[problem ? 'failed' : 'passed'] += 1;
  process.stdout.write(`${problem ? 'FAIL' : 'ok  '} ${name}\n${problem ? `${problem}\n` : ''}`);
}

await browser.close();
await world.stop();
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
process.exitCode = counts.failed ? 1 : 0;

/** A check fails on its own assertion and on any error the page itself threw meanwhile. */
async function runCheck(check) {
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
