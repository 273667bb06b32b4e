import { expect, test } from 'vitest';
import type { EnrolAnswer } from '../../domain/api';
import { seedDemonstration } from '../../server/demonstration';
import { createEnrolmentCode } from '../../server/identity/enrolment-code';
import { aPerson, type ProblemBody } from './builders';
import { caller, withServer } from './with-server';

const server = withServer({ GUIDEPOST_ENROLMENTS_PER_MINUTE: '1000' });

function enrol(code: string) {
  const stranger = server().stranger();
  return stranger.post<EnrolAnswer & ProblemBody>('/v1/enrol', { code, device: 'test' });
}

async function aCode() {
  const person = aPerson('ada');
  await server().join(person);
  const { db, house } = server().running;
  const code = await createEnrolmentCode(db, house.organisation.id, person.id);
  return { person, code };
}

test('a code brings a token that signs its person in', async () => {
  const { person, code } = await aCode();
  const answer = await enrol(code.toLowerCase().replaceAll('-', ' '));
  expect(answer).toMatchObject({ status: 200, body: { person, organisation: { id: 'acme' } } });
  const { url } = server().running;
  const me = await caller(url, answer.body.token).get('/v1/me');
  const organisation = { id: 'acme', name: 'Acme Corporation' };
  expect(me).toMatchObject({ status: 200, body: { person, organisation } });
});

test('a code works once, also for two browsers at the same moment', async () => {
  const { code } = await aCode();
  const answers = await Promise.all([enrol(code), enrol(code)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
  expect((await enrol(code)).body.code).toBe('enrolment-code-refused');
});

test('a code ends after 24 hours, and after five wrong tries', async () => {
  const tried = await aCode();
  const wrong = `${tried.code.slice(0, 5)}AAAAA-AAAAA`;
  for (let tries = 0; tries < 5; tries += 1) expect((await enrol(wrong)).status).toBe(403);
  expect((await enrol(tried.code)).status).toBe(403);
  const old = await aCode();
  server().later(25 * 3_600_000);
  expect((await enrol(old.code)).status).toBe(403);
});

test('the database holds neither codes nor tokens', async () => {
  const { code } = await aCode();
  const { token } = (await enrol(code)).body;
  const { db } = server().running;
  const rows = [
    await db.selectFrom('enrolment_code').selectAll().execute(),
    await db.selectFrom('session').selectAll().execute(),
  ];
  const text = JSON.stringify(rows);
  expect(text).not.toContain(token);
  expect(text).not.toContain(code.slice(5).replaceAll('-', ''));
});

test('the demonstration may be seeded twice and brings fresh codes for its five people', async () => {
  // The server's clock is ahead of the system's after the test above; this one makes its codes by the system's.
  server().later(-25 * 3_600_000);
  const { db } = server().running;
  const [first, second] = [await seedDemonstration(db), await seedDemonstration(db)];
  expect(second.map(({ person }) => person.name)).toEqual([
    'Ada Author',
    'Max Manager',
    'Lea Legal',
    'Carla Compliance',
    'Erin Executive',
  ]);
  expect(first[0]?.code).not.toBe(second[0]?.code);
  expect((await enrol(second[1]?.code ?? '')).body.person.groups).toEqual(['managers']);
});
