import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { globSync } from 'tinyglobby';
import { EQUIVALENT } from './equivalent.mjs';
import { verdicts } from './judge.mjs';
import { oneBundle } from './one-bundle.mjs';
import { sampledMutants } from './sampled-mutants.mjs';

/** Files of pure tests that run in one process in moments. Those that start others, or measure time, judge nothing here. */
const TESTS = [
  'tests/rules/*.test.ts',
  'tests/rules/{detectors,recorded}/*.test.ts',
  '!tests/rules/{fuzz,cli,*-command,signature,refused-*,root-chain,take-pack,freshness,site-pack,verified-body}.test.ts',
  '!tests/rules/detectors/hostile-texts.test.ts',
];
/** Cases a property: a mutant that changes much is noticed by few. */
const MOST_CASES = 25;

/**
 * Judges a sample of the engine's mutants in this process, which takes minutes where Stryker's own runner takes hours.
 * @param {{ root: string, globs: readonly string[], many: number, seed: number, seconds: number, goal: number, out: string }} options
 * @returns {Promise<number>} the exit code: 0 where the goal (percent) is reached
 */
export async function runSample({ root, globs, many, seed, seconds, goal, out }) {
  const say = (line) => process.stdout.write(`${line}\n`);
  const { mutants, total, sources } = await sampledMutants({
    root,
    files: globSync(globs, { cwd: root }).sort(),
    many,
    seed,
  });
  const folder = join(root, '.output', 'tools', `mutation-${process.pid}`);
  const tests = globSync(TESTS, { cwd: root }).sort();
  const address = await oneBundle({ root, tests, sources, folder });
  say(`${mutants.length} of ${total} mutants, ${tests.length} files of tests, seed ${seed}`);
  const described = new Map(mutants.map((mutant) => [mutant.id, asWritten(root, mutant)]));
  const judged = [];
  const until = performance.now() + seconds * 1000;
  for await (const { id, state, by } of verdicts({ address, mutants, most: MOST_CASES, say })) {
    const mutant = { ...described.get(id), state, by };
    const reason = state === 'noticed' ? undefined : reasonOf(mutant);
    judged.push(reason ? { ...mutant, state: 'equivalent', reason } : mutant);
    if (state !== 'noticed') say(lineOf(judged.at(-1)));
    if (performance.now() > until) break;
  }
  return summarise(judged, { wanted: mutants.length, seed, goal, out, say });
}

/** Where a mutant is, and what it makes of what. */
function asWritten(root, { file, location: { start, end }, replacement, mutatorName }) {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .slice(start.line, end.line + 1);
  lines.push((lines.pop() ?? '').slice(0, end.column));
  lines[0] = (lines[0] ?? '').slice(start.column);
  const line = start.line + 1;
  return { file: relative(root, file), line, original: lines.join('\n'), replacement, mutatorName };
}

function reasonOf({ file, original, replacement }) {
  return EQUIVALENT.find(
    (one) =>
      one.file === file &&
      one.original === original &&
      plain(one.replacement) === plain(replacement),
  )?.reason;
}

function plain(code) {
  return code.replace(/\s+/g, ' ').replaceAll('"', "'");
}

function lineOf({ state, file, line, original, replacement, reason }) {
  const change = `${plain(original).slice(0, 100)}  =>  ${plain(replacement).slice(0, 100)}`;
  return `${state} ${file}:${line} ${change}${reason ? `  (${reason})` : ''}`;
}

/** Those that change nothing are left out; those that no test reaches count as not noticed. */
function summarise(judged, { wanted, seed, goal, out, say }) {
  const counted = judged.filter(({ state }) => state !== 'equivalent');
  const noticed = counted.filter(({ state }) => state === 'noticed').length;
  const score = counted.length === 0 ? 0 : Math.round((1000 * noticed) / counted.length) / 10;
  const file = join(out, 'mutation-sample.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ score, noticed, judged, seed }, null, 2)}\n`);
  if (judged.length < wanted) say(`time is up: ${judged.length} of ${wanted} were judged`);
  say(
    `${score} % of ${counted.length} mutants noticed, ${judged.length - counted.length} set aside; the goal is ${goal} %`,
  );
  return score >= goal ? 0 : 1;
}
