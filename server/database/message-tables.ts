import type { ColumnType, Generated } from 'kysely';

/** Written as ISO 8601 text, read as Date. */
type Instant = ColumnType<Date, string, string>;
type MaybeInstant = ColumnType<Date | null, string | null | undefined, string | null>;

export interface PersonMail {
  /** Where to write to; from the directory, the company's provider or the command line. */
  email: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface MessageTables {
  /** What is still to be told. Without a target: an event; with one: a message to it. */
  outbox: {
    org_id: string;
    outbox_id: string;
    /** The same at each target and at each try. */
    message_id: string;
    topic: string;
    /** `webhook:ID`, `mail:PERSON`, or empty. */
    target: string;
    data: string;
    attempts: Generated<number>;
    next_at: Instant;
    lease_until: Instant;
    dead_at: MaybeInstant;
    problem: Generated<string>;
    created_at: Instant;
  };
  webhook: {
    org_id: string;
    webhook_id: string;
    /** `signed`, `slack` or `teams`. */
    kind: string;
    name: string;
    url: string;
    topics: string;
    group_name: string | null;
    /** Of what is said in Slack and Teams. */
    language: string;
    include_text: boolean;
    secret: string;
    previous_secret: string | null;
    previous_until: MaybeInstant;
    disabled_at: MaybeInstant;
    disabled_why: string;
    created_at: Instant;
    updated_at: Instant;
  };
  notification_preference: {
    org_id: string;
    person_id: string;
    body: string;
    /** Opens nothing but the page that ends mail. */
    unsubscribe_token: string;
    updated_at: Instant;
  };
}
