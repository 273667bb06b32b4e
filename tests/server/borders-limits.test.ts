import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSession } from '../../server/identity/session';
import { aPerson, type ProblemBody } from './builders';
import { type Caller, withServer } from './with-server';

const FEW = { GUIDEPOST_REQUESTS_PER_MINUTE: '8', GUIDEPOST_ENROLMENTS_PER_MINUTE: '3' };
/** Public, and asks the database. */
const OPEN = '/packs/none/manifest.jws';
const server = withServer(FEW);
const behind = withServer({ ...FEW, GUIDEPOST_TRUST_PROXY: 'true' });

/** Asks until there are no more answers but refusals. @returns how many were answered, and the first refusal */
async function exhausted(ask: () => ReturnType<Caller['get']>) {
  for (let answered = 0; answered < 50; answered += 1) {
    const answer = await ask();
    if (answer.status === 429) return { answered, refusal: answer };
  }
  throw new Error('There is no limit.');
}

test('a sign-in has its own share of requests; beyond it the answer says when to try again', async () => {
  const [ada, max] = [await server().join(aPerson('ada')), await server().join(aPerson('max'))];
  const { answered, refusal } = await exhausted(() => ada.get('/v1/me'));
  expect(answered).toBe(8);
  const { body, headers } = refusal as { body: ProblemBody; headers: Headers };
  expect(body).toMatchObject({ status: 429, code: 'rate-limited' });
  const seconds = Number(headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(body.cure).toContain(`${body.where?.seconds}`);
  expect((await max.get('/v1/me')).status).toBe(200);
  // Nor does somebody without a sign-in pay for it, at the same address.
  expect((await server().stranger().get(OPEN)).status).toBe(404);
});

test('without a sign-in an address has one share, whatever it asks for', async () => {
  const paths = ['/openapi.json', '/v1/me', OPEN];
  let asked = 0;
  const from = { 'x-forwarded-for': '203.0.113.7' };
  const next = () =>
    behind()
      .stranger()
      .get(paths[asked++ % paths.length] ?? '', from);
  expect((await exhausted(next)).answered).toBe(8);
  const elsewhere = { 'x-forwarded-for': '203.0.113.8' };
  expect((await behind().stranger().get(OPEN, elsewhere)).status).toBe(404);
  // A balancer that looks whether the server is well is not shut out by what else comes from its address.
  expect((await behind().stranger().get('/readyz', from)).status).toBe(200);
});

test('without a proxy that is trusted a forwarded address buys nothing', async () => {
  const ask = () => server().stranger().get(OPEN, { 'x-forwarded-for': randomUUID() });
  expect((await exhausted(ask)).answered).toBeLessThanOrEqual(8);
});

test('made-up sign-ins are counted by address, one after the other; a sign-in that was good goes on', async () => {
  const { url } = behind().running;
  const from = { 'x-forwarded-for': '203.0.113.20' };
  const ask = (authorization: string, address = from) =>
    fetch(`${url}/v1/me`, { headers: { authorization, ...address } });
  const { house, db } = behind().running;
  const person = aPerson('ada');
  await behind().join(person);
  const session = {
    orgId: house.organisation.id,
    personId: person.id,
    device: 'test',
    now: new Date(),
  };
  const good = `Bearer ${await createSession(db, session)}`;
  expect((await ask(good)).status).toBe(200);
  const statuses: number[] = [];
  for (let tries = 0; tries < 10; tries += 1) {
    statuses.push((await ask(`Bearer ${randomUUID()}`)).status);
  }
  expect(statuses).toEqual([...Array(8).fill(401), 429, 429]);
  const refused = await ask(`Bearer ${randomUUID()}`);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await ask(good)).status).toBe(200);
  const elsewhere = { 'x-forwarded-for': '203.0.113.21' };
  expect((await ask(`Bearer ${randomUUID()}`, elsewhere)).status).toBe(401);
});

test('guesses of codes are counted by address, whatever is sent along', async () => {
  const { url } = behind().running;
  const guess = async (address: string) => {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${randomUUID()}`,
      'x-forwarded-for': address,
    };
    const body = JSON.stringify({ code: 'AAAA-AAAA', device: 'x' });
    const { status } = await fetch(`${url}/v1/enrol`, { method: 'POST', headers, body });
    return status;
  };
  const statuses: number[] = [];
  for (let tries = 0; tries < 4; tries += 1) statuses.push(await guess('203.0.113.9'));
  expect(statuses).toEqual([403, 403, 403, 429]);
  expect(await guess('203.0.113.10')).toBe(403);
});
