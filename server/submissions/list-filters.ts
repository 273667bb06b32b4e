import { type RawBuilder, sql } from 'kysely';
import type { ListQuery } from '../../domain/api-workflow';

export type Filters = Pick<
  ListQuery,
  'state' | 'group' | 'site' | 'account' | 'assigned' | 'overdue'
> & {
  /** Ids; one of them wrote it. Never empty. */
  readonly authors?: readonly string[] | undefined;
};

/** Conditions on rows of `submission`, each with its AND in front; empty where nothing is asked. */
export function filtersSql(filters: Filters, personId: string, now: Date): RawBuilder<unknown> {
  const { state, group, site, account, authors, assigned, overdue } = filters;
  const conditions: RawBuilder<unknown>[] = [];
  if (state) conditions.push(sql`AND state = ${state}`);
  if (group) conditions.push(sql`AND open_group = ${group}`);
  if (site) conditions.push(sql`AND site = ${site}`);
  if (account) conditions.push(sql`AND account_id = ${account}`);
  if (authors) conditions.push(sql`AND author_id IN (${sql.join(authors)})`);
  if (assigned) conditions.push(sql`AND assignee_id = ${personId}`);
  if (overdue) conditions.push(sql`AND state = 'pending' AND wait_until <= ${now.toISOString()}`);
  return conditions.length === 0 ? sql`` : sql.join(conditions, sql` `);
}
