import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { importBundled } from './bundled.mjs';

// npm run campaign:faults: acts at the same moment, random acts against a model, failures of the database.

const HELP = `npm run campaign:faults -- [--races 10000] [--steps 100000] [--bugs] [--failures] [--seed 1] [--out .output/reports/faults.json]

--races N: N rounds of two acts at the same moment on one draft, shared out among eight races; each must have one outcome.
--steps N: N random acts on the queue, each compared with a model; --seed chooses them.
--bugs: runs servers with one seeded bug each; every bug must be found.
--failures: a clash at each statement of each act, and a connection that breaks at COMMIT.
Exit code 1 where anything is not as it must be.`;

const { values } = parseArgs({
  options: {
    races: { type: 'string', default: '0' },
    steps: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    bugs: { type: 'boolean', default: false },
    failures: { type: 'boolean', default: false },
    out: { type: 'string', default: '.output/reports/faults.json' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) process.stdout.write(`${HELP}\n`);
else await main();

async function main() {
  const { runTrials } = await importBundled('tests/server/trials/campaign.ts');
  const begun = performance.now();
  const report = await runTrials({
    races: Number(values.races),
    steps: Number(values.steps),
    seed: Number(values.seed),
    bugs: values.bugs,
    failures: values.failures,
    say: (text) => process.stdout.write(`${text}\n`),
  });
  const seconds = Math.round((performance.now() - begun) / 1000);
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${JSON.stringify({ ...report, seconds }, null, 2)}\n`);
  process.stdout.write(`${report.wrong.length} wrong, ${seconds} s, report in ${values.out}\n`);
  for (const one of report.wrong.slice(0, 20)) process.stdout.write(`${one}\n`);
  if (report.wrong.length > 0) process.exitCode = 1;
}
