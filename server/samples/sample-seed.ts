import { createHmac, randomBytes } from 'node:crypto';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';

const NAME = 'sampling-seed';

/**
 * The secret that makes the draw unpredictable; the same for all servers of one database. Made at the first draw, given out by no route.
 */
async function seedOf(work: Work, house: House): Promise<string> {
  const row = { org_id: house.organisation.id, name: NAME };
  await work
    .insertInto('flow_setting')
    .values({
      ...row,
      version: 1,
      body: randomBytes(32).toString('hex'),
      updated_at: house.clock().toISOString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { body } = await work
    .selectFrom('flow_setting')
    .select('body')
    .where('org_id', '=', row.org_id)
    .where('name', '=', NAME)
    .executeTakeFirstOrThrow();
  return body;
}

/** Hex; depends on the record's id and the secret alone, so that a draw can be repeated and not be guessed. */
export async function keyedHash(work: Work, house: House, recordId: string): Promise<string> {
  const seed = await seedOf(work, house);
  return createHmac('sha256', Buffer.from(seed, 'hex'))
    .update(`guidepost-sample-1:${recordId}`)
    .digest('hex');
}
