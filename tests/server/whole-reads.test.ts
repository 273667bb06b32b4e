import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Person } from '../../domain/person';
import { fillDatabase, wholeReads } from '../../scripts/bench-server/seed';
import { changeRetention } from '../../server/audit/retention/keep-rules';
import { purgeDue } from '../../server/audit/retention/purge-due';
import { sealRecords } from '../../server/audit/seal-records';
import { connect } from '../../server/database/open-database';
import { cursorNow, forgetOldChanges, readChanges } from '../../server/live/read-changes';
import { forgetDeadMessages } from '../../server/messages/deliveries';
import { dropUntold } from '../../server/messages/drop-untold';
import { expireDue } from '../../server/submissions/expire-submissions';
import { countQueue } from '../../server/submissions/list-submissions';
import { decidedPlaces } from '../../server/submissions/newest-places';
import { forgetOldKeys } from '../../server/submissions/once-per-key';
import { watchDueTimes } from '../../server/workflow/watch-due-times';
import { actsOf, sure } from './trials/acts';
import { aTrialHouse, join, type TrialHouse } from './trials/trial-house';
import { withTrialDatabase } from './trials/with-trial-database';

const database = withTrialDatabase();
const SUBMISSIONS = 10_000;
const STAGES = [{ group: 'managers', need: 'any' as const }];
let house: TrialHouse;
let author: Person;
let manager: Person;

beforeAll(async () => {
  const { db } = database();
  house = await aTrialHouse(db);
  author = await join(house, 'author', []);
  manager = await join(house, 'manager', ['managers']);
  const { send, decide } = actsOf(house);
  const pending = sure(await send(author, { text: 'Waits', stages: STAGES })).answer;
  const sent = sure(await send(author, { text: 'Goes out', stages: STAGES })).answer;
  const approved = sure(await decide(manager, sent));
  const templates = { pending: pending.id, approved: approved.id };
  await fillDatabase(db, templates, SUBMISSIONS, () => undefined);
}, 120_000);

/** Which large tables were read from end to end while this was done. */
async function readWhole(act: (shaken: TrialHouse) => Promise<unknown>): Promise<string[]> {
  const { db, url } = database();
  const before = await wholeReads(db);
  const known = await connections();
  const acting = connect(url);
  await act({ ...house, clock: house.clock, db: acting });
  await acting.destroy();
  // A connection tells what it counted when it ends, if not before.
  const left = async () => (await connections()).filter((pid) => !known.includes(pid));
  await expect.poll(left, { timeout: 20_000 }).toEqual([]);
  const after = await wholeReads(db);
  return Object.keys(after).filter((table) => after[table] !== before[table]);
}

async function connections(): Promise<number[]> {
  const { rows } = await sql<{ pid: number }>`
    SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'guidepost' AND pid <> pg_backend_pid()`.execute(
    database().db,
  );
  return rows.map(({ pid }) => pid);
}

const WORKS: Readonly<Record<string, (shaken: TrialHouse) => Promise<unknown>>> = {
  'a submit, a decision, a revision, a withdrawal': async (shaken) => {
    const { send, decide, revise, withdraw } = actsOf(shaken);
    const first = sure(await send(author, { text: 'One', stages: STAGES })).answer;
    sure(await decide(manager, first));
    const second = sure(await send(author, { text: 'Two', stages: STAGES })).answer;
    sure(await withdraw(author, sure(await revise(author, second, 'Three'))));
  },
  'what somebody loses with a group': async (shaken) => {
    const { group } = actsOf(shaken);
    sure(await group(manager, 'managers', false));
    sure(await group(manager, 'managers', true));
  },
  'the number on the icon, what somebody decided, what changed': async (shaken) => {
    await countQueue(shaken, manager);
    await decidedPlaces(shaken, { filters: {}, personId: manager.id, limit: 51 });
    await readChanges(shaken.db, shaken.organisation.id, await cursorNow(shaken.db));
  },
  'the sweeps': async (shaken) => {
    await expireDue(shaken);
    await watchDueTimes(shaken);
    await forgetOldKeys(shaken);
    await forgetOldChanges(shaken);
    await dropUntold(shaken);
    await forgetDeadMessages(shaken);
  },
  'sealing, and what is kept no longer': async (shaken) => {
    await sealRecords(shaken, 'trial');
    const wanted = { version: 0, rules: [{ what: 'texts' as const, days: 30 }] };
    sure(await changeRetention(shaken, { id: 'operator', name: 'Operator' }, wanted));
    await purgeDue(shaken);
  },
};

test('a table that is read whole is noticed', async () => {
  const read = await readWhole(({ db }) => sql`SELECT max(version) FROM submission`.execute(db));
  expect(read).toEqual(['submission']);
}, 60_000);

test.each(Object.entries(WORKS))(
  '%s: no table that grows with submissions is read from end to end',
  async (_name, work) => {
    expect(await readWhole(work)).toEqual([]);
  },
  60_000,
);
