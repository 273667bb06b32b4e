import type { ColumnType } from 'kysely';

/** Written as ISO 8601 text, read as Date. */
type Instant = ColumnType<Date, string, string>;
type MaybeInstant = ColumnType<Date | null, string | null | undefined, string | null>;
type MaybeText = ColumnType<string | null, string | null | undefined, string | null>;

/** What a submission has beside its states; columns of `submission`. */
export interface SubmissionMarks {
  prepared_by_id: MaybeText;
  principal_id: MaybeText;
  /** JSON: `preparedBy`, `principal`, `poster`, `breakGlass`. */
  marks: MaybeText;
}

export interface ConversationTables {
  suggestion: {
    org_id: string;
    submission_id: string;
    suggestion_id: string;
    revision: number;
    content_hash: string;
    reviewer_id: string;
    reviewer_name: string;
    parts: string;
    state: string;
    created_at: Instant;
    answered_at: MaybeInstant;
  };
  comment: {
    org_id: string;
    submission_id: string;
    comment_id: string;
    revision: number;
    audience: string;
    answer_to: MaybeText;
    writer_id: string;
    writer_name: string;
    /** The text as a JSON string. */
    body: string;
    created_at: Instant;
    deleted_at: MaybeInstant;
  };
  flow_setting: {
    org_id: string;
    name: string;
    version: number;
    body: string;
    updated_at: Instant;
  };
  sample: {
    org_id: string;
    sample_id: string;
    record_id: string;
    author_id: string;
    author_name: string;
    /** JSON: kind, site, account, hash, rules. */
    facts: string;
    draft: MaybeText;
    created_at: Instant;
    reviewed_at: MaybeInstant;
    reviewer_id: MaybeText;
    review: MaybeText;
  };
  break_glass: {
    org_id: string;
    submission_id: string;
    author_id: string;
    author_name: string;
    /** JSON string. */
    reason: string;
    created_at: Instant;
    acknowledged_at: MaybeInstant;
    acknowledged_by_id: MaybeText;
    acknowledged_by_name: MaybeText;
    /** JSON string. */
    note: MaybeText;
  };
  guest: {
    org_id: string;
    guest_id: string;
    token_hash: string;
    email: string;
    name: string;
    may: string;
    submission_id: MaybeText;
    /** Of the text that the guest was invited to decide on. */
    revision: ColumnType<number | null, number | null | undefined, number | null>;
    content_hash: MaybeText;
    /** JSON: site and account that a handed-in text is for. */
    place: MaybeText;
    invited_by_id: string;
    invited_by_name: string;
    created_at: Instant;
    expires_at: Instant;
    used_at: MaybeInstant;
    withdrawn_at: MaybeInstant;
  };
  stop: {
    org_id: string;
    stop_id: string;
    /** JSON: reason, scope, allow, statement, who started it. */
    body: string;
    started_at: Instant;
    until: MaybeInstant;
    ended_at: MaybeInstant;
    ended_by_id: MaybeText;
    ended_by_name: MaybeText;
  };
}
