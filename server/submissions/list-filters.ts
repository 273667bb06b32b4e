import { type RawBuilder, sql } from 'kysely';
import type { ListQuery } from '../../domain/api-workflow';

export type Filters = Pick<
  ListQuery,
  'state' | 'group' | 'site' | 'account' | 'author' | 'assigned' | 'overdue'
>;

/** Conditions on rows of `submission`, each with its AND in front; empty where nothing is asked. */
export function filtersSql(filters: Filters, personId: string, now: Date): RawBuilder<unknown> {
  const { state, group, site, account, author, assigned, overdue } = filters;
  const conditions: RawBuilder<unknown>[] = [];
  if (state) conditions.push(sql`AND state = ${state}`);
  if (group) conditions.push(sql`AND open_group = ${group}`);
  if (site) conditions.push(sql`AND site = ${site}`);
  if (account) conditions.push(sql`AND account_id = ${account}`);
  if (author) conditions.push(writtenBy(author));
  if (assigned) conditions.push(sql`AND assignee_id = ${personId}`);
  if (overdue) conditions.push(sql`AND state = 'pending' AND wait_until <= ${now.toISOString()}`);
  return conditions.length === 0 ? sql`` : sql.join(conditions, sql` `);
}

/** By the ids of those who are called so, which the index knows. */
function writtenBy(author: string): RawBuilder<unknown> {
  return sql`AND author_id IN (
    SELECT person.person_id FROM person
    WHERE person.org_id = submission.org_id
      AND (person.person_id = ${author} OR lower(person.name) = lower(${author})))`;
}
