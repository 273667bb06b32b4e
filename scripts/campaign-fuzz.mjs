import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { importBundled } from './bundled.mjs';

// npm run campaign:fuzz: fuzzed packs and drafts through reading, compiling and checking; nothing may crash.

const HELP = `npm run campaign:fuzz -- [--checks 250000] [--seed N]

Checks fuzzed drafts with fuzzed packs (five drafts a pack). A crash is a thrown error, a finding outside its text, or a check after an
earlier one that says something else than the full check. Writes .output/reports/fuzz.json; exit code 1 where anything crashed.`;
const BATCH = 5000;
const OPTIONS = {
  checks: { type: 'string', default: '250000' },
  seed: { type: 'string', default: '1' },
  help: { type: 'boolean', default: false },
};

const { values } = parseArgs({ options: OPTIONS });
if (values.help) process.stdout.write(`${HELP}\n`);
else process.exitCode = await run(Number(values.checks), Number(values.seed));

async function run(checks, seed) {
  const { fuzz } = await importBundled('tests/rules/fuzz/campaign.ts');
  const total = { packs: 0, read: 0, checks: 0, findings: 0, slowest: 0, crashes: [] };
  const started = Date.now();
  for (let batch = 0; total.checks < checks; batch += 1) {
    const size = Math.min(BATCH, checks - total.checks);
    const tally = fuzz({ seed: seed + batch, checks: size, clock: () => performance.now() });
    for (const key of ['packs', 'read', 'checks', 'findings']) total[key] += tally[key];
    total.slowest = Math.max(total.slowest, tally.slowest);
    total.crashes.push(...tally.crashes);
    process.stderr.write(`\r${total.checks} of ${checks} checks, ${total.crashes.length} crashes `);
  }
  report({
    ...total,
    seed,
    seconds: Math.round((Date.now() - started) / 1000),
    node: process.version,
  });
  return total.crashes.length > 0 ? 1 : 0;
}

function report(total) {
  const file = join(import.meta.dirname, '..', '.output', 'reports', 'fuzz.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(total, null, 2)}\n`);
  process.stderr.write('\n');
  process.stdout.write(
    `${total.checks} drafts checked with ${total.packs} packs (${total.read} could be read) in ${total.seconds} s, seed ${total.seed}\n` +
      `${total.findings} findings, slowest check ${total.slowest.toFixed(1)} ms, ${total.crashes.length} crashes\n`,
  );
  for (const { what, seed } of total.crashes.slice(0, 5))
    process.stdout.write(`\nseed ${seed}: ${what}\n`);
}
