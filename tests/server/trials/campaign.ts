import { rm } from 'node:fs/promises';
import { type Database, openDatabase } from '../../../server/database/open-database';
import { startPostgres } from '../../../server/embedded/start-postgres';
import { temporaryFolder } from '../temporary-folder';
import { failEverywhere } from './failures';
import { runKills } from './kills';
import { RACES, type RaceReport, runRace } from './races';
import { findBugs, runModel } from './run-model';
import { buildServerBundle } from './server-process';

const STEPS_TO_FIND_A_BUG = 3_000;

export interface Asked {
  /** Rounds in all, shared out among the races. */
  readonly races: number;
  readonly steps: number;
  readonly seed: number;
  /** Of the server and its database, under load. */
  readonly kills: number;
  readonly bugs: boolean;
  readonly failures: boolean;
  readonly say: (text: string) => void;
}

/** Kills, and races, model, seeded bugs and failures on an embedded database of the campaign's own. @returns what was wrong, and the figures */
export async function runTrials(asked: Asked) {
  const killed = asked.kills > 0 ? await kill(asked) : undefined;
  const folder = await temporaryFolder();
  const postgres = await startPostgres(folder);
  const db = await openDatabase(withoutWaiting(postgres.url));
  try {
    const races = await runRaces(db, asked);
    const model = await runSteps(db, asked);
    const bugs = await runBugs(db, asked);
    const failures = await runFailures(postgres.url, asked);
    const wrong = [
      ...(killed?.faults ?? []),
      ...[...races, ...failures].flatMap(({ faults }) => faults),
      ...(model?.difference ? [model.difference] : []),
      ...bugs.filter(({ difference }) => !difference).map(({ bug }) => `not found: ${bug}`),
    ];
    return { killed, races, model, bugs, failures, wrong };
  } finally {
    await db.destroy();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function kill(asked: Asked) {
  const bundle = await buildServerBundle();
  try {
    return await runKills({ ...asked, bundle });
  } finally {
    await rm(bundle, { recursive: true, force: true });
  }
}

/** Races and models are about order, not about power cuts: COMMIT does not wait for the disk. */
function withoutWaiting(url: string): string {
  const address = new URL(url);
  address.searchParams.set('options', '-c synchronous_commit=off');
  return address.href;
}

async function runRaces(db: Database, { races, say }: Asked): Promise<RaceReport[]> {
  const names = races > 0 ? Object.keys(RACES) : [];
  const reports: RaceReport[] = [];
  for (const name of names) {
    const report = await runRace(db, name, Math.ceil(races / names.length));
    reports.push(report);
    const { rounds, firstWon, faults } = report;
    say(`race: ${name}: ${rounds} rounds, the first won ${firstWon}, faults ${faults.length}`);
  }
  return reports;
}

async function runSteps(db: Database, { steps, seed, say }: Asked) {
  if (steps === 0) return undefined;
  const report = await runModel(db, { steps, seed });
  say(`model: ${report.steps} steps, seed ${seed}: ${report.difference ?? 'no difference'}`);
  return report;
}

async function runBugs(db: Database, { bugs, seed, say }: Asked) {
  const reports = bugs ? await findBugs(db, STEPS_TO_FIND_A_BUG, seed) : [];
  for (const { bug, steps, difference } of reports) {
    say(`bug: ${bug}: ${difference ? `found after ${steps} steps: ${difference}` : 'NOT FOUND'}`);
  }
  return reports;
}

async function runFailures(url: string, { failures, say }: Asked) {
  const reports = failures ? await failEverywhere(url) : [];
  for (const { route, statements, failures: count, twice, faults } of reports) {
    const after = twice ? ', twice after a lost answer: it has no key' : '';
    say(
      `failures: ${route}: ${statements} statements, ${count} failures${after}, faults ${faults.length}`,
    );
  }
  return reports;
}
