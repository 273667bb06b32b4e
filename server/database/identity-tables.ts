import type { ColumnType } from 'kysely';

/** Written as ISO 8601 text, read as Date. */
type Instant = ColumnType<Date, string, string>;
type MaybeInstant = ColumnType<Date | null, string | null | undefined, string | null>;

export interface IdentityTables {
  /** One sign-in of one device. A token of its own (`token_hash`), or a grant of the OAuth server (`grant_id`). */
  session: {
    org_id: string;
    token_hash: string;
    person_id: string;
    /** JSON string: what the device calls itself. */
    device: string;
    created_at: Instant;
    expires_at: Instant;
    session_id: string | null;
    grant_id: string | null;
    kind: string | null;
    used_at: MaybeInstant;
    ended_at: MaybeInstant;
  };
  /** What the OAuth server keeps, by the hash of its id; `lookup` is the hash of a second name. */
  oauth_item: {
    org_id: string;
    model: string;
    id_hash: string;
    grant_id: string | null;
    lookup: string | null;
    payload: string;
    consumed_at: MaybeInstant;
    expires_at: Instant;
  };
  person_identity: {
    org_id: string;
    issuer: string;
    subject: string;
    person_id: string;
    created_at: Instant;
  };
  scim_user: {
    org_id: string;
    person_id: string;
    user_name: string;
    user_name_key: string;
    external_id: string | null;
    body: string;
    version: number;
    created_at: Instant;
    updated_at: Instant;
  };
  scim_group: {
    org_id: string;
    group_id: string;
    display_name: string;
    external_id: string | null;
    version: number;
    created_at: Instant;
    updated_at: Instant;
  };
  scim_member: { org_id: string; group_id: string; person_id: string };
}
