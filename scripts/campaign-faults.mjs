import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importBundled } from './bundled.mjs';

// npm run campaign:faults: what happens on bad networks, to killed processes, and where acts meet.

const HELP = `npm run campaign:faults -- [--submissions 10000] [--kills 200] [--races 10000] [--steps 100000] [--bugs] [--failures] [--seed 1]
                            [--seats 3] [--minutes 60] [--extension .output/test/chrome-mv3] [--out .output/reports/faults.json]

--submissions N: N submissions through the real extension in Chromium (build it first: npm run build:test), with a worker that is killed
  again and again, on a network that spoils requests; --seats browsers at once, no new author after --minutes.
--kills N: N times the server or its database is killed under load; everything acknowledged must be there after.
--races N: N rounds of two acts at the same moment on one draft, shared out among eight races; each must have one outcome.
--steps N: N random acts on the queue, each compared with a model; --seed chooses them.
--bugs: runs servers with one seeded bug each; every bug must be found.
--failures: every route that writes, with a clash at each of its statements and a connection that breaks at each COMMIT.
Exit code 1 where anything is not as it must be.`;

const { values } = parseArgs({
  options: {
    submissions: { type: 'string', default: '0' },
    seats: { type: 'string', default: '3' },
    minutes: { type: 'string', default: '60' },
    extension: { type: 'string', default: '.output/test/chrome-mv3' },
    kills: { type: 'string', default: '0' },
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
  const begun = performance.now();
  const say = (text) => process.stdout.write(`${text}\n`);
  const submissions = Number(values.submissions) > 0 ? await submit(say) : undefined;
  const { runTrials } = await importBundled('tests/server/trials/campaign.ts');
  const trials = await runTrials({
    kills: Number(values.kills),
    races: Number(values.races),
    steps: Number(values.steps),
    seed: Number(values.seed),
    bugs: values.bugs,
    failures: values.failures,
    say,
  });
  const wrong = [...(submissions?.faults ?? []), ...trials.wrong];
  const seconds = Math.round((performance.now() - begun) / 1000);
  const report = { submissions, ...trials, wrong, seconds };
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${JSON.stringify(report, null, 2)}\n`);
  say(`${wrong.length} wrong, ${seconds} s, report in ${values.out}`);
  for (const one of wrong.slice(0, 20)) say(one);
  if (wrong.length > 0) process.exitCode = 1;
}

async function submit(say) {
  // Only here: Playwright is not wanted for the others.
  const { runSubmissions } = await import('../tests/e2e/faults/campaign.mjs');
  const { faults, ...figures } = await runSubmissions({
    submissions: Number(values.submissions),
    seats: Number(values.seats),
    seed: Number(values.seed),
    minutes: Number(values.minutes),
    extension: resolve(values.extension),
    say,
  });
  say(`submissions: ${JSON.stringify(figures)}, faults ${faults.length}`);
  return { ...figures, faults };
}
