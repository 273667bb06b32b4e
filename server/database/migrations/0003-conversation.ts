/** Words between people about a draft, and what happens outside of the usual road. */
export const conversation: readonly string[] = [
  `ALTER TABLE submission ADD COLUMN IF NOT EXISTS prepared_by_id text`,
  `ALTER TABLE submission ADD COLUMN IF NOT EXISTS principal_id text`,
  `ALTER TABLE submission ADD COLUMN IF NOT EXISTS marks text`,
  `CREATE INDEX submission_of_principal ON submission (org_id, principal_id, submission_id) WHERE principal_id IS NOT NULL`,
  `CREATE TABLE suggestion (
    org_id text NOT NULL, submission_id text NOT NULL, suggestion_id text NOT NULL, revision integer NOT NULL,
    content_hash text NOT NULL, reviewer_id text NOT NULL, reviewer_name text NOT NULL, parts text NOT NULL, state text NOT NULL,
    created_at timestamptz NOT NULL, answered_at timestamptz,
    PRIMARY KEY (org_id, submission_id, suggestion_id))`,
  `CREATE TABLE comment (
    org_id text NOT NULL, submission_id text NOT NULL, comment_id text NOT NULL, revision integer NOT NULL,
    audience text NOT NULL, answer_to text, writer_id text NOT NULL, writer_name text NOT NULL, body text NOT NULL,
    created_at timestamptz NOT NULL, deleted_at timestamptz,
    PRIMARY KEY (org_id, submission_id, comment_id))`,
  `CREATE TABLE flow_setting (
    org_id text NOT NULL, name text NOT NULL, version integer NOT NULL, body text NOT NULL, updated_at timestamptz NOT NULL,
    PRIMARY KEY (org_id, name))`,
  `CREATE TABLE sample (
    org_id text NOT NULL, sample_id text NOT NULL, record_id text NOT NULL, author_id text NOT NULL, author_name text NOT NULL,
    facts text NOT NULL, draft text, created_at timestamptz NOT NULL,
    reviewed_at timestamptz, reviewer_id text, review text,
    PRIMARY KEY (org_id, sample_id))`,
  `CREATE INDEX sample_waiting ON sample (org_id, sample_id) WHERE reviewed_at IS NULL`,
  `CREATE TABLE break_glass (
    org_id text NOT NULL, submission_id text NOT NULL, author_id text NOT NULL, author_name text NOT NULL, reason text NOT NULL,
    created_at timestamptz NOT NULL, acknowledged_at timestamptz, acknowledged_by_id text, acknowledged_by_name text, note text,
    PRIMARY KEY (org_id, submission_id))`,
  `CREATE INDEX break_glass_open ON break_glass (org_id, submission_id) WHERE acknowledged_at IS NULL`,
  `CREATE TABLE guest (
    org_id text NOT NULL, guest_id text NOT NULL, token_hash text NOT NULL, email text NOT NULL, name text NOT NULL,
    may text NOT NULL, submission_id text, revision integer, content_hash text, place text,
    invited_by_id text NOT NULL, invited_by_name text NOT NULL, created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL,
    used_at timestamptz, withdrawn_at timestamptz,
    PRIMARY KEY (org_id, guest_id))`,
  `CREATE UNIQUE INDEX guest_by_token ON guest (org_id, token_hash)`,
  `CREATE INDEX guest_of_submission ON guest (org_id, submission_id)`,
  `CREATE TABLE stop (
    org_id text NOT NULL, stop_id text NOT NULL, body text NOT NULL, started_at timestamptz NOT NULL, until timestamptz,
    ended_at timestamptz, ended_by_id text, ended_by_name text,
    PRIMARY KEY (org_id, stop_id))`,
  `CREATE INDEX stop_by_start ON stop (org_id, started_at)`,
];
