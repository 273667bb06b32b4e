/**
 * What IT sets by policy (managed storage), in real Chromium and Firefox with the test build and the real server.
 *   GUIDEPOST_TEST=1 npx wxt build && GUIDEPOST_TEST=1 npx wxt build -b firefox && node tests/e2e/managed/run.mjs
 *   [--only chromium|firefox] [--extension-chromium FOLDER] [--extension-firefox FOLDER]
 * Policies belong to the whole machine: the check runs in a mount namespace with an /etc of its own. Last line: N passed, N failed.
 */
import { fileURLToPath } from 'node:url';
import { policyFilesHere, runInPrivateEtc, whyNoPrivateEtc } from './private-etc.mjs';

const INSIDE = '--inside';
const args = process.argv.slice(2);
const why = whyNoPrivateEtc();

if (args.includes(INSIDE)) {
  const { playScenes } = await import('./scenes.mjs');
  const failed = await playScenes(args);
  process.exit(failed > 0 ? 1 : 0);
} else if (why) {
  process.stdout.write(`Policies of IT were not checked here: ${why}.\n0 passed, 0 failed\n`);
} else {
  const before = policyFilesHere().join();
  const code = await runInPrivateEtc([
    process.execPath,
    fileURLToPath(import.meta.url),
    INSIDE,
    ...args,
  ]);
  if (policyFilesHere().join() !== before) throw new Error('A policy file was left in /etc.');
  process.exitCode = code;
}
