import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { importBundled } from './bundled.mjs';

// npm run campaign:audit: how fast a trail is verified, and whether every tampering with it is found.

const HELP = `npm run campaign:audit -- [--entries 1000000] [--tamperings 10000] [--seed 1] [--data FOLDER]
  [--out .output/reports/audit.json]

--entries N: makes a sealed trail of N records on the embedded database and times its verification, best of three.
--data FOLDER: keeps the database of that trail there; the next run finds it and does not make it again.
--tamperings N: breaks a small trail in N random ways, one after the other; each has to be found. Exit code 1 where one is not, or where
a million entries take longer than 5 seconds.`;
const MOST_SECONDS_A_MILLION = 5;

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '0' },
    tamperings: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    data: { type: 'string' },
    out: { type: 'string', default: '.output/reports/audit.json' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) process.stdout.write(`${HELP}\n`);
else await main();

async function main() {
  const { runCampaign } = await importBundled('tests/server/audit/campaign.ts');
  const report = await runCampaign({
    entries: Number(values.entries),
    tamperings: Number(values.tamperings),
    seed: Number(values.seed),
    data: values.data,
    say: (text) => process.stdout.write(`${text}\n`),
  });
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(report)}\n`);
  // A small trail says nothing of a million: most of its time is the start.
  const isTimed = Number(values.entries) >= 100_000;
  const slow = isTimed && report.secondsPerMillion > MOST_SECONDS_A_MILLION;
  if (slow || report.missed.length > 0) process.exitCode = 1;
}
