import { sql } from 'kysely';
import { ok, type Result } from '../../domain/problem';
import type { RuleDay, RuleSignsRequest } from '../../domain/rule-signs';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { POST_SIGN } from './post-sign';

const DAY_MS = 86_400_000;
/** Browsers keep what they counted for so long while they cannot tell it. */
const OLDEST_DAYS = 32;
const AT_ONCE = 500;

interface Counted {
  readonly day: string;
  readonly pack_id: string;
  readonly version: number;
  readonly sign: string;
  readonly rule_id: string;
  readonly times: number;
}

/** Adds what a browser counted to the organisation's counts; who told it is not kept with them. Days that no clock can mean are left aside. */
export async function addRuleSigns(
  work: Work,
  house: House,
  { reports }: RuleSignsRequest,
): Promise<Result<Record<string, never>>> {
  const now = house.clock().getTime();
  const rows = addedUp(reports.filter(({ day }) => isCredible(day, now)).flatMap(rowsOf));
  for (let first = 0; first < rows.length; first += AT_ONCE) {
    const values = rows
      .slice(first, first + AT_ONCE)
      .map((row) => ({ org_id: house.organisation.id, ...row }));
    await work
      .insertInto('rule_sign')
      .values(values)
      .onConflict((conflict) =>
        conflict
          .columns(['org_id', 'day', 'pack_id', 'version', 'sign', 'rule_id'])
          .doUpdateSet({ times: sql<number>`rule_sign.times + excluded.times` }),
      )
      .execute();
  }
  return ok({});
}

function rowsOf({ day, pack, posts, rules }: RuleDay): Counted[] {
  const key = { day, pack_id: pack.id, version: pack.version };
  return [
    { ...key, sign: POST_SIGN, rule_id: '', times: posts },
    ...rules.map(({ ruleId, sign, times }) => ({ ...key, sign, rule_id: ruleId, times })),
  ];
}

/** Each key once, and in one order, so that two browsers that tell the same do not wait for each other in a circle. */
function addedUp(rows: readonly Counted[]): Counted[] {
  const added = new Map<string, Counted>();
  for (const row of rows) {
    const key = JSON.stringify([row.day, row.pack_id, row.version, row.sign, row.rule_id]);
    added.set(key, { ...row, times: row.times + (added.get(key)?.times ?? 0) });
  }
  return [...added].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function isCredible(day: string, now: number): boolean {
  const age = now - Date.parse(`${day}T12:00:00Z`);
  return age <= OLDEST_DAYS * DAY_MS && age >= -2 * DAY_MS;
}
