import { beforeEach, expect, test } from 'vitest';
import { contentHash } from '../../domain/hash';
import { currentRevision, type Submission } from '../../domain/submission';
import { takeBuiltInPack } from '../../platform/policy-in-force';
import { readParsed, writeStored } from '../../platform/stored-parsed';
import { trialConnection } from '../../platform/trial-people';
import { createTrialQueue } from '../../platform/trial-queue';
import { aDraft, aFinding } from '../domain/builders';
import { freshBrowser } from './fresh-browser';

freshBrowser();

let now = Date.parse('2026-11-21T12:00:00.000Z');
const queue = createTrialQueue(() => now);

beforeEach(async () => {
  now = Date.parse('2026-11-21T12:00:00.000Z');
  await speakAs('author');
});

async function speakAs(persona: 'author' | 'reviewer') {
  await writeStored('connection', trialConnection(persona, await readParsed('policy')));
}

function aRequest(text = 'Guaranteed returns', group = 'legal') {
  return {
    draft: aDraft({ text }),
    findings: [aFinding({ stages: [{ group, need: 2 }] })],
    note: 'Please',
    pack: { id: 'p', version: 1 },
  };
}

async function submitted(key = 'key-00001'): Promise<Submission> {
  const result = await queue.submit(key, aRequest());
  if (!result.ok || !result.value.submission) throw new Error('not submitted');
  return result.value.submission;
}

function approvalOf(submission: Submission) {
  const { revision, contentHash: hash } = currentRevision(submission);
  return {
    verdict: 'approve' as const,
    reason: '',
    revision,
    contentHash: hash,
    version: submission.version,
  };
}

async function approved(): Promise<Submission> {
  const submission = await submitted();
  await speakAs('reviewer');
  await queue.waiting();
  await queue.decide(submission.id, approvalOf(submission));
  const mine = (await readParsed('mine')).submissions[0];
  if (!mine) throw new Error('nothing of mine');
  return mine;
}

test('asked twice with one key there is one submission', async () => {
  const first = await submitted();
  expect(await submitted()).toEqual(first);
  expect((await readParsed('mine')).submissions).toEqual([first]);
});

test('the author can not decide, the reviewer can, though two were wanted of a group of one', async () => {
  const submission = await submitted();
  expect(await queue.decide(submission.id, approvalOf(submission))).toMatchObject({
    problem: { code: 'self-approval' },
  });
  expect(await queue.waiting()).toEqual({ ok: true, value: [] });
  await speakAs('reviewer');
  expect(await queue.waiting()).toEqual({ ok: true, value: [submission] });
  expect(await readParsed('connection')).toMatchObject({
    person: { groups: ['managers', 'legal'] },
  });
  const decided = await queue.decide(submission.id, approvalOf(submission));
  expect(decided).toMatchObject({ ok: true, value: { state: 'approved' } });
});

test('an approved draft has a receipt for exactly its text, used once', async () => {
  const submission = await approved();
  expect(submission).toMatchObject({ state: 'approved', receipt: expect.any(String) });
  const hash = await contentHash(aDraft({ text: 'Guaranteed returns' }));
  const other = await contentHash(aDraft({ text: 'Other' }));
  const id = submission.id;
  expect(
    await queue.posted('key-posted', id, { receiptId: 'r', contentHash: other }),
  ).toMatchObject({
    ok: false,
  });
  const post = { receiptId: 'r', contentHash: hash };
  expect(await queue.posted('key-posted', id, post)).toMatchObject({ ok: true });
  // The answer was lost and the page repeats it.
  expect(await queue.posted('key-posted', id, post)).toMatchObject({ ok: true });
  expect(await queue.posted('key-another', id, post)).toMatchObject({ ok: false });
  expect((await readParsed('mine')).submissions).toMatchObject([{ state: 'posted' }]);
});

test('a new text needs a new approval', async () => {
  const submission = await approved();
  const revision = { ...aRequest('Other text'), version: submission.version };
  const revised = await queue.revise('key-revise', submission.id, revision);
  expect(revised).toMatchObject({ ok: true, value: { submission: { state: 'pending' } } });
  expect((await readParsed('mine')).submissions[0]?.receipt).toBeUndefined();
});

test('an approval ends after a day', async () => {
  await approved();
  now += 25 * 3_600_000;
  await queue.refreshMine();
  expect((await readParsed('mine')).submissions).toMatchObject([{ state: 'expired' }]);
});

test('the built-in pack is in force without a signature or a network', async () => {
  await takeBuiltInPack(now);
  const policy = await readParsed('policy');
  expect(policy).toMatchObject({ origin: 'built-in', skipped: [] });
  expect(policy?.rules.length).toBeGreaterThan(5);
  expect(await readParsed('packStatus')).toMatchObject({ state: 'current', managed: false });
});
