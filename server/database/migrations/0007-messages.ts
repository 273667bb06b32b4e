/** What is to be told to other systems and by mail, to whom, and who wants it. */
export const messages: readonly string[] = [
  `CREATE TABLE outbox (
    org_id text NOT NULL, outbox_id text NOT NULL, message_id text NOT NULL, topic text NOT NULL, target text NOT NULL,
    data text NOT NULL, attempts integer NOT NULL DEFAULT 0, next_at timestamptz NOT NULL, lease_until timestamptz NOT NULL,
    dead_at timestamptz, problem text NOT NULL DEFAULT '', created_at timestamptz NOT NULL,
    PRIMARY KEY (org_id, outbox_id))`,
  `CREATE INDEX outbox_due ON outbox (org_id, next_at) WHERE dead_at IS NULL`,
  `CREATE INDEX outbox_of_target ON outbox (org_id, target, outbox_id)`,
  `CREATE TABLE webhook (
    org_id text NOT NULL, webhook_id text NOT NULL, kind text NOT NULL, name text NOT NULL, url text NOT NULL,
    topics text NOT NULL, group_name text, language text NOT NULL, include_text boolean NOT NULL, secret text NOT NULL, previous_secret text,
    previous_until timestamptz, disabled_at timestamptz, disabled_why text NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
    PRIMARY KEY (org_id, webhook_id))`,
  `CREATE TABLE notification_preference (
    org_id text NOT NULL, person_id text NOT NULL, body text NOT NULL, unsubscribe_token text NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (org_id, person_id))`,
  `CREATE UNIQUE INDEX notification_by_token ON notification_preference (org_id, unsubscribe_token)`,
  `ALTER TABLE person ADD COLUMN IF NOT EXISTS email text`,
];
