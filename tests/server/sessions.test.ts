import { expect, test } from 'vitest';
import type { Session } from '../../domain/session';
import { createEnrolmentCode } from '../../server/identity/enrolment-code';
import { aPerson, type ProblemBody } from './builders';
import { aKey, ask, refresh, signInByCode } from './oauth-caller';
import { WebBrowser } from './web-browser';
import { withServer } from './with-server';

const server = withServer({ GUIDEPOST_ENROLMENTS_PER_MINUTE: '1000' });

async function signedIn(person = aPerson('ada')) {
  const caller = await server().join(person);
  const { db, house, url } = server().running;
  const code = await createEnrolmentCode(db, house.organisation.id, person.id);
  const { body } = await signInByCode(url, new WebBrowser(), code);
  const end = (id: string) =>
    ask(url, `/v1/sessions/${id}`, body.access_token, undefined, 'DELETE');
  return { person, caller, url, tokens: body, end };
}

async function listed(url: string, token: string, query = ''): Promise<Session[]> {
  return (await ask(url, `/v1/sessions${query}`, token)).body.sessions as Session[];
}

test('I see my sign-ins with device and last use, and end one: it fails at its next request', async () => {
  const { caller, url, tokens, person, end } = await signedIn();
  expect((await ask(url, '/v1/me', tokens.access_token)).status).toBe(200);
  const sessions = await listed(url, tokens.access_token);
  expect(sessions).toMatchObject([
    { kind: 'browser', device: 'Test browser', current: true, person: { id: person.id } },
    { kind: 'token', device: 'test', current: false },
  ]);
  expect((await caller.get('/v1/me')).status).toBe(200);
  expect((await end(sessions[1]?.id ?? '')).status).toBe(204);
  expect((await caller.get('/v1/me')).status).toBe(401);
  expect((await end('current')).status).toBe(204);
  expect((await ask(url, '/v1/me', tokens.access_token)).status).toBe(401);
  expect((await refresh(url, tokens.refresh_token)).status).toBe(400);
});

test('an end is on record, with who did it', async () => {
  const { url, tokens, person, end } = await signedIn();
  const [session] = await listed(url, tokens.access_token);
  await end('current');
  const rows = await server()
    .running.db.selectFrom('record')
    .select(['kind', 'actor_id', 'data'])
    .where('actor_id', '=', person.id)
    .orderBy('at')
    .execute();
  expect(rows.map(({ kind }) => kind)).toContain('signed-in');
  const last = rows.find(({ kind }) => kind === 'session-ended');
  expect(JSON.parse(last?.data ?? '{}')).toEqual({
    session: session?.id,
    person: person.id,
    why: 'by-person',
  });
});

test('nobody sees or ends the sign-ins of others, except an administrator', async () => {
  const [ada, eve] = [await signedIn(), await signedIn(aPerson('eve'))];
  const admin = await server().join(aPerson('root', { roles: ['admin'] }));
  const [session] = await listed(ada.url, ada.tokens.access_token);
  const id = session?.id ?? '';
  expect((await eve.end(id)).status).toBe(404);
  const peek = await ask(ada.url, `/v1/sessions?person=${ada.person.id}`, eve.tokens.access_token);
  expect(peek).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  expect((await ask(ada.url, '/v1/me', ada.tokens.access_token)).status).toBe(200);
  const all = await admin.get<{ sessions: Session[] }>(`/v1/sessions?person=${ada.person.id}`);
  expect(all.body.sessions.map((row) => row.id)).toContain(id);
  const everybody = await admin.get<{ sessions: Session[] }>('/v1/sessions?person=all');
  expect(everybody.body.sessions.length).toBeGreaterThan(all.body.sessions.length);
});

test('an administrator finds sign-ins by the whole name, and ends all of a person', async () => {
  const ada = await signedIn(aPerson('Ada Äpfel'));
  const admin = await server().join(aPerson('root', { roles: ['admin'] }));
  // A sign-in is listed once it was used.
  await ask(ada.url, '/v1/me', ada.tokens.access_token);
  const find = async () =>
    (await admin.get<{ sessions: Session[] }>('/v1/sessions?person=ada%20%C3%A4pfel')).body
      .sessions;
  expect((await find()).map(({ person }) => person.id)).toEqual([ada.person.id, ada.person.id]);
  const path = `/v1/sessions?person=${ada.person.id}`;
  expect((await ada.caller.remove<ProblemBody>(path)).body.code).toBe('not-allowed');
  expect((await find()).length).toBe(2);
  expect(await admin.remove(path)).toMatchObject({ status: 200, body: { ended: 2 } });
  expect((await ada.caller.get('/v1/me')).status).toBe(401);
  expect((await ask(ada.url, '/v1/me', ada.tokens.access_token)).status).toBe(401);
  expect(await find()).toEqual([]);
});

test('a browser that enrols with a key gets short tokens that are bound to it', async () => {
  const person = aPerson('key');
  await server().join(person);
  const { db, house, url } = server().running;
  const key = await aKey();
  const enrol = async (code: string, dpop: string) => {
    const headers = { 'content-type': 'application/json', dpop };
    const body = JSON.stringify({ code, device: 'Firefox' });
    const answer = await fetch(`${url}/v1/enrol`, { method: 'POST', headers, body });
    return {
      status: answer.status,
      body: (await answer.json()) as Record<string, string> & ProblemBody,
    };
  };
  const code = await createEnrolmentCode(db, house.organisation.id, person.id);
  const elsewhere = await key.proof('POST', 'https://other.example/v1/enrol');
  expect(await enrol(code, elsewhere)).toMatchObject({ status: 400, body: { code: 'malformed' } });
  const { status, body } = await enrol(code, await key.proof('POST', `${url}/v1/enrol`));
  expect(status).toBe(200);
  expect(body).toMatchObject({ tokenType: 'DPoP', expiresIn: 600, issuer: `${url}/oidc`, person });
  expect((await ask(url, '/v1/me', body.token ?? '')).status).toBe(401);
  expect((await ask(url, '/v1/me', body.token ?? '', key)).body).toMatchObject({ person });
  const renewed = await refresh(url, body.refreshToken ?? '', key);
  expect((await ask(url, '/v1/me', renewed.body.access_token, key)).status).toBe(200);
  expect((await refresh(url, body.refreshToken ?? '', await aKey())).status).toBe(400);
  const sessions = (await ask(url, '/v1/sessions', renewed.body.access_token, key)).body.sessions;
  expect(sessions).toMatchObject([{ kind: 'enrolled', device: 'Firefox' }, { kind: 'token' }]);
});

test('a sign-in ends by itself, tokens and all', async () => {
  const { url, tokens } = await signedIn();
  expect((await ask(url, '/v1/me', tokens.access_token)).status).toBe(200);
  server().later(31 * 86_400_000);
  expect((await ask(url, '/v1/me', tokens.access_token)).status).toBe(401);
  server().later(-31 * 86_400_000);
});
