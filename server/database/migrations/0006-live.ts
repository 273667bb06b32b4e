/** What open screens and closed ones ask for: that something changed, in the order in which it was written. */
export const live: readonly string[] = [
  `CREATE TABLE change (
    org_id text NOT NULL, changed_at timestamptz NOT NULL, change_id text NOT NULL, kind text NOT NULL, subject text NOT NULL,
    PRIMARY KEY (org_id, changed_at, change_id))`,
];
