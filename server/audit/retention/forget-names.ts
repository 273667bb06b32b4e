import { sql } from 'kysely';
import type { Work } from '../../database/with-transaction';

export const NAMELESS = 'Erased person';

/** Where a name stands in a column of its own, beside the id that it belongs to. */
const NAME_COLUMNS = [
  ['submission', 'author_id', 'author_name'],
  ['submission', 'claimed_by_id', 'claimed_by_name'],
  ['submission', 'assignee_id', 'assignee_name'],
  ['comment', 'writer_id', 'writer_name'],
  ['suggestion', 'reviewer_id', 'reviewer_name'],
  ['break_glass', 'author_id', 'author_name'],
  ['break_glass', 'acknowledged_by_id', 'acknowledged_by_name'],
  ['guest', 'invited_by_id', 'invited_by_name'],
  ['sample', 'author_id', 'author_name'],
  ['stop', 'ended_by_id', 'ended_by_name'],
] as const;

/** Where it stands inside of JSON, as `{ id, name }` at any depth; the columns after it are the row's key. */
const NAME_BODIES = [
  ['submission', 'marks', ['submission_id']],
  ['decision', 'body', ['submission_id', 'revision', 'stage', 'reviewer_id']],
  ['sample', 'review', ['sample_id']],
  ['stop', 'body', ['stop_id']],
] as const;

/**
 * Takes a name away where it stands beside an id. Versions keep theirs (a reviewer whose suggestion was taken over): records hold the hash
 * of every stored byte of a version, so such a name goes with the version's text.
 */
export async function forgetNames(work: Work, orgId: string, personId: string): Promise<void> {
  for (const [table, id, name] of NAME_COLUMNS) {
    await sql`UPDATE ${sql.table(table)} SET ${sql.ref(name)} = ${NAMELESS}
      WHERE org_id = ${orgId} AND ${sql.ref(id)} = ${personId}`.execute(work);
  }
  for (const place of NAME_BODIES) await forgetInBodies(work, orgId, personId, place);
}

async function forgetInBodies(
  work: Work,
  orgId: string,
  personId: string,
  [table, body, key]: (typeof NAME_BODIES)[number],
): Promise<void> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  const { rows } = await sql<Record<string, string>>`
    SELECT ${columns}, ${sql.ref(body)} AS found FROM ${sql.table(table)}
    WHERE org_id = ${orgId} AND position(${JSON.stringify(personId)} in ${sql.ref(body)}) > 0`.execute(
    work,
  );
  for (const { found = '{}', ...place } of rows) {
    const where = Object.entries(place).map(
      ([column, value]) => sql`AND ${sql.ref(column)} = ${value}`,
    );
    await sql`UPDATE ${sql.table(table)} SET ${sql.ref(body)} = ${withoutName(found, personId)}
      WHERE org_id = ${orgId} ${sql.join(where, sql` `)}`.execute(work);
  }
}

/** JSON in which `{ id, name }` of this person has no name any more, at any depth. */
export function withoutName(json: string, personId: string): string {
  return JSON.stringify(JSON.parse(json), (_key, value: unknown) =>
    isRefOf(value, personId) ? { ...value, name: NAMELESS } : value,
  );
}

function isRefOf(value: unknown, personId: string): value is { id: string; name: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    (value as { id?: unknown }).id === personId &&
    typeof (value as { name?: unknown }).name === 'string'
  );
}
