import { failed, type Result } from '../domain/problem';
import { inTurn } from './in-turn';
import { type LocalDb, localDb, STRICT } from './local-db';
import { noteLostRows } from './outbox-lost';
import {
  newRow,
  OUTBOX_CAP,
  type OutboxItem,
  type OutboxRow,
  REFUSED_KEPT_MS,
  summarise,
  waitBefore,
} from './outbox-row';
import type { ServerAnswer } from './server-call';
import { writeStored } from './stored-parsed';

export interface OutboxWorld {
  /** Whose rows go out now; undefined where nobody is signed in. */
  readonly owner: () => Promise<string | undefined>;
  /** Sends one row and, where the server took it, stores what it answered before this resolves. */
  readonly send: (row: OutboxRow) => Promise<ServerAnswer<unknown>>;
  readonly now: () => number;
  readonly random: () => number;
  /** Called when rows are left, with the wait until the next try. */
  readonly wakeIn: (milliseconds: number) => void;
}

/** What became of a row so far: `undefined` while it waits. */
export type Outcome = Result<unknown> | undefined;

export interface Outbox {
  /** On disk before it resolves. A key that is there already is the same act. */
  add(item: OutboxItem): Promise<Result<OutboxRow>>;
  /** Tries one row now. */
  deliver(key: string): Promise<Outcome>;
  /** Tries all that are due, oldest first; `all` tries the others too, as after a new sign-in. */
  drain(which?: 'due' | 'all'): Promise<void>;
  dismiss(key: string): Promise<void>;
}

export function createOutbox(world: OutboxWorld): Outbox {
  return {
    add: (item) => inTurn('outbox add', () => add(item, world)),
    // One try at a time for each row: a second asker waits for the first.
    deliver: (key) => inTurn(`outbox ${key}`, () => deliver(key, world)),
    drain: (which = 'due') => inTurn('outbox drain', () => drain(world, which)),
    dismiss: (key) => dismiss(key, world),
  };
}

async function add(item: OutboxItem, world: OutboxWorld): Promise<Result<OutboxRow>> {
  const db = await localDb();
  const known = await db.get('outbox', item.key);
  if (known) return { ok: true, value: known };
  if ((await db.count('outbox')) >= OUTBOX_CAP) return full(`${OUTBOX_CAP} drafts wait already.`);
  const row = newRow(item, world.now());
  try {
    await put(db, row);
  } catch (error) {
    if (error instanceof Error && error.name === 'QuotaExceededError') return full('No room left.');
    throw error;
  }
  await tellSummary(world);
  return { ok: true, value: row };
}

async function deliver(key: string, world: OutboxWorld): Promise<Outcome> {
  const db = await localDb();
  const row = await db.get('outbox', key);
  if (!row) return undefined;
  if (row.state === 'refused' && row.problem) return { ok: false, problem: row.problem };
  if (row.owner !== (await world.owner())) return undefined;
  const answer = await world.send(row);
  if (answer.ok) {
    await db.delete('outbox', key);
  } else {
    await put(db, afterFailure(row, answer, world));
  }
  await tellSummary(world);
  if (answer.ok) return answer;
  return answer.kind === 'refused' ? { ok: false, problem: answer.problem } : undefined;
}

function afterFailure(
  row: OutboxRow,
  answer: Extract<ServerAnswer<unknown>, { ok: false }>,
  world: OutboxWorld,
): OutboxRow {
  const attempts = row.attempts + 1;
  return {
    ...row,
    attempts,
    nextAt: world.now() + waitBefore(attempts, world.random(), answer.waitMs),
    state: answer.kind === 'refused' ? 'refused' : 'waiting',
    problem: answer.problem,
  };
}

async function drain(world: OutboxWorld, which: 'due' | 'all'): Promise<void> {
  const owner = await world.owner();
  const now = world.now();
  await noteLostRows(owner, now);
  const rows = await (await localDb()).getAll('outbox');
  for (const row of rows) if (isForgotten(row, now)) await dismiss(row.key, world);
  const isDue = (row: OutboxRow) =>
    row.state === 'waiting' && (which === 'all' || row.nextAt <= now);
  const due = rows
    .filter((row) => row.owner === owner && isDue(row))
    .sort((a, b) => a.since.localeCompare(b.since));
  for (const row of due) {
    await inTurn(`outbox ${row.key}`, () => deliver(row.key, world));
    if (await serverIsGone(row.key)) break;
  }
  await tellSummary(world);
}

/** No use in trying the others while nobody answers, or our token is not taken. */
async function serverIsGone(key: string): Promise<boolean> {
  const code = (await (await localDb()).get('outbox', key))?.problem?.code;
  return code === 'offline' || code === 'server-unreachable' || code === 'not-signed-in';
}

function isForgotten(row: OutboxRow, now: number): boolean {
  return row.state === 'refused' && Date.parse(row.since) + REFUSED_KEPT_MS < now;
}

async function dismiss(key: string, world: OutboxWorld): Promise<void> {
  const db = await localDb();
  const row = await db.get('outbox', key);
  if (row?.state !== 'refused') return;
  await db.delete('outbox', key);
  await tellSummary(world);
}

async function put(db: LocalDb, row: OutboxRow): Promise<void> {
  const tx = db.transaction('outbox', 'readwrite', STRICT);
  // Why it failed is told by the transaction: the request in it only hears that it was cut off.
  tx.store.put(row).catch(() => undefined);
  await tx.done;
}

async function tellSummary(world: OutboxWorld): Promise<void> {
  const owner = await world.owner();
  const rows = (await (await localDb()).getAll('outbox')).filter((row) => row.owner === owner);
  await inTurn('stored outbox', () => writeStored('outbox', summarise(rows)));
  const next = Math.min(...rows.filter((row) => row.state === 'waiting').map((row) => row.nextAt));
  if (Number.isFinite(next)) world.wakeIn(Math.max(0, next - world.now()));
}

function full(detail: string) {
  return failed('storage-full', detail, 'Connect again so that they can be sent, then try again.');
}
