import type { Person } from '../../domain/person';
import type { Submission } from '../../domain/submission';
import type { House } from '../house';
import { expireDue } from '../submissions/expire-submissions';
import { seenBy } from '../submissions/may-read';
import { fillRows } from '../submissions/read-submissions';

export interface GhostWrittenPage {
  readonly submissions: Submission[];
  readonly next?: string;
}

/** What others prepared in this person's name, newest first. */
export async function listGhostWritten(
  house: House,
  person: Person,
  page: { after?: string | undefined; limit: number },
): Promise<GhostWrittenPage> {
  await expireDue(house);
  const orgId = house.organisation.id;
  let query = house.db
    .selectFrom('submission')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('principal_id', '=', person.id);
  if (page.after !== undefined) query = query.where('submission_id', '<', page.after);
  const rows = await query
    .orderBy('submission_id', 'desc')
    .limit(page.limit + 1)
    .execute();
  const found = await fillRows(house.db, orgId, rows.slice(0, page.limit));
  const last = found.at(-1);
  return {
    submissions: found.map((submission) => seenBy(submission, person)),
    ...(rows.length > page.limit && last && { next: last.id }),
  };
}
