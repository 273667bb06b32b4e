import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { deliverDue } from '../../server/messages/deliver-due';
import { anApproval, postedPath, reportOf } from './an-approval';
import { aPerson } from './builders';
import { withReceiver } from './messages/receiver';
import { withServer } from './with-server';

const server = withServer({ GUIDEPOST_ALLOW_PRIVATE_TARGETS: 'true' });
const receiver = withReceiver();

/** A webhook for what should never happen, and what it has heard so far. */
async function alarmed() {
  const admin = await server().join(aPerson('admin', { roles: ['admin'] }));
  const path = `/${randomUUID()}`;
  const topics = ['posted-differs', 'posted-unapproved'];
  const url = receiver().url + path;
  await admin.post('/v1/webhooks', { kind: 'signed', name: 'Alarms', url, topics });
  return async () => {
    await deliverDue(server().running.house, { allowPrivate: true, mailer: undefined });
    const bodies = receiver()
      .received(path)
      .map(({ body }) => JSON.parse(body));
    return bodies.map(({ type, data }) => `${type} ${data.submission.id}`).sort();
  };
}

test('another text, and a post whose approval no longer stood, are told at once; a late report of a good post is not', async () => {
  const heard = await alarmed();
  const other = await anApproval(server());
  const otherText = { ...reportOf(other.submission, other.claims), contentHash: 'e'.repeat(64) };
  expect((await other.author.post(postedPath(other.submission), otherText)).status).toBe(409);

  const revoked = await anApproval(server());
  const { version } = revoked.submission;
  const path = `/v1/submissions/${revoked.submission.id}/revocation`;
  await revoked.manager.post(path, { version, reason: 'I read it wrongly' });
  const told = reportOf(revoked.submission, revoked.claims);
  expect((await revoked.author.post(postedPath(revoked.submission), told)).status).toBe(409);

  const late = await anApproval(server());
  server().later(25 * 3_600_000);
  const good = reportOf(late.submission, late.claims);
  expect((await late.author.post(postedPath(late.submission), good)).status).toBe(200);

  const alarms = [
    `posted-differs ${other.submission.id}`,
    `posted-unapproved ${revoked.submission.id}`,
  ];
  await expect.poll(heard).toEqual(alarms);
  // What was waiting is out by now, and the good post was not among it.
  expect(await heard()).toEqual(alarms);
});
