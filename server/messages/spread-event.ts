import type { MessageTopic } from '../../domain/message-topic';
import { ok } from '../../domain/problem';
import { decidingGroups } from '../../domain/stage-progress';
import type { Submission } from '../../domain/submission';
import { type Work, withTransaction } from '../database/with-transaction';
import type { House } from '../house';
import { recordAt } from '../records/read-records';
import { readSubmission } from '../submissions/read-submissions';
import type { StoredMessage } from './message-facts';
import { wantMail } from './notifications';
import { LONG_AGO, type StoredEvent } from './outbox';
import { recipients, type Told } from './recipients';

/** Reminders of a while go out as one mail. */
const GATHER_MS = 10 * 60_000;

/** Puts one message for each target in the place of an event, whole or not at all. Where another server did it, nothing happens. */
export async function spreadEvent(
  house: House,
  outboxId: string,
  event: StoredEvent,
  byMail: boolean,
): Promise<void> {
  const orgId = house.organisation.id;
  await withTransaction(house.db, async (work) => {
    const mine = await work
      .deleteFrom('outbox')
      .where('org_id', '=', orgId)
      .where('outbox_id', '=', outboxId)
      .returning('outbox_id')
      .executeTakeFirst();
    const record = mine && (await recordAt(work, house.organisation.id, event));
    if (!record) return ok(undefined);
    const submission = await readSubmission(work, orgId, event.subject);
    for (const topic of event.topics) {
      const told = { topic, record, submission };
      const groups = groupsOf(topic, submission);
      const targets = await webhooksFor(work, orgId, topic, groups);
      if (byMail) targets.push(...(await mailFor(work, house, told)));
      await insertMessages(work, house, { event, told, groups, targets });
    }
    return ok(undefined);
  });
}

const OF_THE_OPEN_STAGE: readonly MessageTopic[] = [
  'submitted',
  'stage-opened',
  'reminder-due',
  'escalated',
];

/** Whom it concerns: the open stage's groups, or those of all stages where it is about the whole. */
function groupsOf(topic: MessageTopic, submission: Submission | undefined): string[] {
  if (!submission) return [];
  if (OF_THE_OPEN_STAGE.includes(topic) && submission.state === 'pending') {
    return decidingGroups(submission);
  }
  return [...new Set(submission.stages.map(({ group }) => group))];
}

async function webhooksFor(
  work: Work,
  orgId: string,
  topic: MessageTopic,
  groups: readonly string[],
): Promise<string[]> {
  const rows = await work
    .selectFrom('webhook')
    .select(['webhook_id', 'topics', 'group_name'])
    .where('org_id', '=', orgId)
    .where('disabled_at', 'is', null)
    .orderBy('webhook_id')
    .execute();
  return rows
    .filter(({ topics }) => (JSON.parse(topics) as MessageTopic[]).includes(topic))
    .filter(({ group_name }) => group_name === null || groups.includes(group_name))
    .map(({ webhook_id }) => `webhook:${webhook_id}`);
}

async function mailFor(work: Work, house: House, told: Told): Promise<string[]> {
  const ids = await recipients(work, house, told);
  const wanting = await wantMail(work, house.organisation.id, ids, told.topic);
  return wanting.map((id) => `mail:${id}`);
}

async function insertMessages(
  work: Work,
  house: House,
  act: { event: StoredEvent; told: Told; groups: string[]; targets: readonly string[] },
): Promise<void> {
  const { event, told, groups, targets } = act;
  if (targets.length === 0) return;
  const { subject, seq, state } = event;
  const now = house.clock().getTime();
  const created_at = new Date(now).toISOString();
  const message: StoredMessage = { subject, seq, ...(state && { state }), groups };
  const rows = targets.map((target) => {
    const gathers = told.topic === 'reminder-due' && target.startsWith('mail:');
    return {
      org_id: house.organisation.id,
      outbox_id: house.newId(),
      // No full stop: it parts id, time and body in what is signed.
      message_id: `msg_${told.record.id}_${told.topic}`,
      topic: told.topic,
      target,
      data: JSON.stringify(message),
      next_at: new Date(now + (gathers ? GATHER_MS : 0)).toISOString(),
      lease_until: LONG_AGO,
      created_at,
    };
  });
  await work.insertInto('outbox').values(rows).execute();
}
