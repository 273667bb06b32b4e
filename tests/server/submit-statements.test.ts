import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Submission } from '../../domain/submission';
import { oncePerKey } from '../../server/submissions/once-per-key';
import { submit } from '../../server/submissions/submit';
import { aRequest } from './builders';
import { failingDatabase } from './trials/failing-database';
import { aTrialHouse, join } from './trials/trial-house';
import { withTrialDatabase } from './trials/with-trial-database';

const database = withTrialDatabase();

test('a submit asks for its key, reads what is in force, and writes everything at once; a repeated one only asks', async () => {
  const counting = failingDatabase(database().url);
  const house = await aTrialHouse(counting.db);
  const author = await join(house, `author-${randomUUID()}`, []);
  const request = aRequest('Profits will double', [{ group: 'managers', need: 'any' }]);
  const call = { personId: author.id, key: randomUUID(), request: [request] };
  const send = async () => {
    counting.watch();
    const sent = await oncePerKey<Submission>(house, call, (work, keep) =>
      submit(work, house, { author, request, keep }),
    );
    if (!sent.ok) throw new Error(JSON.stringify(sent.problem));
    return { ...sent.value, counted: counting.counted() };
  };
  const first = await send();
  const second = await send();
  await counting.db.destroy();
  expect(first.counted).toEqual({ statements: 3, commits: 1 });
  expect(second.counted).toEqual({ statements: 1, commits: 1 });
  expect([first.replayed, second.replayed]).toEqual([false, true]);
  expect(JSON.parse(second.text)).toEqual(first.answer);
});
