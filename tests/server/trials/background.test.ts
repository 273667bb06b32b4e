import { expect, test } from 'vitest';
import { sealRecords } from '../../../server/audit/seal-records';
import { verifyDatabase } from '../../../server/audit/verify/verify-database';
import { withReceiver } from '../messages/receiver';
import { actsOf, type Screen, sure } from './acts';
import { BACKGROUND_WORKS, type BackgroundWork } from './background-works';
import { type Failure, failingDatabase } from './failing-database';
import { aTrialHouse, join, type TrialHouse } from './trial-house';
import { withTrialDatabase } from './with-trial-database';

const database = withTrialDatabase();
const target = withReceiver();
const DRAFTS = 2;
/** Failures of each work, spread evenly over all places where it can fail: all of them are a matter of minutes. */
const MOST_FAILURES = 5;
const DAY_MS = 86_400_000;
const STAGES = [{ group: 'managers', need: 'any' as const, dueHours: 1, escalateTo: 'board' }];

/** Drafts of an organisation of their own, and the work on them by a server whose database fails once; then the same work again. */
async function once(work: BackgroundWork, failure?: Failure) {
  const { db, url } = database();
  const house = await aTrialHouse(db);
  const path = `/${house.organisation.id}`;
  target().answerWith(work.target?.answer ?? {});
  const drafts = await someDrafts(house);
  await work.prepare?.(house, drafts, `${target().url}${path}`);
  house.later(work.laterMs);
  const failing = failingDatabase(url);
  failing.watch(failure);
  const shaken = { ...house, clock: house.clock, db: failing.db };
  // A broken connection ends a round; the next one comes by itself.
  await work.run(shaken).catch((error) => expectLost(error, failure));
  const counted = failing.counted();
  const happened = failing.happened();
  house.later(DAY_MS);
  await work.run(shaken);
  await failing.db.destroy();
  await sealRecords(house, 'trial');
  const told = target()
    .received(path)
    .map(({ headers }) => headers['webhook-id']);
  const outcome = {
    records: await kindsOf(house),
    messages: isCounted(work) ? new Set(told).size : 0,
    waiting: await waiting(house),
    flaws: (await verifyDatabase(house.db, house.organisation.id)).flaws,
  };
  return { counted, happened, outcome };
}

function isCounted({ target: of }: BackgroundWork): boolean {
  return of?.messages !== undefined;
}

function expectLost(error: unknown, failure: Failure | undefined): void {
  if (!failure || !('commit' in failure)) throw error;
}

async function someDrafts(house: TrialHouse): Promise<Screen[]> {
  const author = await join(house, 'author', []);
  const { send } = actsOf(house);
  const drafts: Screen[] = [];
  for (let made = 0; made < DRAFTS; made += 1) {
    drafts.push(sure(await send(author, { text: `Draft ${made}`, stages: STAGES })).answer);
  }
  return drafts;
}

async function kindsOf({ db, organisation }: TrialHouse): Promise<string[]> {
  const rows = await db
    .selectFrom('record')
    .select('kind')
    .where('org_id', '=', organisation.id)
    .execute();
  return rows.map(({ kind }) => kind).sort();
}

/** Messages that somebody still has to be sent. */
async function waiting({ db, organisation }: TrialHouse): Promise<number> {
  const rows = await db
    .selectFrom('outbox')
    .select('outbox_id')
    .where('org_id', '=', organisation.id)
    .where('target', '<>', '')
    .where('dead_at', 'is', null)
    .execute();
  return rows.length;
}

/** A clash at each statement, before and after it in turn, and each COMMIT lost on its way there or back. */
function failuresOf({ statements, commits }: { statements: number; commits: number }): Failure[] {
  const clashes = Array.from({ length: statements }, (_none, place): Failure => {
    const [at, code] =
      place % 2 === 0 ? (['after', '40001'] as const) : (['before', '40P01'] as const);
    return { at, statement: place + 1, code };
  });
  const ends = Array.from(
    { length: commits },
    (_none, place): Failure => ({ at: place % 2 === 0 ? 'lost' : 'cut', commit: place + 1 }),
  );
  const all = [...clashes, ...ends];
  const step = Math.max(1, all.length / MOST_FAILURES);
  const last = Math.min(MOST_FAILURES, all.length);
  return Array.from(
    { length: last },
    (_none, place) => all[Math.floor((place + 0.5) * step)],
  ).filter((failure) => failure !== undefined);
}

test.each(Object.entries(BACKGROUND_WORKS))(
  '%s: a clash at any statement and a lost COMMIT end in one outcome',
  async (_name, work) => {
    const records = Array.from({ length: DRAFTS }, () => work.records).flat();
    const wanted = {
      records: [...records, ...(work.others ?? [])].sort(),
      messages: DRAFTS * (work.target?.messages ?? 0),
      waiting: 0,
      flaws: [],
    };
    const sound = await once(work);
    expect(sound.outcome).toEqual(wanted);
    expect(sound.counted.statements).toBeGreaterThan(1);
    for (const failure of failuresOf(sound.counted)) {
      const { outcome, happened } = await once(work, failure);
      expect({ failure, happened, ...outcome }).toEqual({ failure, happened: true, ...wanted });
    }
  },
  120_000,
);
