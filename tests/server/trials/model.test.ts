import { expect, test } from 'vitest';
import { runModel } from './run-model';
import { SEEDED_BUGS } from './seeded-bugs';
import { withTrialDatabase } from './with-trial-database';

const PATIENCE_MS = 180_000;
const database = withTrialDatabase();

test(
  'the queue on the database does what a few lines say',
  async () => {
    const report = await runModel(database().db, { steps: 300, seed: 1 });
    expect(report).toEqual({ steps: report.steps, seed: 1, difference: undefined });
    expect(report.steps).toBeGreaterThan(250);
  },
  PATIENCE_MS,
);

test.each(Object.entries(SEEDED_BUGS))(
  'a server where %s is found out',
  async (_name, bug) => {
    const { difference } = await runModel(database().db, { steps: 3_000, seed: 1, bug });
    expect(difference).toBeDefined();
  },
  PATIENCE_MS,
);
