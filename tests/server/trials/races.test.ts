import { expect, test } from 'vitest';
import { RACES, runRace } from './races';
import { withTrialDatabase } from './with-trial-database';

const ROUNDS = 25;
const database = withTrialDatabase();

test.each(Object.keys(RACES))(
  '%s at the same moment: one outcome, and a chain that says so',
  async (race) => {
    expect((await runRace(database().db, race, ROUNDS)).faults).toEqual([]);
  },
  120_000,
);
