import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { MessageTopic } from '../../domain/message-topic';
import type { RecordEntry } from '../../domain/record';
import type { Submission } from '../../domain/submission';
import { withTransaction } from '../../server/database/with-transaction';
import { recipients } from '../../server/messages/recipients';
import { aPerson, aRequest, decide } from './builders';
import { withServer } from './with-server';

const server = withServer();

/** Prepared in an executive's name; a group decides first, where the executive is a member, too. */
async function prepared() {
  const group = `managers-${randomUUID()}`;
  const boss = aPerson('erin', { roles: ['executive'], groups: [group] });
  await server().join(boss);
  await server().join(aPerson('pia', { roles: ['publisher'] }));
  const manager = await server().join(aPerson('max', { groups: [group] }));
  const writer = await server().join(aPerson('wren', { groups: [group] }));
  const ghostWriting = { principalId: boss.id, poster: 'author' };
  const request = { ...aRequest('Proud of us', [{ group, need: 'any' }]), ghostWriting };
  const sent = await writer.post<Submission>('/v1/submissions', request, randomUUID());
  expect(sent.status).toBe(201);
  return { group, manager, sent: sent.body };
}

/** Names of those who get a mail. */
async function told(
  topic: MessageTopic,
  submission: Submission,
  { actorId = 'guidepost', audience = '' } = {},
): Promise<string[]> {
  const { db, house } = server().running;
  const record = { actor: { id: actorId, name: '' }, data: { audience } };
  const ids = await withTransaction(db, async (work) => {
    const event = { topic, submission, record: record as unknown as RecordEntry };
    return { ok: true as const, value: await recipients(work, house, event) };
  });
  return (ids.ok ? ids.value : []).map((id) => id.slice(0, id.indexOf('-'))).sort();
}

test.each<[MessageTopic, string[]]>([
  ['stage-opened', ['max']],
  ['reminder-due', ['max']],
  ['escalated', ['max']],
  ['changes-requested', ['erin', 'wren']],
  ['approved', ['erin', 'wren']],
  ['refused', ['erin', 'wren']],
  ['expired', ['erin', 'wren']],
  ['revoked', ['erin', 'wren']],
  ['comment-added', ['erin', 'max', 'wren']],
  ['posted-differs', ['pia']],
  ['submitted', []],
  ['hand-off', []],
])('of "%s" hear by mail: %j', async (topic, names) => {
  const { sent } = await prepared();
  expect([...new Set(await told(topic, sent))]).toEqual(names);
});

test('nobody hears of what they did', async () => {
  const { sent } = await prepared();
  expect(await told('refused', sent, { actorId: sent.author.id })).toEqual(['erin']);
});

test('what reviewers say among themselves reaches neither the writer nor in whose name it goes out', async () => {
  const { manager, sent } = await prepared();
  const audience = 'internal';
  expect(await told('comment-added', sent, { audience })).toEqual(['max']);
  const last = (await decide(manager, sent)).body;
  expect(await told('stage-opened', last)).toEqual(['erin']);
  expect(await told('comment-added', last, { audience })).toEqual(['max']);
});
