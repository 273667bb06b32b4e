import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../../server/database/open-database';
import { startPostgres } from '../../../server/embedded/start-postgres';
import { failEverywhere } from './failures';
import { RACES, type RaceReport, runRace } from './races';
import { findBugs, runModel } from './run-model';

const STEPS_TO_FIND_A_BUG = 3_000;

export interface Asked {
  /** Rounds in all, shared out among the races. */
  readonly races: number;
  readonly steps: number;
  readonly seed: number;
  readonly bugs: boolean;
  readonly failures: boolean;
  readonly say: (text: string) => void;
}

/** Races, model, seeded bugs and failures on an embedded database of the campaign's own. @returns what was wrong, and the figures */
export async function runTrials(asked: Asked) {
  const folder = await mkdtemp(join(tmpdir(), 'guidepost-trials-'));
  // As root, the database's own user has to reach it.
  await chmod(folder, 0o755);
  const postgres = await startPostgres(folder);
  const db = await openDatabase(postgres.url);
  try {
    const races = await runRaces(db, asked);
    const model = await runSteps(db, asked);
    const bugs = await runBugs(db, asked);
    const failures = await runFailures(postgres.url, asked);
    const wrong = [
      ...[...races, ...failures].flatMap(({ faults }) => faults),
      ...(model?.difference ? [model.difference] : []),
      ...bugs.filter(({ difference }) => !difference).map(({ bug }) => `not found: ${bug}`),
    ];
    return { races, model, bugs, failures, wrong };
  } finally {
    await db.destroy();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
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
  for (const { act, statements, failures: count, faults } of reports) {
    say(`failures: ${act}: ${statements} statements, ${count} failures, faults ${faults.length}`);
  }
  return reports;
}
