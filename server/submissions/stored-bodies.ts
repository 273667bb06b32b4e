import type { Database } from '../database/open-database';
import type { Work } from '../database/with-transaction';

export interface StoredBody {
  readonly revision: number;
  /** To the byte as it was written; parsing and writing it again may order it differently. */
  readonly body: string;
}

/** Every version of a submission as it is stored, oldest first. */
export function storedBodies(
  db: Database | Work,
  orgId: string,
  id: string,
): Promise<StoredBody[]> {
  return db
    .selectFrom('revision')
    .select(['revision', 'body'])
    .where('org_id', '=', orgId)
    .where('submission_id', '=', id)
    .orderBy('revision')
    .execute();
}
