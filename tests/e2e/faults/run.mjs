/**
 * The small run of submissions through a bad network with a worker that is killed, and a browser without room.
 *   node tests/e2e/faults/run.mjs [--submissions 200] [--seats 2] [--seed 1] [--extension FOLDER]
 * Last line: N passed, N failed.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../../scripts/set-up.mjs';
import { createChecks } from '../checks.mjs';
import { runSubmissions } from './campaign.mjs';
import { fullDiskChecks } from './full-disk.mjs';

const { values } = parseArgs({
  options: {
    submissions: { type: 'string', default: '200' },
    seats: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    extension: { type: 'string', default: join(ROOT, '.output', 'test', 'chrome-mv3') },
  },
});
/** A machine that is slower than this has other troubles. */
const MINUTES = 10;
const say = (text) => process.stdout.write(`${text}\n`);
const submissions = Number(values.submissions);
const report = await runSubmissions({
  submissions,
  seats: Number(values.seats),
  seed: Number(values.seed),
  minutes: MINUTES,
  extension: values.extension,
  say,
});
const { faults, ...figures } = report;
say(JSON.stringify(figures));
const check = createChecks(say, { tells: true });
check.same('nothing lost, nothing twice, nothing that its author does not know', faults, []);
check.same('every submission left its author', report.sent + report.queued, submissions);
// Else the run has tried nothing.
check.that('workers were killed', report.kills >= submissions / 5);
check.that('requests went wrong', report.networkFaults >= submissions / 2);
await fullDiskChecks(check, values.extension).catch((error) => check.fail('a full disk', error));
say(`${check.tally.passed} passed, ${check.tally.failed} failed`);
process.exit(check.tally.failed > 0 ? 1 : 0);
