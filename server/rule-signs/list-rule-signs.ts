import type { Selectable } from 'kysely';
import { hasRole, type Person } from '../../domain/person';
import { failed, ok, type Result } from '../../domain/problem';
import type { RuleSign, RuleSignLine } from '../../domain/rule-signs';
import type { Database } from '../database/open-database';
import type { Tables } from '../database/tables';
import type { House } from '../house';
import { POST_SIGN } from './post-sign';

const DAY_MS = 86_400_000;
const KEPT_DAYS = 90;

type Row = Selectable<Tables['rule_sign']>;

/** Rules on trial and rules that are off, for those who look after the policy. */
export async function showRuleSigns(house: House, person: Person): Promise<Result<RuleSignLine[]>> {
  if (!hasRole(person, 'publisher', 'admin', 'auditor')) {
    return failed(
      'not-allowed',
      'Only publishers, administrators and auditors see how rules on trial do.',
      'Ask your administrator for one of these roles.',
    );
  }
  return ok(await listRuleSigns(house.db, house.organisation.id));
}

/**
 * What is off comes first, then what acts most. A rule that is not on trial any more in the newest version that browsers told of is not
 * here.
 */
export async function listRuleSigns(db: Database, orgId: string): Promise<RuleSignLine[]> {
  const rows = await db
    .selectFrom('rule_sign')
    .selectAll()
    .where('org_id', '=', orgId)
    .orderBy('day', 'desc')
    .orderBy('version', 'desc')
    .execute();
  const posts = new Map<string, number>();
  const newest = new Map<string, number>();
  for (const row of rows) {
    if (row.sign !== POST_SIGN) continue;
    posts.set(dayKey(row), Number(row.times));
    newest.set(row.pack_id, Math.max(row.version, newest.get(row.pack_id) ?? 0));
  }
  return grouped(rows.filter(({ sign }) => sign !== POST_SIGN))
    .filter((group) => group.some((row) => row.version === newest.get(row.pack_id)))
    .map((group) => lineOf(group, posts))
    .sort(byUrgency);
}

/** Old days say nothing about a rule as it is now. */
export async function forgetOldRuleSigns({ db, organisation, clock }: House): Promise<void> {
  const first = new Date(clock().getTime() - KEPT_DAYS * DAY_MS).toISOString().slice(0, 10);
  await db
    .deleteFrom('rule_sign')
    .where('org_id', '=', organisation.id)
    .where('day', '<', first)
    .execute();
}

function grouped(rows: readonly Row[]): Row[][] {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.pack_id, row.sign, row.rule_id]);
    const group = found.get(key);
    if (group) group.push(row);
    else found.set(key, [row]);
  }
  return [...found.values()];
}

/** @param rows of one rule and sign, the newest day first */
function lineOf(rows: readonly Row[], posts: ReadonlyMap<string, number>): RuleSignLine {
  const [newest] = rows;
  const oldest = rows.at(-1);
  if (!newest || !oldest) throw new Error('A group has a row.');
  const days = rows.map((row) => {
    const times = Number(row.times);
    return { day: row.day, version: row.version, times, posts: posts.get(dayKey(row)) ?? times };
  });
  return {
    packId: newest.pack_id,
    ruleId: newest.rule_id,
    sign: newest.sign as RuleSign,
    times: days.reduce((sum, { times }) => sum + times, 0),
    posts: days.reduce((sum, day) => sum + day.posts, 0),
    since: oldest.day,
    last: newest.day,
    days,
  };
}

function dayKey({ pack_id, version, day }: Row): string {
  return JSON.stringify([pack_id, version, day]);
}

function byUrgency(a: RuleSignLine, b: RuleSignLine): number {
  const off = Number(b.sign === 'switched-off') - Number(a.sign === 'switched-off');
  return off || b.times - a.times || a.ruleId.localeCompare(b.ruleId, 'en');
}
