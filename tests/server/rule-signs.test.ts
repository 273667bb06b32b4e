import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { RuleDay, RuleSignLine } from '../../domain/rule-signs';
import { guidepostWith } from '../rules/cli/in-process';
import { aPerson, type ProblemBody } from './builders';
import { type Caller, withServer } from './with-server';

const server = withServer();
const dayBefore = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** A pack of its own for each test, so that they do not meet. */
function aDay(packId: string, change: Partial<RuleDay> = {}, version = 1): RuleDay {
  const rules = [{ ruleId: 'quiet', sign: 'trial' as const, times: 0 }];
  return { day: dayBefore(0), pack: { id: packId, version }, posts: 10, rules, ...change };
}

function tell(author: Caller, reports: RuleDay[], key = randomUUID()) {
  return author.post<ProblemBody>('/v1/rule-signs', { reports }, key);
}

async function shown(packId: string): Promise<RuleSignLine[]> {
  const reader = await server().join(aPerson('publisher', { roles: ['publisher'] }));
  const answer = await reader.get<{ rules: RuleSignLine[] }>('/v1/rule-signs');
  expect(answer.status).toBe(200);
  return answer.body.rules.filter((one) => one.packId === packId);
}

const author = () => server().join(aPerson('author'));
const trial = (ruleId: string, times: number) => ({ ruleId, sign: 'trial' as const, times });

test('counts of all browsers add up; the same report twice counts once; silence is told', async () => {
  const ada = await author();
  const key = randomUUID();
  const report = [aDay('p1', { rules: [trial('loud', 3), trial('quiet', 0)] })];
  expect((await tell(ada, report, key)).status).toBe(200);
  expect((await tell(ada, report, key)).status).toBe(200);
  await tell(ada, [aDay('p1', { posts: 5, rules: [trial('loud', 1), trial('quiet', 0)] })]);
  expect(await shown('p1')).toMatchObject([
    { ruleId: 'loud', times: 4, posts: 15 },
    { ruleId: 'quiet', times: 0, posts: 15 },
  ]);
});

test('days and versions are told apart; a rule that is no longer on trial leaves the list', async () => {
  const ada = await author();
  const rules = [trial('kept', 2), trial('promoted', 9)];
  await tell(ada, [aDay('p2', { day: dayBefore(1), rules })]);
  await tell(ada, [aDay('p2', { posts: 4, rules: [trial('kept', 1)] }, 2)]);
  const [line, ...others] = await shown('p2');
  expect(others).toEqual([]);
  expect(line).toMatchObject({ ruleId: 'kept', times: 3, posts: 14, since: dayBefore(1) });
  expect(line?.days).toEqual([
    { day: dayBefore(0), version: 2, times: 1, posts: 4 },
    { day: dayBefore(1), version: 1, times: 2, posts: 10 },
  ]);
});

test('twenty browsers at once lose nothing', async () => {
  const ada = await author();
  const report = [aDay('p3', { posts: 2, rules: [trial('a', 1), trial('b', 2)] })];
  const answers = await Promise.all(Array.from({ length: 20 }, () => tell(ada, report)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await shown('p3')).toMatchObject([
    { ruleId: 'b', times: 40, posts: 40 },
    { ruleId: 'a', times: 20, posts: 40 },
  ]);
});

test('days that no clock can mean are left aside, and authors do not read', async () => {
  const ada = await author();
  const days = [dayBefore(60), dayBefore(-9)].map((day) => aDay('p4', { day }));
  expect((await tell(ada, days)).status).toBe(200);
  expect(await shown('p4')).toEqual([]);
  expect((await ada.get<ProblemBody>('/v1/rule-signs')).body.code).toBe('not-allowed');
  expect((await tell(server().stranger(), days)).status).toBe(401);
});

test('words beside the fields are dropped, and no row holds who told it', async () => {
  const word = 'kolibri4711';
  const told = { ...aDay('p5'), text: word, account: word };
  expect((await tell(await author(), [told])).status).toBe(200);
  const rows = await server().running.db.selectFrom('rule_sign').selectAll().execute();
  const mine = rows.filter(({ pack_id }) => pack_id === 'p5');
  expect(mine).toHaveLength(2);
  expect(JSON.stringify(mine)).not.toMatch(/kolibri4711|author/);
});

test('the command says how many posts a rule would have flagged, and warns of one that is off', async () => {
  const ada = await author();
  const trials = (...args: string[]) =>
    guidepostWith({ DATABASE_URL: server().databaseUrl }, 'pack', 'trials', ...args);
  await tell(ada, [aDay('p6', { rules: [trial('loud', 3)] })]);
  const calm = await trials();
  expect(calm).toMatchObject({ code: 0, err: '' });
  expect(calm.out).toContain(`loud  (p6)\n    would have flagged 3 of 10 checked posts since`);
  expect(calm.out).toContain('version 1  3 of 10');
  await tell(ada, [aDay('p6', { rules: [{ ruleId: 'slow', sign: 'switched-off', times: 2 }] })]);
  const { code, out } = await trials('--json');
  expect(code).toBe(1);
  expect(JSON.parse(out).rules[0]).toMatchObject({ ruleId: 'slow', sign: 'switched-off' });
});
