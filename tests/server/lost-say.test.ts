import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Stage } from '../../domain/finding';
import type { Person } from '../../domain/person';
import type { RecordEntry } from '../../domain/record';
import { standingApprovals } from '../../domain/stage-progress';
import type { Submission } from '../../domain/submission';
import { erasePerson } from '../../server/audit/retention/erase-person';
import { verifyDatabase } from '../../server/audit/verify/verify-database';
import { withTransaction } from '../../server/database/with-transaction';
import { updateSubmission } from '../../server/submissions/write-submission';
import { changeGroup, removePerson } from '../../server/workflow/remove-person';
import { aPerson, aRequest, decide, send } from './builders';
import { aDirectory, DIRECTORY_TOKEN } from './directory';
import { type Caller, withServer } from './with-server';

const server = withServer({ GUIDEPOST_SCIM_TOKEN: DIRECTORY_TOKEN });
const { scim, aUser, aGroup } = aDirectory(server);
const ADMIN = { id: 'admin', name: 'Admin' };

interface Member {
  readonly person: Person;
  readonly caller: Caller;
}

async function member(name: string, ...groups: string[]): Promise<Member> {
  const person = aPerson(name, { groups });
  return { person, caller: await server().join(person) };
}

function taken(person: Person, group: string, into = false) {
  return changeGroup(server().running.house, { personId: person.id, group, into, actor: ADMIN });
}

/** A draft that needs two approvals, of which the first was given. */
async function halfApproved(stage: Partial<Stage> = {}, groups: string[] = []) {
  const group = `managers-${randomUUID()}`;
  const author = await member('author');
  const [one, two, three] = [
    await member('one', group, ...groups),
    await member('two', group),
    await member('three', group),
  ];
  const stages: Stage[] = [{ group, need: 2, ...stage }];
  const sent = await send(author.caller, aRequest('Half', stages));
  const half = (await decide(one.caller, sent)).body;
  expect(standingApprovals(half)).toHaveLength(1);
  const now = async () => (await author.caller.get<Submission>(`/v1/submissions/${sent.id}`)).body;
  return { id: sent.id, group, author, one, two, three, now };
}

async function flawsOf(id: string) {
  const { db, house } = server().running;
  const { flaws } = await verifyDatabase(db, house.organisation.id);
  return flaws.filter(({ subject }) => subject === id);
}

async function lastRecord({ author, id }: { author: Member; id: string }): Promise<RecordEntry> {
  const path = `/v1/submissions/${id}/records`;
  const { records } = (await author.caller.get<{ records: RecordEntry[] }>(path)).body;
  const last = records.at(-1);
  if (!last) throw new Error('No record.');
  return last;
}

test.each([
  ['is taken out of the group', (one: Member, group: string) => taken(one.person, group)],
  ['is removed', ({ person }: Member) => removePerson(server().running.house, person.id, ADMIN)],
  ['is erased', ({ person }: Member) => erasePerson(server().running.house, ADMIN, person.id)],
])(
  'one of two approvals counts no more once its giver %s, and a record says so',
  async (_how, leave) => {
    const half = await halfApproved();
    const { two, three, one, group, now } = half;
    expect(await leave(one, group)).toMatchObject({ ok: true });
    const open = await now();
    expect(open).toMatchObject({ state: 'pending', stage: 0, version: 3 });
    expect(standingApprovals(open)).toEqual([]);
    expect(await lastRecord(half)).toMatchObject({
      kind: 'revoked',
      actor: ADMIN,
      data: { reviewerIds: [one.person.id], version: 3, authorId: half.author.person.id },
    });
    const second = (await decide(two.caller, open)).body;
    expect(second.state).toBe('pending');
    expect((await decide(three.caller, second)).body.state).toBe('approved');
    expect(await flawsOf(half.id)).toEqual([]);
  },
);

test('an approval that falls beside one that stands is no flaw; the other way round it is one', async () => {
  const half = await halfApproved({ need: 3 });
  const both = (await decide(half.two.caller, await half.now())).body;
  await taken(half.one.person, half.group);
  expect(standingApprovals(await half.now())).toEqual([both.decisions[1]]);
  expect(await flawsOf(half.id)).toEqual([]);
  const [fallen, standing] = (await half.now()).decisions;
  if (!(fallen?.voidedAt && standing)) throw new Error('Two approvals were expected.');
  const voided = { ...standing, voidedAt: fallen.voidedAt };
  await server()
    .running.db.updateTable('decision')
    .set({ body: JSON.stringify(voided), voided_at: fallen.voidedAt })
    .where('submission_id', '=', half.id)
    .where('reviewer_id', '=', half.two.person.id)
    .execute();
  expect(await flawsOf(half.id)).toMatchObject([{ why: 'decision-changed' }]);
});

test('who is in the group again may approve again', async () => {
  const { one, two, group, now } = await halfApproved();
  await taken(one.person, group);
  await taken(one.person, group, true);
  const again = (await decide(one.caller, await now())).body;
  expect(standingApprovals(again)).toHaveLength(1);
  expect((await decide(two.caller, again)).body.state).toBe('approved');
});

