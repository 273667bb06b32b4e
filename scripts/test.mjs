/**
 * `npm test`: sets everything up and runs every check. Each step's whole output is in .output/reports/logs/; a failing step's is printed.
 * The last line is `N passed, N failed`.   --only NAME[,NAME] runs some steps, --list names them.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failedFile } from '../tests/e2e/again.mjs';
import {
  checkNode,
  findChromium,
  findFirefox,
  installModules,
  main,
  ROOT,
  reportsFolder,
} from './set-up.mjs';
import { STEPS } from './test-steps.mjs';

const say = (text) => process.stdout.write(`${text}\n`);

await main(async () => {
  const args = process.argv.slice(2);
  if (args.includes('--list')) {
    for (const step of STEPS) say(`${step.name.padEnd(12)} ${step.says}`);
    return 0;
  }
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1].split(',') : undefined;
  const begun = Date.now();
  checkNode();
  installModules(say);
  const env = {
    ...process.env,
    GUIDEPOST_CHROMIUM: await findChromium(say),
    GUIDEPOST_FIREFOX: findFirefox(say),
  };
  const logs = join(reportsFolder(), 'logs');
  mkdirSync(logs, { recursive: true });

  const results = [];
  for (const step of STEPS.filter((candidate) => !only || only.includes(candidate.name))) {
    const result = await runPatiently(step, env, logs);
    results.push(result);
    say(
      `${result.failed === 0 ? '✓' : '✗'} ${step.name.padEnd(12)} ${step.says.padEnd(58)} ${counts(result)}  ${seconds(result.ms)}`,
    );
    if (result.failed > 0) say(readFileSync(result.log, 'utf8').slice(-12_000));
  }
  const passed = sum(results, 'passed');
  const failed = sum(results, 'failed');
  const report = {
    passed,
    failed,
    ms: Date.now() - begun,
    steps: results.map(({ log: _log, ...rest }) => rest),
  };
  writeFileSync(join(reportsFolder(), 'test.json'), `${JSON.stringify(report, null, 2)}\n`);
  sayUnsteady(results);
  say(`\nAll steps took ${seconds(Date.now() - begun)}.`);
  say(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});

/** A step with real browsers gets a second try; that it needed one is said, for it is a fault of the test or of the product. */
async function runPatiently(step, env, logs) {
  const first = await runStep(step, env, logs);
  if (first.failed === 0 || !step.twice) return first;
  const kept = join(logs, `${step.name}.first.log`);
  renameSync(first.log, kept);
  say(`… ${step.name.padEnd(12)} failed at first (${kept}); once more:`);
  say(readFileSync(kept, 'utf8').slice(-6_000));
  const second = await tryAgain(step, env, logs, first);
  return { ...second, ms: first.ms + second.ms, unsteady: second.failed === 0 };
}

/** Where the step knows what failed, only that runs again, and what had passed counts. */
async function tryAgain(step, env, logs, first) {
  if (typeof step.twice !== 'string' || !existsSync(failedFile(step.twice))) {
    return runStep(step, env, logs);
  }
  const second = await runStep({ ...step, command: [...step.command, '--again'] }, env, logs);
  return { ...second, passed: first.passed + second.passed };
}

function sayUnsteady(results) {
  const names = results.filter((result) => result.unsteady).map((result) => result.name);
  if (names.length > 0) say(`\nPassed only at the second try: ${names.join(', ')}.`);
}

function runStep(step, env, logs) {
  const begun = Date.now();
  const log = join(logs, `${step.name}.log`);
  return new Promise((resolve) => {
    const child = spawn(step.command[0], step.command.slice(1), {
      cwd: ROOT,
      env: { ...env, ...step.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const take = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => take(String(error)));
    child.on('close', (code) => {
      writeFileSync(log, output);
      resolve({
        name: step.name,
        log,
        ms: Date.now() - begun,
        ...countsOf(step, code ?? 1, output),
      });
    });
  });
}

/** A step counts its own checks by a last line `N passed, N failed` or by vitest's JSON; else it is one check. */
function countsOf(step, code, output) {
  const counted = step.report ? fromVitest(step.report) : fromLastLine(output);
  if (!counted) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  // A step that ended badly has failed, whatever it counted before.
  return code === 0 ? counted : { ...counted, failed: Math.max(1, counted.failed) };
}

function fromLastLine(output) {
  const line = output
    .trimEnd()
    .split('\n')
    .at(-1)
    ?.match(/^(\d+) passed, (\d+) failed$/);
  return line ? { passed: Number(line[1]), failed: Number(line[2]) } : undefined;
}

function fromVitest(report) {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
      readFileSync(join(ROOT, report), 'utf8'),
    );
    return {
      passed: numPassedTests,
      failed: numFailedTests + (numFailedTests === 0 ? numFailedTestSuites : 0),
    };
  } catch {
    return undefined; // vitest ended before it wrote: the exit code tells
  }
}

function counts({ passed, failed }) {
  return failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} FAILED`;
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

function sum(results, field) {
  return results.reduce((total, result) => total + result[field], 0);
}
