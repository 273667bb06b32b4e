import { sql } from 'kysely';
import { ok } from '../../domain/problem';
import { type Work, withTransaction } from '../database/with-transaction';
import type { House } from '../house';
import { giveLeaseBack, type Lease, takeLease } from './sealing-lease';
import { growTiles, storedTiles, TileReader } from './tiles';
import { treeHasher } from './tree-hasher';

const BATCH = 2_000;

/**
 * Gives the records that wait their numbers in the tree, and signs its new head. One process at a time: a second one finds the lease
 * taken; one that lost it in between finds another fence and writes nothing.
 * @param holder tells processes apart
 * @returns how many records were sealed
 */
export async function sealRecords(house: House, holder: string, batch = BATCH): Promise<number> {
  if (!(await someWait(house))) return 0;
  const lease = await takeLease(house, holder);
  if (!lease) return 0;
  try {
    return await sealAll(house, lease, batch);
  } finally {
    await giveLeaseBack(house, holder);
  }
}

async function sealAll(house: House, lease: Lease, batch: number): Promise<number> {
  let sealed = 0;
  for (;;) {
    const at = { fence: lease.fence, size: lease.size + sealed };
    const more = await sealBatch(house, at, batch);
    sealed += more;
    if (more < batch) return sealed;
  }
}

async function someWait({ db, organisation }: House): Promise<boolean> {
  const row = await db
    .selectFrom('record')
    .select('record_id')
    .where('org_id', '=', organisation.id)
    .where('leaf', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** One transaction: numbers, tiles, head. @returns 0 also where the lease was lost */
export async function sealBatch(house: House, lease: Lease, batch: number): Promise<number> {
  const sealed = await withTransaction<number>(house.db, async (work) => {
    const waiting = await unsealed(work, house.organisation.id, batch);
    if (waiting.length === 0) return ok(0);
    const size = lease.size + waiting.length;
    if (!(await moveOn(work, house, lease, size))) return ok(0);
    await number(work, house.organisation.id, lease.size, waiting);
    const hashes = waiting.map((row) => treeHasher.leaf(row.hash));
    await growTiles(work, house.organisation.id, { size: lease.size, hashes });
    await writeHead(work, house, size);
    return ok(waiting.length);
  });
  return sealed.ok ? sealed.value : 0;
}

interface Waiting {
  readonly subject: string;
  readonly seq: number;
  readonly hash: string;
}

/** In the order in which they were made, as far as they are there now: a later commit gets a later number. */
function unsealed(work: Work, orgId: string, batch: number): Promise<Waiting[]> {
  return work
    .selectFrom('record')
    .select(['subject', 'seq', 'hash'])
    .where('org_id', '=', orgId)
    .where('leaf', 'is', null)
    .orderBy('at')
    .orderBy('record_id')
    .limit(batch)
    .execute();
}

async function moveOn(work: Work, house: House, lease: Lease, size: number): Promise<boolean> {
  const moved = await work
    .updateTable('audit_tree')
    .set({ size })
    .where('org_id', '=', house.organisation.id)
    .where('fence', '=', lease.fence)
    .where('size', '=', lease.size)
    .returning('size')
    .executeTakeFirst();
  return moved !== undefined;
}

async function number(
  work: Work,
  orgId: string,
  first: number,
  rows: readonly Waiting[],
): Promise<void> {
  const subjects = rows.map((row) => row.subject);
  const seqs = rows.map((row) => row.seq);
  const leaves = rows.map((_row, place) => first + place);
  const { numAffectedRows } = await sql`
    UPDATE record SET leaf = numbered.leaf
    FROM unnest(${subjects}::text[], ${seqs}::integer[], ${leaves}::integer[]) AS numbered (subject, seq, leaf)
    WHERE record.org_id = ${orgId} AND record.subject = numbered.subject AND record.seq = numbered.seq
      AND record.leaf IS NULL`.execute(work);
  if (Number(numAffectedRows) !== rows.length) throw new Error('Records changed while sealed.');
}

async function writeHead(work: Work, house: House, size: number): Promise<void> {
  const orgId = house.organisation.id;
  const root = await new TileReader(storedTiles(work, orgId)).rangeHash({ start: 0, end: size });
  const at = house.clock().toISOString();
  const jws = await house.signer.signHead({ org: orgId, size, root, at });
  await forgetSameHour(work, orgId, at);
  await work.insertInto('audit_head').values({ org_id: orgId, size, root, at, jws }).execute();
}

/** One head an hour is kept, the newest of it: a larger tree proves every smaller one. */
async function forgetSameHour(work: Work, orgId: string, at: string): Promise<void> {
  const hour = `${at.slice(0, 13)}:00:00.000Z`;
  await work
    .deleteFrom('audit_head')
    .where('org_id', '=', orgId)
    .where('at', '>=', new Date(hour))
    .execute();
}
