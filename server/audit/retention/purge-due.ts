import type { RetentionRule } from '../../../domain/retention';
import { readRetention } from './keep-rules';
import { postsBefore, purgePost } from './purge-post';
import { purgeRecords } from './purge-records';
import { purgeSubmission } from './purge-submission';
import { DAY_MS } from './purge-texts';
import type { RetentionHouse } from './retention-house';

const BATCH = 100;
const OPEN = ['pending', 'changes-requested', 'approved'];

export interface Purged {
  readonly submissions: number;
  /** Posts without a submission. */
  readonly posts: number;
  readonly records: number;
}

/** Takes away what no rule and no hold keeps any more: submissions one by one, in batches along their key; then records. */
export async function purgeDue(house: RetentionHouse): Promise<Purged> {
  const { rules } = await readRetention(house.db, house.organisation.id);
  const texts = shortest(rules, 'texts');
  const records = shortest(rules, 'records');
  return {
    submissions: texts === undefined ? 0 : await purgeSubmissions(house, texts),
    posts: texts === undefined ? 0 : await purgePosts(house, texts),
    records: records === undefined ? 0 : await purgeRecords(house, records),
  };
}

function shortest(rules: readonly RetentionRule[], what: RetentionRule['what']) {
  const days = rules.filter((rule) => rule.what === what).map((rule) => rule.days);
  return days.length > 0 ? Math.min(...days) : undefined;
}

/** Ids begin with the time at which they were made: what is too young is not even read. */
async function purgeSubmissions(house: RetentionHouse, days: number): Promise<number> {
  const before = new Date(house.clock().getTime() - days * DAY_MS);
  let purged = 0;
  for (let after = ''; ; ) {
    const rows = await house.db
      .selectFrom('submission')
      .select('submission_id')
      .where('org_id', '=', house.organisation.id)
      .where('submission_id', '>', after)
      .where('submission_id', '<', idFloor(before))
      .where('state', 'not in', OPEN)
      .where('updated_at', '<', before)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('purged_submission')
              .select('purged_at')
              .whereRef('purged_submission.org_id', '=', 'submission.org_id')
              .whereRef('purged_submission.submission_id', '=', 'submission.submission_id'),
          ),
        ),
      )
      .orderBy('submission_id')
      .limit(BATCH)
      .execute();
    for (const { submission_id } of rows) {
      const retention = await readRetention(house.db, house.organisation.id);
      if (await purgeSubmission(house, submission_id, { retention, freed: false })) purged += 1;
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return purged;
    after = last.submission_id;
  }
}

async function purgePosts(house: RetentionHouse, days: number): Promise<number> {
  const below = idFloor(new Date(house.clock().getTime() - days * DAY_MS));
  let purged = 0;
  for (let after = ''; ; ) {
    const ids = await postsBefore(house, { after, below, most: BATCH });
    for (const id of ids) {
      const retention = await readRetention(house.db, house.organisation.id);
      if (await purgePost(house, id, { retention, freed: false })) purged += 1;
    }
    const last = ids.at(-1);
    if (last === undefined || ids.length < BATCH) return purged;
    after = last;
  }
}

/** The lowest UUIDv7 of a moment. */
function idFloor(at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

const EVERY_MS = 3_600_000;

/** For the sweep: once an hour of the server's clock. */
export function purgeHourly(house: RetentionHouse): () => Promise<void> {
  let next = 0;
  return async () => {
    const now = house.clock().getTime();
    if (now < next) return;
    next = now + EVERY_MS;
    await purgeDue(house);
  };
}
