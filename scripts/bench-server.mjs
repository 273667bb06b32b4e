import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { importBundled } from './bundled.mjs';

// npm run bench:server: how long the server takes with many submissions in its database.

const HELP = `npm run bench:server -- [--size 1000000] [--calls 300] [--seconds 10] [--check] [--out .output/reports/server.json]

Fills a database of its own with what so many submissions leave behind, then measures over HTTP: one client, then 50 that submit.
--check: exit code 1 where a goal is missed; the goals are for a million submissions on two quiet cores.
Server, database and clients share this machine; the 50 are a process of their own, measured after 3 seconds.`;

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1000000' },
    calls: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '10' },
    check: { type: 'boolean', default: false },
    out: { type: 'string', default: '.output/reports/server.json' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) process.stdout.write(`${HELP}\n`);
else await main();

async function main() {
  const { benchServer, missedGoals } = await importBundled('scripts/bench-server/bench.ts');
  const folder = join(import.meta.dirname, '..', '.output', 'bench-server');
  rmSync(folder, { recursive: true, force: true });
  const report = await benchServer({
    size: Number(values.size),
    calls: Number(values.calls),
    seconds: Number(values.seconds),
    folder,
    clients: join(import.meta.dirname, 'bench-server', 'clients.mjs'),
    say: (text) => process.stdout.write(`${text}\n`),
  });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${JSON.stringify(report, null, 2)}\n`);
  const missed = missedGoals(report);
  for (const goal of missed) process.stdout.write(`missed: ${goal}\n`);
  if (missed.length === 0) process.stdout.write('Every goal is reached.\n');
  process.stdout.write(`Report in ${values.out}\n`);
  if (values.check && missed.length > 0) process.exitCode = 1;
}
