import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Person } from '../../domain/person';
import type { Decision, Submission } from '../../domain/submission';
import { verifyDatabase } from '../../server/audit/verify/verify-database';
import { guidepostWith } from '../rules/cli/in-process';
import { allSealed } from './audit/all-sealed';
import { mimeOf } from './audit/mime';
import { aPerson, aRequest, decide, send } from './builders';
import { type Caller, withServer } from './with-server';

const server = withServer();
const HOUR = 3_600_000;

interface Member {
  readonly person: Person;
  readonly caller: Caller;
}

async function member(name: string, groups: string[] = [], roles: Person['roles'] = ['author']) {
  const person = aPerson(name, { groups, roles });
  return { person, caller: await server().join(person) };
}

let sent: Submission;
let [lea, tom, sue, auditor]: Member[] = [];

/** Lea is away and named Tom, who approves in her place; the stage wants a senior among two, who is Sue. */
beforeAll(async () => {
  const [group, senior] = [`legal-${randomUUID()}`, `heads-${randomUUID()}`];
  const author = await member('author');
  lea = await member('Lea', [group]);
  tom = await member('Tom');
  sue = await member('Sue', [senior]);
  auditor = await member('Auditor', [], ['auditor']);
  sent = await send(author.caller, aRequest('Two, one a senior', [{ group, need: 2, senior }]));
  const [from, until] = [-HOUR, HOUR].map((ms) => new Date(Date.now() + ms).toISOString());
  await lea.caller.put('/v1/me/absence', { from, until, delegateId: tom.person.id });
  const first = (await decide(tom.caller, sent)).body;
  const second = await decide(sue.caller, first, { reason: 'Fine with me.' });
  expect(second.body.state).toBe('approved');
  await allSealed(server());
});

function named({ person: { id, name } }: Member): string {
  return `${name} (${id})`;
}

/** As people read it everywhere. */
function words() {
  if (!(lea && tom && sue)) throw new Error('Nobody is there.');
  return [`${named(tom)}, in the place of ${named(lea)}`, `${named(sue)}, as a senior`] as const;
}

async function exported(format: string): Promise<string> {
  const path = `/v1/audit/export?format=${format}&submission=${sent.id}`;
  const answer = await auditor?.caller.get<string>(path);
  return answer?.body ?? '';
}

test('records hold ids alone: in whose place, and whether as a senior', async () => {
  const path = `/v1/submissions/${sent.id}/records`;
  const answer = await auditor?.caller.get<{ records: { kind: string; data: object }[] }>(path);
  const decisions = answer?.body.records.filter(({ kind }) => kind.startsWith('approved')) ?? [];
  expect(decisions.map(({ data }) => data)).toMatchObject([
    { onBehalfOfId: lea?.person.id, senior: false },
    { senior: true },
  ]);
  expect(JSON.stringify(decisions.map(({ data }) => data))).not.toContain('"Lea"');
});

test('the page, the mails and "audit show" tell it by name', async () => {
  const [inPlace, asSenior] = words();
  const page = await exported('html');
  // Once among the decisions, once among the records.
  expect(page.split(inPlace)).toHaveLength(3);
  expect(page.split(asSenior)).toHaveLength(3);
  const mails = (await exported('eml')).split(/^From guidepost.*\n/m).filter(Boolean);
  const texts = mails.map((mail) => mimeOf(mail).parts[0]?.body ?? '');
  expect(texts[0]).toContain(`By: ${inPlace}\n`);
  expect(texts[1]).toContain(`By: ${asSenior}\n`);

  const run = (...more: string[]) =>
    guidepostWith({ DATABASE_URL: server().databaseUrl }, 'audit', 'show', sent.id, ...more);
  const shown = await run();
  expect(shown).toMatchObject({ code: 0, out: 'Two, one a senior' });
  expect(shown.err).toContain(`approve by ${inPlace}, stage 1\n`);
  expect(shown.err).toContain(`approve by ${asSenior}, stage 1: Fine with me.\n`);
  const { decisions } = JSON.parse((await run('--json')).out) as { decisions: Decision[] };
  expect(decisions.map(({ senior }) => senior)).toEqual([false, true]);
});

test('a decision that was made a senior’s afterwards is found', async () => {
  const { db, house } = server().running;
  const of = () => db.updateTable('decision').where('submission_id', '=', sent.id);
  const rows = await db
    .selectFrom('decision')
    .select('body')
    .where('submission_id', '=', sent.id)
    .orderBy('created_at')
    .execute();
  const { at, ...first } = JSON.parse(rows[0]?.body ?? '') as Decision;
  const write = (senior: boolean) =>
    of()
      .set({ body: JSON.stringify({ ...first, at, senior }) })
      .where('created_at', '=', new Date(at))
      .execute();
  await write(true);
  const { flaws } = await verifyDatabase(db, house.organisation.id);
  expect(flaws).toMatchObject([{ why: 'decision-changed', subject: sent.id }]);
  await write(false);
  expect((await verifyDatabase(db, house.organisation.id)).flaws).toEqual([]);
});
