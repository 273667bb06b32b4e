import fc from 'fast-check';
import { verifyDatabase } from '../../../server/audit/verify/verify-database';
import type { Database } from '../../../server/database/open-database';
import { GROUPS } from './queue-flows';
import { QueueModel } from './queue-model';
import { stepArbitrary } from './queue-steps';
import { aQueueWorld } from './queue-world';
import type { SeededBug } from './seeded-bug';
import { SEEDED_BUGS, withBug } from './seeded-bugs';
import { aTrialHouse } from './trial-house';

const STEPS_A_RUN = 300;

export interface ModelReport {
  readonly steps: number;
  readonly seed: number;
  /** The first difference between server and model; undefined where there was none. */
  readonly difference: string | undefined;
}

/** Random acts on the server and on the model, until so many steps were made or the two differ. */
export async function runModel(
  db: Database,
  { steps, seed, bug }: { steps: number; seed: number; bug?: SeededBug },
): Promise<ModelReport> {
  let made = 0;
  const script = fc.array(stepArbitrary, { minLength: STEPS_A_RUN, maxLength: STEPS_A_RUN });
  const property = fc.asyncProperty(script, async (commands) => {
    const house = await aTrialHouse(db);
    const world = await aQueueWorld(house, withBug(house, bug));
    const real = { ...world, ...(bug?.expire && { expire: bug.expire }) };
    const model = new QueueModel(GROUPS);
    const counted = commands.slice(0, steps - made).map((command) => ({
      check: command.check,
      toString: command.toString,
      run: async (...on: Parameters<typeof command.run>) => {
        made += 1;
        await command.run(...on);
      },
    }));
    await fc.asyncModelRun(() => ({ model, real }), counted);
    const { flaws } = await verifyDatabase(db, house.organisation.id);
    if (flaws.length > 0) throw new Error(JSON.stringify(flaws[0]));
  });
  const numRuns = Math.ceil(steps / STEPS_A_RUN);
  const result = await fc.check(property, { seed, numRuns, endOnFailure: true });
  const error = result.errorInstance;
  const difference = error instanceof Error ? error.message : undefined;
  return { steps: made, seed, difference };
}

export interface BugReport extends ModelReport {
  readonly bug: string;
}

/** Each bug alone, until it is found or the steps are over. */
export async function findBugs(db: Database, steps: number, seed: number): Promise<BugReport[]> {
  const reports: BugReport[] = [];
  for (const [name, bug] of Object.entries(SEEDED_BUGS)) {
    reports.push({ bug: name, ...(await runModel(db, { steps, seed, bug })) });
  }
  return reports;
}
