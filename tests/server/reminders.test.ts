import { expect, test } from 'vitest';
import type { RecordEntry } from '../../domain/record';
import type { Submission } from '../../domain/submission';
import { watchDueTimes } from '../../server/workflow/watch-due-times';
import { aPerson, aRequest, aTeam, decide, type ProblemBody, send } from './builders';
import { type Caller, withServer } from './with-server';

const server = withServer();
const HOUR = 3_600_000;

const remind = (caller: Caller, { id, version }: Submission) =>
  caller.post<Submission & ProblemBody>(`/v1/submissions/${id}/reminder`, { version });

async function remindersOf(caller: Caller, { id }: Submission): Promise<RecordEntry[]> {
  const path = `/v1/submissions/${id}/records`;
  const { body } = await caller.get<{ records: RecordEntry[] }>(path);
  return body.records.filter(({ kind }) => kind === 'reminder-due');
}

test('the author reminds of a stage without hours, once an hour, and the record names them', async () => {
  const { author, manager, request } = await aTeam(server());
  const sent = await send(author, request());
  expect(sent.turn?.remindAt).toBeUndefined();
  const answers = await Promise.all([remind(author, sent), remind(author, sent)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const { body: shown } = await manager.get<Submission>(`/v1/submissions/${sent.id}`);
  expect(shown.turn?.remindedAt).toBeDefined();
  // It is no change of the draft: a decision on the screen of before still counts.
  expect(shown.version).toBe(sent.version);
  server().later(0.9 * HOUR);
  expect((await remind(author, sent)).body.code).toBe('wrong-state');
  server().later(0.2 * HOUR);
  expect((await remind(author, sent)).status).toBe(200);
  const reminders = await remindersOf(author, sent);
  expect(reminders.map(({ actor }) => actor.id)).toEqual([sent.author.id, sent.author.id]);
});

test('nobody but the author reminds, and only while somebody is asked', async () => {
  const { author, manager, request } = await aTeam(server());
  const sent = await send(author, request());
  expect((await remind(manager, sent)).body.code).toBe('not-allowed');
  const { body: decided } = await decide(manager, sent);
  expect((await remind(author, decided)).body.code).toBe('wrong-state');
  expect((await remind(author, sent)).body.code).toBe('stale-version');
  expect(await remindersOf(author, sent)).toEqual([]);
});

test('a reminder of the clock counts as one; the next stage has had none', async () => {
  const { group, author, manager } = await aTeam(server());
  const second = `${group}-second`;
  const stages = [
    { group, need: 'any', dueHours: 1 } as const,
    { group: second, need: 'any' } as const,
  ];
  const sent = await send(author, aRequest('Two stages', stages));
  server().later(80 * HOUR);
  await watchDueTimes(server().running.house);
  expect((await remindersOf(author, sent)).map(({ actor }) => actor.id)).toEqual(['guidepost']);
  expect((await remind(author, sent)).body.code).toBe('wrong-state');
  const { body: onward } = await decide(manager, sent);
  expect(onward.turn?.remindedAt).toBeUndefined();
  expect((await remind(author, onward)).status).toBe(200);
});

test('who looks after the whole reads the names of groups with people in them', async () => {
  const { group, author } = await aTeam(server());
  const auditor = await server().join(aPerson('auditor', { roles: ['auditor'] }));
  const { body } = await auditor.get<{ groups: string[] }>('/v1/groups');
  expect(body.groups).toContain(group);
  expect(body.groups).toEqual([...new Set(body.groups)].sort());
  expect((await author.get('/v1/groups')).status).toBe(403);
});