test('an approval of a stage that is done stays', async () => {
  const [first, second] = [`first-${randomUUID()}`, `second-${randomUUID()}`];
  const [author, one] = [await member('author'), await member('one', first)];
  const stages: Stage[] = [first, second].map((group) => ({ group, need: 'any' }));
  const sent = await send(author.caller, aRequest('Done', stages));
  const half = (await decide(one.caller, sent)).body;
  await removePerson(server().running.house, one.person.id, ADMIN);
  const path = `/v1/submissions/${sent.id}`;
  expect((await author.caller.get<Submission>(path)).body).toMatchObject({
    stage: 1,
    version: half.version,
    decisions: half.decisions,
  });
});

/** A draft that needs two approvals, of which Tom gave one in the place of Lea, who is away. */
async function approvedForLea() {
  const group = `legal-${randomUUID()}`;
  const [author, lea, tom] = [
    await member('author'),
    await member('lea', group),
    await member('tom'),
  ];
  const from = new Date(Date.now() - 3_600_000).toISOString();
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const standsIn = ({ person }: Member) =>
    lea.caller.put('/v1/me/absence', { from, until, delegateId: person.id });
  await standsIn(tom);
  const sent = await send(author.caller, aRequest('For Lea', [{ group, need: 2 }]));
  const half = (await decide(tom.caller, sent)).body;
  expect(half.decisions).toMatchObject([{ onBehalfOf: { id: lea.person.id } }]);
  const now = async () => (await author.caller.get<Submission>(`/v1/submissions/${sent.id}`)).body;
  return { id: sent.id, group, lea, tom, standsIn, now };
}

type ForLea = Awaited<ReturnType<typeof approvedForLea>>;
const goes = ({ lea }: ForLea) => removePerson(server().running.house, lea.person.id, ADMIN);
const leaves = ({ lea, group }: ForLea) => taken(lea.person, group);

test.each<[string, (half: ForLea) => Promise<unknown>]>([
  ['goes', goes],
  ['leaves the group', leaves],
  [
    'is back, and then leaves the group',
    async (half) => {
      await half.lea.caller.remove('/v1/me/absence');
      await leaves(half);
    },
  ],
  [
    'is back, and then goes',
    async (half) => {
      await half.lea.caller.remove('/v1/me/absence');
      await goes(half);
    },
  ],
  [
    'named somebody else, and then leaves the group',
    async (half) => {
      await half.standsIn(await member('tim'));
      await leaves(half);
    },
  ],
])(
  'what was approved in the place of a colleague falls when the colleague %s',
  async (_how, act) => {
    const half = await approvedForLea();
    await act(half);
    expect(standingApprovals(await half.now())).toEqual([]);
    expect(await flawsOf(half.id)).toEqual([]);
  },
);

test('what was approved in the place of a colleague stays when the colleague is back or leaves another group', async () => {
  const half = await approvedForLea();
  const other = `other-${randomUUID()}`;
  await taken(half.lea.person, other, true);
  await half.lea.caller.remove('/v1/me/absence');
  await taken(half.lea.person, other);
  expect(standingApprovals(await half.now())).toMatchObject([
    { reviewer: { id: half.tom.person.id } },
  ]);
});

test('a senior who is none any more does not count as one, and approves again as a junior', async () => {
  const seniors = `seniors-${randomUUID()}`;
  const { one, two, now } = await halfApproved({ senior: seniors }, [seniors]);
  await taken(one.person, seniors);
  const open = await now();
  expect(standingApprovals(open)).toEqual([]);
  const junior = (await decide(one.caller, open)).body;
  const both = (await decide(two.caller, junior)).body;
  expect(both).toMatchObject({ state: 'pending', version: 5 });
  expect(standingApprovals(both).map(({ senior }) => senior)).toEqual([false, false]);
});

test('the writing statement itself refuses who was a senior a moment ago', async () => {
  const seniors = `seniors-${randomUUID()}`;
  const { one, group, now } = await halfApproved({ senior: seniors }, [seniors]);
  const before = await now();
  const { db, house } = server().running;
  const write = () =>
    withTransaction(db, async (work) => {
      const say = {
        reviewerId: one.person.id,
        groups: [group, seniors],
        seniorOf: seniors,
        at: new Date().toISOString(),
      };
      const after = { ...before, version: before.version + 1 };
      const change = { before, after, say };
      return { ok: true, value: await updateSubmission(work, house.organisation.id, change) };
    });
  // Without an approval of theirs in the stage nothing else changes the version.
  await db
    .deleteFrom('membership')
    .where('group_name', '=', seniors)
    .where('person_id', '=', one.person.id)
    .execute();
  expect(await write()).toEqual({ ok: true, value: false });
  await taken(one.person, seniors, true);
  expect(await write()).toEqual({ ok: true, value: true });
});

test("what the company's directory takes away counts no more either", async () => {
  const { id, userName } = await aUser();
  const group = await aGroup([id]);
  const author = await member('author');
  const stages: Stage[] = [{ group: group.displayName, need: 2 }];
  const sent = await send(author.caller, aRequest('Directory', stages));
  const { db, house } = server().running;
  const reviewer = await server().join({
    ...aPerson('reviewer'),
    ...{ id, groups: [group.displayName] },
  });
  expect(standingApprovals((await decide(reviewer, sent)).body)).toHaveLength(1);
  await scim('PUT', `/Users/${id}`, { userName, active: false });
  const open = (await author.caller.get<Submission>(`/v1/submissions/${sent.id}`)).body;
  expect(standingApprovals(open)).toEqual([]);
  const { flaws } = await verifyDatabase(db, house.organisation.id);
  expect(flaws.filter(({ subject }) => subject === sent.id)).toEqual([]);
});
