import * as z from 'zod/mini';
import type { RecordKind } from './record';

/** What other systems and people are told about. */
export const MESSAGE_TOPICS = [
  'submitted',
  'stage-opened',
  'changes-requested',
  'approved',
  'refused',
  'expired',
  'reminder-due',
  'escalated',
  'revoked',
  'posted-differs',
  'posted-unapproved',
  'break-glass',
  'comment-added',
  'hand-off',
  'site-blind',
  'stop-started',
  'stop-ended',
] as const;
export const messageTopicSchema = z.enum(MESSAGE_TOPICS);
export type MessageTopic = z.infer<typeof messageTopicSchema>;

/** Those that go out by mail: the rest is for other systems alone. */
export const MAIL_TOPICS = MESSAGE_TOPICS.filter(
  (topic) => topic !== 'submitted' && topic !== 'hand-off',
);

const TOPIC_OF: Readonly<Partial<Record<RecordKind, MessageTopic>>> = {
  submitted: 'submitted',
  revised: 'submitted',
  'changes-requested': 'changes-requested',
  approved: 'approved',
  refused: 'refused',
  expired: 'expired',
  'reminder-due': 'reminder-due',
  escalated: 'escalated',
  revoked: 'revoked',
  'posted-differs': 'posted-differs',
  'posted-after-revocation': 'posted-unapproved',
  'posted-despite-stop': 'posted-unapproved',
  'glass-broken': 'break-glass',
  commented: 'comment-added',
  'handed-off': 'hand-off',
  'site-blind': 'site-blind',
  'stop-started': 'stop-started',
  'stop-ended': 'stop-ended',
};

/** What a record is news of. `opensStage`: somebody else is asked to decide from now on. */
export function topicsOf(kind: RecordKind, opensStage: boolean): MessageTopic[] {
  const topic = TOPIC_OF[kind];
  return [...(topic ? [topic] : []), ...(opensStage ? (['stage-opened'] as const) : [])];
}
