import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { madeSets } from './accuracy/made/made-sets.mjs';
import { table } from './accuracy/report.mjs';
import { Score } from './accuracy/score.mjs';
import { readSets } from './accuracy/sets.mjs';
import { importBundled } from './bundled.mjs';

// npm run accuracy -- --sets DIR (or --made secrets,profanity): what the engine with the base and claim packs finds in labelled posts, and what it flags in clean ones.

const HELP = `npm run accuracy -- --sets DIR [--split NAME] [--only SET,SET] [--regions US,GB] [--show N] [--json]
npm run accuracy -- --made NAME,NAME [--seed N] [--each N] [--show N] [--json]

Scores the engine, with the starter packs "base" and "claims-…", on a folder of labelled sets (NAME.jsonl, splits.json).
  --sets DIR      the folder
  --split NAME    only the sets of this split (default: all)
  --only A,B      only these sets
  --made A,B      instead of a folder: sets that are made at random (secrets, profanity)
  --seed N        of what is made (1)
  --each N        so many posts of every form that is made (5)
  --regions A,B   countries whose phone numbers and ids are looked for (default: those of the base pack)
  --show N        prints the first N misses, wrong findings and false alarms of each set to stderr
  --json          prints the figures as JSON
The figures are also written to .output/reports/accuracy.json.`;

const OPTIONS = {
  sets: { type: 'string' },
  split: { type: 'string', default: 'all' },
  only: { type: 'string', default: '' },
  made: { type: 'string', default: '' },
  seed: { type: 'string', default: '1' },
  each: { type: 'string', default: '5' },
  regions: { type: 'string', default: '' },
  show: { type: 'string', default: '0' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

try {
  const { values } = parseArgs({ options: OPTIONS });
  const hasWork = Boolean(values.sets || values.made) && !values.help;
  if (hasWork) await run(values);
  else process.stdout.write(`${HELP}\n`);
  process.exitCode = hasWork || values.help ? 0 : 2;
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

async function run({ regions, show, json, ...which }) {
  const sets = setsOf(which);
  const { createChecker } = await importBundled('scripts/accuracy/checker.ts');
  const checker = await createChecker({ regions: list(regions) });
  const score = new Score();
  const before = performance.now();
  for (const set of sets) {
    score.addSet(set, checker.check, Number(show) > 0 ? shower(Number(show)) : undefined);
    process.stderr.write(`${set.name}: ${set.rows.length} posts\n`);
  }
  const milliseconds = performance.now() - before;
  const result = { ...score.result(), rules: checker.rules, switchedOff: checker.switchedOff() };
  const posts = Math.max(1, result.posts);
  write({ ...result, millisecondsPerPost: Math.round((1000 * milliseconds) / posts) / 1000 });
  process.stdout.write(`${json ? JSON.stringify(result) : table(result)}\n`);
  for (const { ruleId, reason } of result.switchedOff) {
    process.stderr.write(`Switched off: ${ruleId}: ${reason}\n`);
  }
}

function setsOf({ sets: folder, split, only, made, seed, each }) {
  if (made !== '') return madeSets({ names: list(made), seed: Number(seed), each: Number(each) });
  return readSets(folder, { split, only: list(only) });
}

function shower(most) {
  const shown = new Map();
  return (what, set, row, place) => {
    const key = `${what} ${set} ${place.type}`;
    const count = (shown.get(key) ?? 0) + 1;
    shown.set(key, count);
    if (count > most) return;
    const words = row.text.slice(place.start ?? 0, place.end ?? 0);
    process.stderr.write(
      `  ${what} ${place.type}${place.sub ? `/${place.sub}` : ''}${place.ruleId ? ` by ${place.ruleId}` : ''} "${words}" in ${JSON.stringify(row.text.slice(0, 200))}\n`,
    );
  };
}

function list(value) {
  return value.split(',').filter((entry) => entry !== '');
}

function write(report) {
  const file = join(import.meta.dirname, '..', '.output', 'reports', 'accuracy.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}
