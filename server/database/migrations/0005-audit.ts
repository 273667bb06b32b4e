/** The sealed tree over all records, what keeps it, and what may be taken away again. */
export const audit: readonly string[] = [
  `ALTER TABLE record ADD COLUMN leaf integer`,
  `ALTER TABLE record ADD COLUMN name_hash text`,
  `ALTER TABLE record ADD COLUMN name_salt text`,
  `CREATE INDEX record_unsealed ON record (org_id, at, record_id) WHERE leaf IS NULL`,
  `CREATE UNIQUE INDEX record_of_leaf ON record (org_id, leaf) WHERE leaf IS NOT NULL`,
  `CREATE UNIQUE INDEX record_of_id ON record (org_id, record_id)`,
  `CREATE TABLE record_text (
    org_id text NOT NULL, record_id text NOT NULL, name text NOT NULL, salt text NOT NULL, text text NOT NULL,
    PRIMARY KEY (org_id, record_id, name))`,
  `CREATE TABLE audit_tree (
    org_id text NOT NULL, size integer NOT NULL, holder text NOT NULL, lease_until timestamptz NOT NULL, fence integer NOT NULL,
    PRIMARY KEY (org_id))`,
  `CREATE TABLE audit_tile (
    org_id text NOT NULL, level integer NOT NULL, place integer NOT NULL, hashes text NOT NULL,
    PRIMARY KEY (org_id, level, place))`,
  `CREATE TABLE audit_head (
    org_id text NOT NULL, size integer NOT NULL, root text NOT NULL, at timestamptz NOT NULL, jws text NOT NULL,
    PRIMARY KEY (org_id, size))`,
  `CREATE TABLE audit_anchor (
    org_id text NOT NULL, target text NOT NULL, label text NOT NULL, size integer NOT NULL, anchored_at timestamptz,
    tries integer NOT NULL, next_at timestamptz NOT NULL, problem text NOT NULL,
    PRIMARY KEY (org_id, target))`,
  `CREATE TABLE retention (
    org_id text NOT NULL, version integer NOT NULL, rules text NOT NULL, updated_at timestamptz NOT NULL,
    PRIMARY KEY (org_id))`,
  `CREATE TABLE legal_hold (
    org_id text NOT NULL, hold_id text NOT NULL, kind text NOT NULL, target text NOT NULL, reason text NOT NULL,
    placed_by text NOT NULL, placed_at timestamptz NOT NULL, ended_by text, ended_at timestamptz,
    PRIMARY KEY (org_id, hold_id))`,
  `CREATE TABLE purged_submission (
    org_id text NOT NULL, submission_id text NOT NULL, purged_at timestamptz NOT NULL,
    PRIMARY KEY (org_id, submission_id))`,
];
