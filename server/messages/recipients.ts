import type { MessageTopic } from '../../domain/message-topic';
import { hasRole } from '../../domain/person';
import type { RecordEntry } from '../../domain/record';
import { writersOf } from '../../domain/say';
import { standingApprovals } from '../../domain/stage-progress';
import type { Submission } from '../../domain/submission';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { listPeople } from '../people';
import { whoToTell } from '../workflow/who-to-tell';

export interface Told {
  readonly topic: MessageTopic;
  readonly record: RecordEntry;
  readonly submission: Submission | undefined;
}

const DECIDERS: readonly MessageTopic[] = ['stage-opened', 'reminder-due', 'escalated'];
const WRITERS: readonly MessageTopic[] = [
  'changes-requested',
  'approved',
  'refused',
  'expired',
  'revoked',
];
const KEEPERS: readonly MessageTopic[] = [
  'posted-differs',
  'posted-unapproved',
  'break-glass',
  'site-blind',
  'stop-started',
  'stop-ended',
];

/** Ids of the people who are told by mail; never who did it. */
export async function recipients(work: Work, house: House, told: Told): Promise<string[]> {
  const ids = await idsOf(work, house, told);
  return [...new Set(ids)].filter((id) => id !== told.record.actor.id);
}

async function idsOf(work: Work, house: House, told: Told): Promise<string[]> {
  const { topic, submission, record } = told;
  if (KEEPERS.includes(topic)) {
    const people = await listPeople(work, house.organisation.id);
    return people.filter((one) => hasRole(one, 'publisher', 'admin')).map(({ id }) => id);
  }
  if (!submission) return [];
  if (DECIDERS.includes(topic)) return decidersOf(work, house, submission);
  if (WRITERS.includes(topic)) return sendersOf(submission);
  if (topic !== 'comment-added') return [];
  const approved = standingApprovals(submission).map(({ reviewer }) => reviewer.id);
  const reviewers = [...(await decidersOf(work, house, submission)), ...approved];
  const senders = sendersOf(submission);
  // In whose name it goes out is asked at the last stage, and hears nothing of what reviewers say among themselves.
  if (record.data.audience === 'internal') return reviewers.filter((id) => !senders.includes(id));
  return [...senders, ...reviewers];
}

async function decidersOf(work: Work, house: House, submission: Submission): Promise<string[]> {
  return (await whoToTell(work, house, submission)).map(({ id }) => id);
}

/** Who wrote it, and in whose name it goes out. */
function sendersOf(submission: Submission): string[] {
  const { principal } = submission;
  return [...writersOf(submission), ...(principal ? [principal.id] : [])];
}
