/** Sign-ins that can be listed and ended, what the OAuth server keeps, and the people and groups that a directory sends. */
export const identity: readonly string[] = [
  `ALTER TABLE session ADD COLUMN session_id text`,
  `ALTER TABLE session ADD COLUMN grant_id text`,
  `ALTER TABLE session ADD COLUMN kind text`,
  `ALTER TABLE session ADD COLUMN used_at timestamptz`,
  `ALTER TABLE session ADD COLUMN ended_at timestamptz`,
  `UPDATE session SET session_id = substr(token_hash, 1, 32), kind = 'token', used_at = created_at WHERE session_id IS NULL`,
  `CREATE UNIQUE INDEX session_by_id ON session (org_id, session_id)`,
  `CREATE UNIQUE INDEX session_of_grant ON session (org_id, grant_id)`,
  `CREATE INDEX session_of_person ON session (org_id, person_id)`,
  `ALTER TABLE person ADD COLUMN deactivated_at timestamptz`,
  `CREATE TABLE oauth_item (
    org_id text NOT NULL, model text NOT NULL, id_hash text NOT NULL, grant_id text, lookup text, payload text NOT NULL,
    consumed_at timestamptz, expires_at timestamptz NOT NULL,
    PRIMARY KEY (org_id, model, id_hash))`,
  `CREATE INDEX oauth_item_of_grant ON oauth_item (org_id, grant_id)`,
  `CREATE INDEX oauth_item_by_lookup ON oauth_item (org_id, model, lookup)`,
  `CREATE INDEX oauth_item_ending ON oauth_item (org_id, expires_at)`,
  `CREATE TABLE person_identity (
    org_id text NOT NULL, issuer text NOT NULL, subject text NOT NULL, person_id text NOT NULL, created_at timestamptz NOT NULL,
    PRIMARY KEY (org_id, issuer, subject))`,
  `CREATE TABLE scim_user (
    org_id text NOT NULL, person_id text NOT NULL, user_name text NOT NULL, user_name_key text NOT NULL, external_id text,
    body text NOT NULL, version integer NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
    PRIMARY KEY (org_id, person_id))`,
  `CREATE UNIQUE INDEX scim_user_by_name ON scim_user (org_id, user_name_key)`,
  `CREATE INDEX scim_user_by_external_id ON scim_user (org_id, external_id)`,
  `CREATE TABLE scim_group (
    org_id text NOT NULL, group_id text NOT NULL, display_name text NOT NULL, external_id text,
    version integer NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
    PRIMARY KEY (org_id, group_id))`,
  `CREATE UNIQUE INDEX scim_group_by_name ON scim_group (org_id, display_name)`,
  `CREATE TABLE scim_member (
    org_id text NOT NULL, group_id text NOT NULL, person_id text NOT NULL,
    PRIMARY KEY (org_id, group_id, person_id))`,
  `CREATE INDEX scim_member_of_person ON scim_member (org_id, person_id)`,
];
