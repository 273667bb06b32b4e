import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { randomFrom } from './bench/random.mjs';

// npm run campaign:mutation: breaks the engine, the linter and the verifier in small ways, and counts what the tests notice.

const HELP = `npm run campaign:mutation -- [--area engine,linter,verifier] [--files GLOB,GLOB] [--share PERCENT] [--seed N] [--at-once N] [--out FOLDER]
npm run campaign:mutation -- --area engine --sample N [--seed N] [--seconds N] [--out FOLDER]

Runs Stryker over rules/ and the linter. --share mutates a sample only: blocks of lines chosen by the seed. Writes mutation.json (one line a file) and mutation-full.json (every mutant) into
.output/reports or the folder given; exit code 1 where the score is below 85 %. The whole campaign takes hours on two cores; name an area or files for a shorter one.
--at-once: so many processes (2). Campaigns with folders of their own may run side by side.

--sample N: N mutants of the engine, each with the same chance, judged in one process by the tests that reach them: a quarter of an hour on a quiet core. Prints those that were
not noticed, and those that are set aside because they change nothing, each with its reason; writes mutation-sample.json. --seconds: stops with what was judged by then (3600).`;
const GOAL = 85;
/** Lines that are taken into a sample together. */
const BLOCK = 8;
const AREAS = {
  engine: [
    'rules/*.ts',
    'rules/scanner/**/*.ts',
    'rules/detectors/**/*.ts',
    '!rules/{signature,jws,root*,trust,refusals,freshness,take-pack,signing,site-*,feed-files,claimed-manifest}.ts',
  ],
  linter: ['server/packs/lint/**/*.ts'],
  verifier: [
    'rules/{signature,jws,root*,trust,refusals,freshness,take-pack,signing,feed-files,claimed-manifest}.ts',
  ],
};
const ROOT = join(import.meta.dirname, '..');

const { values } = parseArgs({
  options: {
    area: { type: 'string', default: 'engine,linter,verifier' },
    sample: { type: 'string' },
    seconds: { type: 'string', default: '3600' },
    files: { type: 'string' },
    share: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '2' },
    out: { type: 'string', default: join(ROOT, '.output', 'reports') },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) process.stdout.write(`${HELP}\n`);
else process.exitCode = await (values.sample ? judgeSample(values) : run(values));

async function judgeSample({ area, files, sample, seed, seconds, out }) {
  if (area !== 'engine') {
    process.stderr.write(
      '--sample judges the engine only.\n  Say --area engine, or leave --sample out.\n',
    );
    return 2;
  }
  const { runSample } = await import('./campaigns/mutation/run-sample.mjs');
  return await runSample({
    root: ROOT,
    globs: files ? files.split(',') : AREAS.engine,
    many: Number(sample),
    seed: Number(seed),
    seconds: Number(seconds),
    goal: GOAL,
    out: resolve(out),
  });
}

async function run({ area, files, share, seed, out, 'at-once': atOnce }) {
  const globs = files ? files.split(',') : area.split(',').flatMap((name) => AREAS[name] ?? []);
  const mutate = Number(share) < 100 ? sampleOf(globs, Number(share) / 100, Number(seed)) : globs;
  if (mutate.length === 0) {
    process.stderr.write(
      `There is no area "${area}".\n  Choose from: ${Object.keys(AREAS).join(', ')}.\n`,
    );
    return 2;
  }
  const full = resolve(out, 'mutation-full.json');
  const { Stryker } = await import('@stryker-mutator/core');
  await new Stryker({
    testRunner: 'vitest',
    vitest: { configFile: 'tests/mutation/vitest.config.ts', related: true },
    plugins: ['@stryker-mutator/vitest-runner'],
    coverageAnalysis: 'perTest',
    concurrency: Number(atOnce),
    mutate,
    // Mutated regular expressions and tables of data say little for what they cost.
    mutator: { excludedMutations: ['Regex', 'StringLiteral'] },
    ignorePatterns: ['/.output', '/docs', '/public'],
    tempDirName: `.output/stryker-${process.pid}`,
    cleanTempDir: 'always',
    reporters: ['progress-append-only', 'json'],
    jsonReporter: { fileName: full },
    thresholds: { break: null },
    // A mutant that loops for ever counts as noticed; one that is only slow, on a machine with other work, must not.
    timeoutMS: 15_000,
    timeoutFactor: 2,
    dryRunTimeoutMinutes: 30,
    allowEmpty: false,
  }).runMutationTest();
  return summarise(full);
}

/** Every block of lines with the same chance, so that the sample's score speaks for the whole. */
function sampleOf(globs, share, seed) {
  const next = randomFrom(seed);
  return globSync(globs)
    .sort()
    .flatMap((file) => {
      const lines = readFileSync(file, 'utf8').split('\n').length;
      const blocks = Array.from(
        { length: Math.ceil(lines / BLOCK) },
        (_, index) => index * BLOCK + 1,
      );
      return blocks
        .filter(() => next() < share)
        .map((start) => `${file}:${start}-${Math.min(lines, start + BLOCK - 1)}`);
    });
}

function summarise(full) {
  const { files } = JSON.parse(readFileSync(full, 'utf8'));
  const rows = Object.entries(files).map(([file, { mutants }]) => rowOf(file, mutants));
  const total = rows.reduce(
    (sum, row) => ({ killed: sum.killed + row.killed, survived: sum.survived + row.survived }),
    { killed: 0, survived: 0 },
  );
  const score = scoreOf(total);
  writeFileSync(
    join(dirname(full), 'mutation.json'),
    `${JSON.stringify({ score, ...total, files: rows, node: process.version }, null, 2)}\n`,
  );
  for (const row of rows.sort((a, b) => a.score - b.score)) {
    process.stdout.write(
      `${String(row.score).padStart(6)} %  ${String(row.killed).padStart(5)} noticed  ${String(row.survived).padStart(4)} not  ${row.file}\n`,
    );
  }
  process.stdout.write(
    `${score} % of ${total.killed + total.survived} mutants noticed; the goal is ${GOAL} %\n`,
  );
  return score >= GOAL ? 0 : 1;
}

/** Mutants that no test reaches count as not noticed; those that do not compile are left out. */
function rowOf(file, mutants) {
  const count = (...states) => mutants.filter(({ status }) => states.includes(status)).length;
  const row = { killed: count('Killed', 'Timeout'), survived: count('Survived', 'NoCoverage') };
  return { file, ...row, score: scoreOf(row) };
}

function scoreOf({ killed, survived }) {
  return killed + survived === 0 ? 100 : Math.round((1000 * killed) / (killed + survived)) / 10;
}
