import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Person } from '../../domain/person';
import type { PersonalData } from '../../domain/personal-data';
import { exportPerson } from '../../server/personal-data/export-person';
import { aPerson, aRequest, decide, send } from './builders';
import { type Caller, withServer } from './with-server';

const server = withServer();
const TEXT = 'Profits will double, says my own text';
const PICTURE = 'data:image/webp;base64,AAAA';
const SAID = {
  reason: 'The reason of the reviewer',
  comment: 'A comment of the reviewer',
  answer: 'An answer of the author',
};

async function dataOf(person: Caller, query = ''): Promise<PersonalData> {
  const answer = await person.get<PersonalData>(`/v1/me/data${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
}

/** A draft with a picture, words of both sides, and a decision. */
async function talked(ghostWriting?: object) {
  const group = `managers-${randomUUID()}`;
  const people = {
    ada: aPerson('ada'),
    max: aPerson('max', { groups: [group] }),
  };
  const [ada, max] = [await server().join(people.ada), await server().join(people.max)];
  const request = aRequest(TEXT, [{ group, need: 'any' }]);
  const media = [{ kind: 'image' as const, alt: 'A gate', thumbnail: PICTURE }];
  const draft = { ...request.draft, media };
  const sent = await send(ada, { ...request, draft, ...ghostWriting });
  const comments = `/v1/submissions/${sent.id}/comments`;
  const comment = { audience: 'author', revision: 1 };
  await max.post(comments, { ...comment, text: SAID.comment }, randomUUID());
  await ada.post(comments, { ...comment, text: SAID.answer }, randomUUID());
  await decide(max, sent, { verdict: 'request-changes', reason: SAID.reason });
  return { ada, max, sent, people };
}

test('an author gets their drafts, words and sign-ins, and what became of the drafts, but no text of others', async () => {
  const { ada, sent, people } = await talked();
  const data = await dataOf(ada);
  expect(data.person).toEqual({ ...people.ada, email: null });
  expect(data.drafts).toMatchObject([
    {
      id: sent.id,
      as: 'author',
      state: 'changes-requested',
      revisions: [
        { draft: { parts: [TEXT], media: [{ thumbnail: PICTURE }] }, note: 'Please look.' },
      ],
      decisions: [{ verdict: 'request-changes', revision: 1 }],
    },
  ]);
  expect(data.comments).toMatchObject([{ text: SAID.answer, submissionId: sent.id }]);
  expect(data.signIns).toMatchObject([{ device: 'test' }]);
  expect(data.records.map(({ kind }) => kind)).toEqual(['submitted', 'commented', 'exported']);
  const text = JSON.stringify(data);
  expect(text).not.toContain(SAID.reason);
  expect(text).not.toContain(SAID.comment);
  expect(text).not.toContain(people.max.id);
});

test('a reviewer gets what they decided and wrote, and not the draft it was about', async () => {
  const { max, sent } = await talked();
  const data = await dataOf(max);
  expect(data.drafts).toEqual([]);
  expect(data.decisions).toMatchObject([{ submissionId: sent.id, reason: SAID.reason }]);
  expect(data.comments).toMatchObject([{ text: SAID.comment }]);
  const text = JSON.stringify(data);
  expect(text).not.toContain(TEXT);
  expect(text).not.toContain(SAID.answer);
});

test('small pictures are left out where that is asked for, and only they', async () => {
  const { ada } = await talked();
  const [draft] = (await dataOf(ada, '?pictures=no')).drafts;
  expect(draft?.revisions[0]?.draft?.media).toEqual([{ kind: 'image', alt: 'A gate' }]);
});

test('in whose name a draft is gets to know of it, without what the writer wrote', async () => {
  const boss: Person = aPerson('erin', { roles: ['executive'] });
  const erin = await server().join(boss);
  const { ada, sent } = await talked({ ghostWriting: { principalId: boss.id, poster: 'author' } });
  const data = await dataOf(erin);
  expect(data.drafts).toMatchObject([{ id: sent.id, as: 'principal' }]);
  expect(JSON.stringify(data)).not.toContain(TEXT);
  expect((await dataOf(ada)).drafts).toMatchObject([{ as: 'author' }]);
});

test('what a guest wrote for an author is not the author’s text', async () => {
  const { ada, sent } = await talked();
  const guest = { id: 'guest:1', name: 'Gil Guest' };
  await server()
    .running.db.updateTable('submission')
    .set({ prepared_by_id: guest.id, marks: JSON.stringify({ preparedBy: guest }) })
    .where('submission_id', '=', sent.id)
    .execute();
  const data = await dataOf(ada);
  expect(data.drafts).toMatchObject([{ id: sent.id, as: 'author' }]);
  expect(JSON.stringify(data)).not.toContain(TEXT);
});

test('that somebody takes data out is on record, with whose; nobody takes out what is not there', async () => {
  const { people } = await talked();
  const { db, house } = server().running;
  const actor = { id: 'command-line', name: 'Command line' };
  const act = { actor, pictures: false };
  expect((await exportPerson(house, { ...act, personId: people.ada.id })).ok).toBe(true);
  const records = await db
    .selectFrom('record')
    .select('data')
    .where('kind', '=', 'exported')
    .where('actor_id', '=', actor.id)
    .execute();
  expect(records.map(({ data }) => JSON.parse(data))).toEqual([
    { format: 'personal-data', personId: people.ada.id },
  ]);
  const nobody = await exportPerson(house, { ...act, personId: 'nobody' });
  expect(nobody).toMatchObject({ ok: false, problem: { code: 'not-found' } });
});
