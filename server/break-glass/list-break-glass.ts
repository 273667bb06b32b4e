import type { Selectable } from 'kysely';
import { type BreakGlassEntry, breakGlassEntrySchema } from '../../domain/break-glass';
import { hasRole, type Person } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import type { Tables } from '../database/tables';
import type { House } from '../house';

export interface BreakGlassPage {
  readonly entries: BreakGlassEntry[];
  readonly next?: string;
  readonly total: number;
  readonly unacknowledged: number;
}

/** For compliance: posts without approval, newest first, and how many there are. */
export async function listBreakGlass(
  house: House,
  person: Person,
  page: { state: 'open' | 'all'; after?: string | undefined; limit: number },
): Promise<Result<BreakGlassPage>> {
  if (!looksAfterEmergencies(person)) return notForYou();
  let query = house.db
    .selectFrom('break_glass')
    .selectAll()
    .where('org_id', '=', house.organisation.id);
  if (page.state === 'open') query = query.where('acknowledged_at', 'is', null);
  if (page.after !== undefined) query = query.where('submission_id', '<', page.after);
  const rows = await query
    .orderBy('submission_id', 'desc')
    .limit(page.limit + 1)
    .execute();
  const entries = rows.slice(0, page.limit).map(entryOf);
  const last = entries.at(-1);
  return ok({
    entries,
    ...(rows.length > page.limit && last && { next: last.submissionId }),
    ...(await count(house)),
  });
}

export function looksAfterEmergencies(person: Person): boolean {
  return hasRole(person, 'publisher', 'auditor', 'admin');
}

export function notForYou() {
  return failed(
    'not-allowed',
    'Only publishers, auditors and administrators look after posts without approval.',
    'Ask one of them.',
  );
}

async function count(house: House): Promise<{ total: number; unacknowledged: number }> {
  const { total, unacknowledged } = await house.db
    .selectFrom('break_glass')
    .select((eb) => [
      eb.fn.countAll<string>().as('total'),
      eb.fn.countAll<string>().filterWhere('acknowledged_at', 'is', null).as('unacknowledged'),
    ])
    .where('org_id', '=', house.organisation.id)
    .executeTakeFirstOrThrow();
  return { total: Number(total), unacknowledged: Number(unacknowledged) };
}

export function entryOf(row: Selectable<Tables['break_glass']>): BreakGlassEntry {
  return breakGlassEntrySchema.parse({
    submissionId: row.submission_id,
    author: { id: row.author_id, name: row.author_name },
    reason: JSON.parse(row.reason),
    at: row.created_at.toISOString(),
    ...(row.acknowledged_at && {
      acknowledged: {
        by: { id: row.acknowledged_by_id, name: row.acknowledged_by_name },
        note: JSON.parse(row.note ?? '""'),
        at: row.acknowledged_at.toISOString(),
      },
    }),
  });
}
