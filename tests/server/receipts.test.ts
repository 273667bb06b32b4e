import { createLocalJWKSet, type JWK, jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import { RECEIPT_TYPE, receiptSchema } from '../../domain/receipt';
import type { RecordEntry } from '../../domain/record';
import { currentRevision, type Submission } from '../../domain/submission';
import { aTeam, decide, type ProblemBody, send } from './builders';
import { withServer } from './with-server';

const server = withServer();

/** An approved draft, as its author sees it, with the claims of its receipt. */
async function approved() {
  const team = await aTeam(server());
  const sent = await send(team.author, team.request());
  await decide(team.manager, sent);
  const { body } = await team.author.get<Submission>(`/v1/submissions/${sent.id}`);
  return { ...team, submission: body, claims: await claimsOf(body) };
}

async function claimsOf(submission: Submission) {
  const key = server().running.house.signer.publicKey as JWK;
  const keys = createLocalJWKSet({ keys: [key] });
  const options = { typ: RECEIPT_TYPE, algorithms: ['EdDSA'], issuer: 'acme' };
  const { payload } = await jwtVerify(submission.receipt ?? '', keys, options);
  return receiptSchema.parse(payload);
}

const path = ({ id }: Submission) => `/v1/submissions/${id}/posted`;

test('a receipt is for exactly this text and account, until the approval ends', async () => {
  const { submission, claims } = await approved();
  expect(claims).toMatchObject({
    sub: submission.id,
    revision: 1,
    contentHash: currentRevision(submission).contentHash,
    site: 'x',
    accountId: 'acme',
    exp: Math.floor(Date.parse(submission.expiresAt) / 1000),
  });
});

test('a receipt is for one post', async () => {
  const { author, submission, claims } = await approved();
  const body = { receiptId: claims.jti, contentHash: claims.contentHash };
  const first = await author.post<Submission>(path(submission), body);
  expect(first).toMatchObject({ status: 200, body: { state: 'posted' } });
  expect(first.body.receipt).toBeUndefined();
  const second = await author.post<ProblemBody>(path(submission), body);
  expect(second).toMatchObject({ status: 409, body: { code: 'receipt-used' } });
});

test('two reports at once use the receipt up once', async () => {
  const { author, submission, claims } = await approved();
  const body = { receiptId: claims.jti, contentHash: claims.contentHash };
  const calls = [author.post(path(submission), body), author.post(path(submission), body)];
  const answers = await Promise.all(calls);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('another text than the approved one is recorded once, however often it is reported', async () => {
  const { author, submission, claims } = await approved();
  const body = { receiptId: claims.jti, contentHash: 'e'.repeat(64) };
  const first = await author.post<ProblemBody>(path(submission), body);
  expect(first).toMatchObject({ status: 409, body: { code: 'content-changed' } });
  await author.post(path(submission), body);
  const trail = await author.get<{ records: RecordEntry[] }>(
    `/v1/submissions/${submission.id}/records`,
  );
  expect(trail.body.records.map(({ kind }) => kind)).toEqual([
    'submitted',
    'approved',
    'posted-differs',
  ]);
});

test('a new version voids the decisions and the receipt of the old one', async () => {
  const { author, manager, request, submission, claims } = await approved();
  const revised = await author.post<Submission>(
    `/v1/submissions/${submission.id}/revisions`,
    { ...request('A new text'), version: submission.version },
    crypto.randomUUID(),
  );
  expect(revised.body).toMatchObject({ state: 'pending', stage: 0 });
  expect(revised.body.receipt).toBeUndefined();
  const old = { receiptId: claims.jti, contentHash: claims.contentHash };
  const late = await author.post<ProblemBody>(path(submission), old);
  expect(late).toMatchObject({ status: 409, body: { code: 'receipt-refused' } });

  expect((await decide(manager, revised.body)).body.state).toBe('approved');
  const { body } = await author.get<Submission>(`/v1/submissions/${submission.id}`);
  expect((await claimsOf(body)).jti).not.toBe(claims.jti);
  const stillOld = await author.post<ProblemBody>(path(submission), old);
  expect(stillOld.body.code).toBe('receipt-refused');
});

test("nobody but the author uses a draft's receipt", async () => {
  const { manager, submission, claims } = await approved();
  const body = { receiptId: claims.jti, contentHash: claims.contentHash };
  const answer = await manager.post<ProblemBody>(path(submission), body);
  expect(answer).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
});

test('a receipt that nobody used ends after a day', async () => {
  const { author, submission, claims } = await approved();
  server().later(25 * 3_600_000);
  const body = { receiptId: claims.jti, contentHash: claims.contentHash };
  const answer = await author.post<ProblemBody>(path(submission), body);
  expect(answer).toMatchObject({ status: 409, body: { code: 'receipt-refused' } });
  const now = await author.get<Submission>(`/v1/submissions/${submission.id}`);
  expect(now.body.state).toBe('expired');
});
