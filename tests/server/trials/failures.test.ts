import { expect, test } from 'vitest';
import { seeded } from '../../rules/random-patterns';
import { failEverywhere } from './failures';
import { withTrialDatabase } from './with-trial-database';

const database = withTrialDatabase();

test('a clash at some statement or a lost COMMIT, of every route that writes: nothing twice, nothing half, and the same answer', async () => {
  const random = seeded(1);
  // One of them each: all of them are a matter of many minutes.
  const reports = await failEverywhere(database().url, (all) => {
    const lost = all.filter(({ at }) => at === 'lost');
    const some = random() < 0.5 ? lost : all;
    return some.slice(Math.floor(random() * some.length)).slice(0, 1);
  });
  expect(reports.flatMap(({ faults }) => faults)).toEqual([]);
  expect(reports.length).toBeGreaterThan(40);
}, 180_000);
