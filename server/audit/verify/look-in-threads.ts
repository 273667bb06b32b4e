import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import type { Database } from '../../database/open-database';
import type { Look, Looked } from './look';
import { PART_WORKER, type PartAnswer, type PartTask } from './part-worker';
import type { SubjectRange } from './subject-range';

/** More do not help: the database has to read it all, too. */
const MOST_THREADS = 4;
/** Some ranges take longer than others. */
const RANGES_A_THREAD = 4;
/** Nearly everything that a thread makes is for one page: with room for it, little is moved about. */
const YOUNG_MEMORY_MB = 64;

/** False where this runs from its TypeScript sources, which threads of Node 20 cannot load. */
export function hasThreads(): boolean {
  return !PART_WORKER.endsWith('.ts');
}

/** Lets other connections see what this transaction sees; undefined where the database knows nothing of the kind. */
export async function canShareMoments(db: Database): Promise<boolean> {
  try {
    await db.transaction().setIsolationLevel('repeatable read').execute(exportMoment);
    return true;
  } catch {
    return false;
  }
}

async function exportMoment(moment: Database): Promise<string> {
  const { rows } = await sql<{ id: string }>`SELECT pg_export_snapshot() AS id`.execute(moment);
  return rows[0]?.id ?? '';
}

/**
 * All records, by several threads with a connection each, which see what the transaction of `look` sees.
 * @param url of the same database
 */
export async function lookInThreads(
  look: Look,
  url: string,
  heads: PartTask['heads'],
): Promise<Looked> {
  const { db, orgId, leaves, claims } = look;
  const threads = Math.min(MOST_THREADS, availableParallelism());
  const ranges = await rangesOf(look, threads * RANGES_A_THREAD);
  const snapshot = await exportMoment(db);
  const shared = leaves.shared;
  const task: PartTask = {
    for: 'guidepost-audit-part',
    ...{ url, snapshot, orgId, shared, heads },
  };
  const answers = new Array<PartAnswer>(ranges.length);
  const waiting = ranges.entries();
  await Promise.all(Array.from({ length: threads }, () => oneThread(task, waiting, answers)));
  for (const answer of answers) claims.add(answer.claims);
  return {
    checked: answers.reduce((sum, { checked }) => sum + checked, 0),
    flaws: answers.flatMap(({ flaws }) => flaws),
  };
}

/** Takes ranges as long as there are some. */
async function oneThread(
  task: PartTask,
  waiting: Iterator<[number, SubjectRange]>,
  answers: PartAnswer[],
): Promise<void> {
  const worker = new Worker(new URL(PART_WORKER), {
    workerData: task,
    // Options of the process may be about the file that it began with.
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEMORY_MB },
  });
  try {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      const [place, range] = next.value;
      worker.postMessage(range);
      const [answer] = (await once(worker, 'message')) as [PartAnswer];
      answers[place] = answer;
    }
    worker.postMessage(undefined);
    await once(worker, 'exit');
  } finally {
    // After an error it may still be at work.
    await worker.terminate();
  }
}

/** About as many records in each, none left out: the subjects of some sealed records part them. */
async function rangesOf({ db, orgId, leaves }: Look, count: number): Promise<SubjectRange[]> {
  const numbers = Array.from({ length: count - 1 }, (_none, place) =>
    Math.floor((leaves.size * (place + 1)) / count),
  );
  const rows = await db
    .selectFrom('record')
    .select('subject')
    .distinct()
    .where('org_id', '=', orgId)
    .where('leaf', 'in', numbers)
    .orderBy('subject')
    .execute();
  const cuts = rows.map(({ subject }) => subject);
  return [undefined, ...cuts].map((from, place) => ({ from, before: cuts[place] }));
}
