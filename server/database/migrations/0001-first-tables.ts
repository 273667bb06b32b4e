/** One statement a step: distributed engines allow one DDL statement a transaction. No foreign keys, sequences or triggers. */
export const firstTables: readonly string[] = [
  `CREATE TABLE organisation (
    org_id text NOT NULL, name text NOT NULL, created_at timestamptz NOT NULL,
    PRIMARY KEY (org_id))`,
  `CREATE TABLE person (
    org_id text NOT NULL, person_id text NOT NULL, name text NOT NULL, roles text NOT NULL, created_at timestamptz NOT NULL,
    PRIMARY KEY (org_id, person_id))`,
  `CREATE TABLE membership (
    org_id text NOT NULL, group_name text NOT NULL, person_id text NOT NULL,
    PRIMARY KEY (org_id, group_name, person_id))`,
  `CREATE INDEX membership_of_person ON membership (org_id, person_id)`,
  `CREATE TABLE session (
    org_id text NOT NULL, token_hash text NOT NULL, person_id text NOT NULL, device text NOT NULL,
    created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL,
    PRIMARY KEY (org_id, token_hash))`,
  `CREATE TABLE enrolment_code (
    org_id text NOT NULL, selector text NOT NULL, secret_hash text NOT NULL, person_id text NOT NULL,
    attempts integer NOT NULL DEFAULT 0, created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, used_at timestamptz,
    PRIMARY KEY (org_id, selector))`,
  `CREATE TABLE submission (
    org_id text NOT NULL, submission_id text NOT NULL, author_id text NOT NULL, author_name text NOT NULL,
    state text NOT NULL, version integer NOT NULL, site text NOT NULL, surface text NOT NULL, account text NOT NULL,
    stages text NOT NULL, stage integer NOT NULL, open_group text,
    created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL, expires_at timestamptz NOT NULL,
    PRIMARY KEY (org_id, submission_id))`,
  `CREATE INDEX submission_of_author ON submission (org_id, author_id, created_at)`,
  `CREATE INDEX submission_waiting ON submission (org_id, open_group, created_at) WHERE state = 'pending'`,
  `CREATE INDEX submission_ending ON submission (org_id, expires_at)
    WHERE state IN ('pending', 'changes-requested', 'approved')`,
  `CREATE TABLE revision (
    org_id text NOT NULL, submission_id text NOT NULL, revision integer NOT NULL, content_hash text NOT NULL,
    body text NOT NULL, created_at timestamptz NOT NULL,
    PRIMARY KEY (org_id, submission_id, revision))`,
  `CREATE TABLE decision (
    org_id text NOT NULL, submission_id text NOT NULL, revision integer NOT NULL, stage integer NOT NULL,
    reviewer_id text NOT NULL, body text NOT NULL, created_at timestamptz NOT NULL,
    PRIMARY KEY (org_id, submission_id, revision, stage, reviewer_id))`,
  `CREATE TABLE receipt (
    org_id text NOT NULL, receipt_id text NOT NULL, submission_id text NOT NULL, revision integer NOT NULL,
    content_hash text NOT NULL, jws text NOT NULL, created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL,
    used_at timestamptz, voided_at timestamptz,
    PRIMARY KEY (org_id, receipt_id))`,
  `CREATE INDEX receipt_of_submission ON receipt (org_id, submission_id)`,
  `CREATE TABLE record (
    org_id text NOT NULL, subject text NOT NULL, seq integer NOT NULL, record_id text NOT NULL, kind text NOT NULL,
    actor_id text NOT NULL, actor_name text NOT NULL, at timestamptz NOT NULL, data text NOT NULL,
    previous text NOT NULL, hash text NOT NULL,
    PRIMARY KEY (org_id, subject, seq))`,
  `CREATE TABLE idempotency (
    org_id text NOT NULL, person_id text NOT NULL, key text NOT NULL, fingerprint text NOT NULL, answer text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (org_id, person_id, key))`,
  `CREATE TABLE pack (
    org_id text NOT NULL, pack_id text NOT NULL, version integer NOT NULL, manifest text NOT NULL, manifest_hash text NOT NULL,
    body_hash text NOT NULL,
    root text NOT NULL, root_hash text NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
    PRIMARY KEY (org_id, pack_id))`,
  `CREATE TABLE pack_body (
    org_id text NOT NULL, pack_id text NOT NULL, hash text NOT NULL, body text NOT NULL, created_at timestamptz NOT NULL,
    PRIMARY KEY (org_id, pack_id, hash))`,
  `CREATE TABLE signing_key (
    org_id text NOT NULL, key_id text NOT NULL, public_jwk text NOT NULL, created_at timestamptz NOT NULL,
    PRIMARY KEY (org_id, key_id))`,
];
