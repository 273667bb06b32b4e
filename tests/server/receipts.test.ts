import { createLocalJWKSet, type JWK, jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import { RECEIPT_TYPE, receiptSchema } from '../../domain/receipt';
import type { RecordEntry } from '../../domain/record';
import { currentRevision, type Submission } from '../../domain/submission';
import { anApproval, postedPath, reportOf } from './an-approval';
import { decide, type ProblemBody } from './builders';
import { type Caller, withServer } from './with-server';

const server = withServer();

const approved = () => anApproval(server());

async function claimsOf(submission: Submission) {
  const key = server().running.house.signer.publicKey as JWK;
  const keys = createLocalJWKSet({ keys: [key] });
  const options = { typ: RECEIPT_TYPE, algorithms: ['EdDSA'], issuer: 'acme' };
  const { payload } = await jwtVerify(submission.receipt ?? '', keys, options);
  return receiptSchema.parse(payload);
}

async function recordsOf(person: Caller, { id }: Submission): Promise<RecordEntry[]> {
  const { body } = await person.get<{ records: RecordEntry[] }>(`/v1/submissions/${id}/records`);
  return body.records;
}

async function trailOf(person: Caller, submission: Submission) {
  return (await recordsOf(person, submission)).map(({ kind }) => kind);
}

test('a receipt is for exactly this text and account, until the approval ends', async () => {
  const { submission } = await approved();
  expect(await claimsOf(submission)).toMatchObject({
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
  const first = await author.post<Submission>(postedPath(submission), body);
  expect(first).toMatchObject({ status: 200, body: { state: 'posted' } });
  expect(first.body.receipt).toBeUndefined();
  const second = await author.post<ProblemBody>(postedPath(submission), body);
  expect(second).toMatchObject({ status: 409, body: { code: 'receipt-used' } });
});

test('two reports at once use the receipt up once', async () => {
  const { author, submission, claims } = await approved();
  const body = { receiptId: claims.jti, contentHash: claims.contentHash };
  const calls = [
    author.post(postedPath(submission), body),
    author.post(postedPath(submission), body),
  ];
  const answers = await Promise.all(calls);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('another text than the approved one is recorded once, however often it is reported, and uses the receipt up', async () => {
  const { author, submission, claims } = await approved();
  const body = { receiptId: claims.jti, contentHash: 'e'.repeat(64) };
  const first = await author.post<ProblemBody>(postedPath(submission), body);
  expect(first).toMatchObject({ status: 409, body: { code: 'posted-unapproved' } });
  const again = await author.post<ProblemBody>(postedPath(submission), body);
  expect(again.body.code).toBe('receipt-used');
  expect(await trailOf(author, submission)).toEqual(['submitted', 'approved', 'posted-differs']);
  expect((await author.get<Submission>(`/v1/submissions/${submission.id}`)).body.state).toBe(
    'posted',
  );
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
  expect((await decide(manager, revised.body)).body.state).toBe('approved');
  const { body } = await author.get<Submission>(`/v1/submissions/${submission.id}`);
  const fresh = await claimsOf(body);
  expect(fresh.jti).not.toBe(claims.jti);

  const told = await author.post<ProblemBody>(postedPath(submission), old);
  expect(told).toMatchObject({ status: 409, body: { code: 'posted-unapproved' } });
  expect(await trailOf(author, submission)).toContain('posted-after-revocation');
  // The old text is out, so this draft is over: its new receipt lets nothing out any more.
  const second = { receiptId: fresh.jti, contentHash: fresh.contentHash };
  expect((await author.post<ProblemBody>(postedPath(submission), second)).body.code).toBe(
    'receipt-used',
  );
});

test("nobody but the author uses a draft's receipt", async () => {
  const { manager, submission, claims } = await approved();
  const body = { receiptId: claims.jti, contentHash: claims.contentHash };
  const answer = await manager.post<ProblemBody>(postedPath(submission), body);
  expect(answer).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
});

test('a receipt that the draft never had is refused, and nothing is recorded', async () => {
  const { author, submission, claims } = await approved();
  const body = { receiptId: 'made-up', contentHash: claims.contentHash };
  const answer = await author.post<ProblemBody>(postedPath(submission), body);
  expect(answer).toMatchObject({ status: 409, body: { code: 'receipt-refused' } });
  expect(await trailOf(author, submission)).toEqual(['submitted', 'approved']);
});

test('a receipt that nobody used ends after a day', async () => {
  const { author, submission } = await approved();
  server().later(25 * 3_600_000);
  const now = await author.get<Submission>(`/v1/submissions/${submission.id}`);
  expect(now.body.state).toBe('expired');
  expect(now.body.receipt).toBeUndefined();
});

test('a post that was made in time and is told after the approval ended counts, and is answered like any other', async () => {
  const { author, submission, claims } = await approved();
  const body = reportOf(submission, claims);
  server().later(25 * 3_600_000);
  const answer = await author.post<Submission>(postedPath(submission), body);
  expect(answer).toMatchObject({ status: 200, body: { state: 'posted' } });
  const last = (await recordsOf(author, submission)).at(-1);
  expect(last).toMatchObject({
    kind: 'posted-late',
    data: { ended: 'expired', pressedInTime: true, pressedAt: body.wentOut.pressedAt, site: 'x' },
  });
  expect((await author.post<ProblemBody>(postedPath(submission), body)).body.code).toBe(
    'receipt-used',
  );
});

test('a post that is told after its approval was taken back is on record and ends the draft', async () => {
  const { author, manager, submission, claims } = await approved();
  const { version } = submission;
  const reason = 'I read it wrongly';
  const back = await manager.post(`/v1/submissions/${submission.id}/revocation`, {
    version,
    reason,
  });
  expect(back.status).toBe(200);
  const body = reportOf(submission, claims);
  const told = await author.post<ProblemBody>(postedPath(submission), body);
  expect(told).toMatchObject({ status: 409, body: { code: 'posted-unapproved' } });
  const last = (await recordsOf(author, submission)).at(-1);
  expect(last).toMatchObject({ kind: 'posted-after-revocation', data: { ended: 'revoked' } });
  expect((await author.get<Submission>(`/v1/submissions/${submission.id}`)).body.state).toBe(
    'posted',
  );
  expect((await author.post<ProblemBody>(postedPath(submission), body)).body.code).toBe(
    'receipt-used',
  );
});

test('a post from another account than the approved one differs', async () => {
  const { author, submission, claims } = await approved();
  const report = reportOf(submission, claims);
  const body = { ...report, wentOut: { ...report.wentOut, accountId: 'acme-jobs' } };
  const told = await author.post<ProblemBody>(postedPath(submission), body);
  expect(told.body.code).toBe('posted-unapproved');
  expect((await recordsOf(author, submission)).at(-1)).toMatchObject({
    kind: 'posted-differs',
    data: { accountId: 'acme-jobs' },
  });
});
