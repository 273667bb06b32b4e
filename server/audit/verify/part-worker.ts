import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { sql } from 'kysely';
import { ownConnection } from './bytes/own-connection';
import { Claims, type ReadClaims } from './claims';
import type { Looked } from './look';
import { lookAtRecords } from './look-at-records';
import { SealedLeaves, type SharedLeaves } from './sealed-leaves';
import { SealingTimes } from './sealing-times';
import type { SubjectRange } from './subject-range';

/** What a thread has to know; it is then told one range after the other. */
export interface PartTask {
  readonly for: 'guidepost-audit-part';
  readonly url: string;
  /** The moment of the thread that asks. */
  readonly snapshot: string;
  readonly orgId: string;
  readonly shared: SharedLeaves;
  /** By size. */
  readonly heads: readonly { readonly size: number; readonly at: string }[];
}

export interface PartAnswer extends Looked {
  readonly claims: ReadClaims;
}

/** The file that a thread runs: this one, or the bundle that it became a part of. */
export const PART_WORKER = import.meta.url;

if (parentPort && isTask(workerData)) answerRanges(parentPort, workerData);

function isTask(data: unknown): data is PartTask {
  return (data as Partial<PartTask> | null)?.for === 'guidepost-audit-part';
}

/** Answers until it is told no range any more. An error ends the thread, which is told to who asked. */
async function answerRanges(port: MessagePort, task: PartTask): Promise<void> {
  const { db, read } = await ownConnection(task.url);
  const leaves = new SealedLeaves(task.shared);
  const times = new SealingTimes(task.heads);
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (moment) => {
      await sql`SET TRANSACTION SNAPSHOT ${sql.lit(task.snapshot)}`.execute(moment);
      for (let range = await nextRange(port); range; range = await nextRange(port)) {
        const claims = new Claims();
        const look = { db: moment, orgId: task.orgId, leaves, claims, times, read };
        const answer = { ...(await lookAtRecords(look, range)), claims: claims.told() };
        port.postMessage(answer satisfies PartAnswer);
      }
    });
  await db.destroy();
  port.close();
}

async function nextRange(port: MessagePort): Promise<SubjectRange | undefined> {
  const [range] = (await once(port, 'message')) as [SubjectRange | undefined];
  return range;
}
