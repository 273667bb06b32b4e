import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Submission } from '../../../domain/submission';
import { createSession } from '../../../server/identity/session';
import { savePerson } from '../../../server/people';
import { guidepostWith } from '../../rules/cli/in-process';
import { aPerson, aRequest, send } from '../builders';
import { withServer } from '../with-server';

const server = withServer();

/** A reviewer at the command line, and a draft that waits for their group. */
async function asked() {
  const { db, house, url } = server().running;
  const group = `managers-${randomUUID()}`;
  const person = aPerson('max', { roles: ['reviewer'], groups: [group] });
  const orgId = house.organisation.id;
  await savePerson(db, orgId, person);
  const session = { orgId, personId: person.id, device: 'test', now: new Date() };
  const token = await createSession(db, session);
  const author = await server().join(aPerson('ada'));
  const sent = await send(author, aRequest('Profits will double', [{ group, need: 'any' }]));
  const run = (...args: string[]) => guidepostWith({ GUIDEPOST_TOKEN: token }, 'guests', ...args);
  const now = async () => (await author.get<Submission>(`/v1/submissions/${sent.id}`)).body;
  return { url, sent, run, now };
}

const WHOM = ['--name', 'Gil Guest', '--email', 'gil@agency.example'];

test('a guest is invited to a draft, listed without the link, and withdrawn', async () => {
  const { url, sent, run, now } = await asked();
  const invited = await run('invite', url, ...WHOM, '--draft', sent.id, '--hours', '4');
  expect(invited).toMatchObject({ code: 0, err: '' });
  const link = /Link, shown this once: (\S+)/.exec(invited.out)?.[1] ?? '';
  expect((await fetch(link)).status).toBe(200);
  const id = /Invited (guest:\S+),/.exec(invited.out)?.[1] ?? '';
  const listed = await run('list', url);
  expect(listed.out).toContain(`${id}  waiting  until`);
  expect(listed.out).toContain(`decide ${sent.id}  Gil Guest  gil@agency.example`);
  expect(listed.out).not.toContain('/g/');
  expect((await now()).stages[0]?.group).toBe(id);
  expect((await run('withdraw', url, id)).out).toContain(`Withdrew ${id}.`);
  expect((await fetch(link)).status).toBe(404);
  expect((await now()).stages).toHaveLength(1);
});

test('a guest is invited to write a draft; half an invitation says what is missing', async () => {
  const { url, run } = await asked();
  const half = await run('invite', url, ...WHOM, '--site', 'linkedin');
  expect(half.code).toBe(2);
  expect(half.err).toContain('account.id is missing or wrong');
  const invited = await run('invite', url, ...WHOM, '--site', 'linkedin', '--account', '4711');
  expect(invited.code).toBe(0);
  const listed = JSON.parse((await run('list', url, '--json')).out);
  expect(listed.guests).toMatchObject([{ may: 'submit', state: 'waiting' }]);
});
