import { type MessageTopic, topicsOf } from '../../domain/message-topic';
import type { RecordEntry } from '../../domain/record';
import type { State } from '../../domain/submission';
import type { House } from '../house';

/** What a record does not say, and those who are told want to know. */
export interface News {
  /** Somebody else is asked to decide from now on. */
  readonly opensStage?: boolean;
  readonly state?: State;
}

/** An event as it waits in the outbox: where to read of it, and what may have changed by then. */
export interface StoredEvent {
  readonly subject: string;
  readonly seq: number;
  readonly topics: readonly MessageTopic[];
  readonly state?: State;
}

export const LONG_AGO = new Date(0).toISOString();

/** An event of the outbox, written in the transaction of its record; no row for a record of which nobody is told. */
export function eventRows(
  house: Pick<House, 'organisation' | 'newId'>,
  record: RecordEntry,
  news: News = {},
) {
  const topics = topicsOf(record.kind, news.opensStage === true);
  const [topic] = topics;
  if (topic === undefined) return [];
  const { subject, seq, at } = record;
  const event: StoredEvent = { subject, seq, topics, ...(news.state && { state: news.state }) };
  const id = house.newId();
  return [
    {
      org_id: house.organisation.id,
      outbox_id: id,
      message_id: id,
      topic,
      target: '',
      data: JSON.stringify(event),
      next_at: at,
      lease_until: LONG_AGO,
      created_at: at,
    },
  ];
}
