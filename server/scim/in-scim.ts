import type { ReferenceExpression, SelectQueryBuilder } from 'kysely';
import type { Result } from '../../domain/problem';
import type { Database } from '../database/open-database';
import type { Tables } from '../database/tables';
import { type Work, withTransaction } from '../database/with-transaction';
import { ScimProblem } from './scim-problem';

export interface Page {
  /** From 1. */
  readonly startIndex: number;
  readonly count: number;
}
export type Listed = ReturnType<typeof pageOf>;

const MOST = 200;

/** One act of a directory, whole or not at all; its problems are thrown, and undo it. */
export async function inScim<T>(db: Database, act: (work: Work) => Promise<Result<T>>): Promise<T> {
  try {
    const result = await withTransaction(db, act);
    if (result.ok) return result.value;
    throw new ScimProblem(500, result.problem.detail);
  } catch (error) {
    // Two that take one name at the same moment: the second meets the unique index.
    if ((error as { code?: unknown }).code === '23505') {
      throw new ScimProblem(409, 'This name is taken.', 'uniqueness');
    }
    throw error;
  }
}

export function boundedPage({ startIndex, count }: Page): Page {
  return { startIndex: Math.max(1, startIndex), count: Math.min(MOST, Math.max(0, count)) };
}

export function pageOf(total: number, { startIndex }: Page, resources: readonly object[]) {
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: total,
    startIndex,
    itemsPerPage: resources.length,
    Resources: resources,
  };
}

/** How many rows a query finds, and those of one page of them, in the order of a column. */
export async function countedRows<Table extends 'scim_user' | 'scim_group'>(
  query: SelectQueryBuilder<Tables, Table, object>,
  order: ReferenceExpression<Tables, Table>,
  page: Page,
) {
  const { total } = await query
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .selectAll()
    .orderBy(order)
    .offset(page.startIndex - 1)
    .limit(page.count)
    .execute();
  return { total: Number(total), rows };
}
