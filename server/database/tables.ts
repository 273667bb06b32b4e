import type { ColumnType, Generated } from 'kysely';
import type { AuditTables, SealedRecord } from './audit-tables';
import type { ConversationTables, SubmissionMarks } from './conversation-tables';
import type { IdentityTables } from './identity-tables';
import type { LiveTables } from './live-tables';
import type { MessageTables, PersonMail } from './message-tables';
import type { RuleSignTables } from './rule-sign-tables';
import type { SiteHealthTables } from './site-health-tables';
import type { SubmissionTurn, VoidableDecision, WorkflowTables } from './workflow-tables';

/** Written as ISO 8601 text, read as Date. */
type Instant = ColumnType<Date, string, string>;
type MaybeInstant = ColumnType<Date | null, string | null | undefined, string | null>;

/**
 * One row type a table. Structured values are JSON in `text`, not `jsonb`: jsonb refuses NUL and lone surrogates, which drafts may
 * hold, and reorders keys, which would break hashes.
 */
export interface Tables
  extends AuditTables,
    ConversationTables,
    IdentityTables,
    LiveTables,
    MessageTables,
    RuleSignTables,
    SiteHealthTables,
    WorkflowTables {
  organisation: { org_id: string; name: string; created_at: Instant };
  person: PersonMail & {
    org_id: string;
    person_id: string;
    name: string;
    roles: string;
    created_at: Instant;
    /** Set: this person left; nothing signs them in. */
    deactivated_at: MaybeInstant;
  };
  membership: { org_id: string; group_name: string; person_id: string };
  enrolment_code: {
    org_id: string;
    selector: string;
    secret_hash: string;
    person_id: string;
    attempts: Generated<number>;
    created_at: Instant;
    expires_at: Instant;
    used_at: MaybeInstant;
  };
  submission: SubmissionMarks &
    SubmissionTurn & {
      org_id: string;
      submission_id: string;
      author_id: string;
      author_name: string;
      state: string;
      version: number;
      site: string;
      surface: string;
      account: string;
      stages: string;
      stage: number;
      /** Group of the open stage while pending: what the queue is looked up by. */
      open_group: string | null;
      created_at: Instant;
      updated_at: Instant;
      expires_at: Instant;
    };
  revision: {
    org_id: string;
    submission_id: string;
    revision: number;
    content_hash: string;
    body: string;
    created_at: Instant;
  };
  decision: VoidableDecision & {
    org_id: string;
    submission_id: string;
    revision: number;
    stage: number;
    reviewer_id: string;
    body: string;
    created_at: Instant;
  };
  receipt: {
    org_id: string;
    receipt_id: string;
    submission_id: string;
    revision: number;
    content_hash: string;
    jws: string;
    created_at: Instant;
    expires_at: Instant;
    used_at: MaybeInstant;
    voided_at: MaybeInstant;
  };
  record: SealedRecord & {
    org_id: string;
    subject: string;
    seq: number;
    record_id: string;
    kind: string;
    actor_id: string;
    actor_name: string;
    at: Instant;
    data: string;
    previous: string;
    hash: string;
  };
  idempotency: {
    org_id: string;
    person_id: string;
    key: string;
    fingerprint: string;
    answer: string;
    created_at: Instant;
  };
  pack: {
    org_id: string;
    pack_id: string;
    version: number;
    manifest: string;
    manifest_hash: string;
    body_hash: string;
    root: string;
    root_hash: string;
    created_at: Instant;
    updated_at: Instant;
  };
  pack_body: { org_id: string; pack_id: string; hash: string; body: string; created_at: Instant };
  signing_key: { org_id: string; key_id: string; public_jwk: string; created_at: Instant };
}
