import { sql } from 'kysely';
import { ok } from '../../../domain/problem';
import { dutyDays, type Hold, isHeld, type Retention } from '../../../domain/retention';
import { withTransaction } from '../../database/with-transaction';
import { appendRecord } from '../../records/append-record';
import { tombstoneHash } from '../verify/check-record';
import type { RawRecord } from '../verify/raw-record';
import { rawPage } from '../verify/read-raw-records';
import { openHolds } from './holds';
import { isStill, readRetention } from './keep-rules';
import { DAY_MS, KEEPER } from './purge-texts';
import type { RetentionHouse } from './retention-house';

const BATCH = 200;
/** They say what was taken away, kept and taken out: the trail is not whole without them. */
const NEVER = ['purged', 'person-erased', 'retention-changed', 'hold-placed', 'hold-ended'];

/** Empties sealed records that nothing keeps any more: place, kind, time and hash stay, so that chain and tree can still be computed. */
export async function purgeRecords(house: RetentionHouse, days: number): Promise<number> {
  const orgId = house.organisation.id;
  const before = new Date(house.clock().getTime() - days * DAY_MS);
  let purged = 0;
  for (let next = 0; ; ) {
    const where = sql`org_id = ${orgId} AND leaf >= ${next} AND at < ${before} AND data <> ''`;
    const rows = await rawPage(house.db, { where, order: sql`leaf`, most: BATCH });
    const retention = await readRetention(house.db, orgId);
    purged += await purgeBatch(house, rows, retention);
    const last = rows.at(-1);
    if (last?.leaf == null) return purged;
    next = last.leaf + 1;
  }
}

async function purgeBatch(
  house: RetentionHouse,
  rows: readonly RawRecord[],
  retention: Retention,
): Promise<number> {
  const orgId = house.organisation.id;
  const places = await placesOf(house, rows);
  const emptied = await withTransaction<number>(house.db, async (work) => {
    const at = house.clock().toISOString();
    if (!(await isStill(work, orgId, retention.version))) return ok(0);
    const asked = { retention, holds: await openHolds(work, orgId), now: house.clock(), places };
    const going = rows.filter((row) => mayGo(row, asked));
    if (going.length === 0) return ok(0);
    const ids = going.map((row) => row.id);
    await work
      .updateTable('record')
      .set({ data: '', actor_id: '', actor_name: '', name_salt: null })
      .where('org_id', '=', orgId)
      .where('record_id', 'in', ids)
      .execute();
    await work
      .deleteFrom('record_text')
      .where('org_id', '=', orgId)
      .where('record_id', 'in', ids)
      .execute();
    const data = { what: 'records', records: going.map(tombstoneHash) };
    await appendRecord(work, house, { kind: 'purged', actor: KEEPER, at, data });
    return ok(going.length);
  });
  return emptied.ok ? emptied.value : 0;
}

interface Place {
  readonly site: string;
  readonly accountId: string;
  readonly people: readonly string[];
}

/** Site, account and author of the submissions that these records are about. */
async function placesOf(
  house: RetentionHouse,
  rows: readonly RawRecord[],
): Promise<ReadonlyMap<string, Place>> {
  if (rows.length === 0) return new Map();
  const found = await house.db
    .selectFrom('submission')
    .select(['submission_id', 'site', 'account', 'author_id'])
    .where('org_id', '=', house.organisation.id)
    .where('submission_id', 'in', [...new Set(rows.map((row) => row.subject))])
    .execute();
  return new Map(
    found.map(({ submission_id, site, account, author_id }) => {
      const { id } = JSON.parse(account) as { id: string };
      return [submission_id, { site, accountId: id, people: [author_id] }];
    }),
  );
}

function mayGo(
  row: RawRecord,
  asked: {
    retention: Retention;
    holds: readonly Hold[];
    now: Date;
    places: ReadonlyMap<string, Place>;
  },
): boolean {
  if (NEVER.includes(row.kind)) return false;
  const own = JSON.parse(row.data) as { site?: string; accountId?: string };
  const place = asked.places.get(row.subject);
  const site = place?.site ?? own.site;
  const accountId = place?.accountId ?? own.accountId;
  const facts = { what: 'records', site, accountId, kind: row.kind } as const;
  const days = dutyDays(asked.retention.rules, facts);
  if (days === undefined || Date.parse(row.at) + days * DAY_MS > asked.now.getTime()) return false;
  const people = [row.actorId, ...(place?.people ?? [])];
  return !isHeld(asked.holds, { submission: row.subject, people, accountId });
}
