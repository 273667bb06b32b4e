import type { House } from '../house';
import { tokenHash } from './session';

/** Kept between two requests of one sign-in, for whoever knows its id, once. */
export async function keepNote(
  house: House,
  kind: string,
  id: string,
  { value, seconds }: { value: object; seconds: number },
): Promise<void> {
  await house.db
    .insertInto('oauth_item')
    .values({
      org_id: house.organisation.id,
      model: kind,
      id_hash: tokenHash(id),
      payload: JSON.stringify(value),
      expires_at: new Date(Date.now() + seconds * 1000).toISOString(),
    })
    .execute();
}

/** @returns what was kept, to exactly one caller; undefined where it was taken or ended */
export async function takeNote<T>(house: House, kind: string, id: string): Promise<T | undefined> {
  const row = await house.db
    .deleteFrom('oauth_item')
    .where('org_id', '=', house.organisation.id)
    .where('model', '=', kind)
    .where('id_hash', '=', tokenHash(id))
    .where('expires_at', '>', new Date())
    .returning('payload')
    .executeTakeFirst();
  return row && (JSON.parse(row.payload) as T);
}
