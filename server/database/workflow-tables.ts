import type { ColumnType } from 'kysely';

/** Written as ISO 8601 text, read as Date. */
type Instant = ColumnType<Date, string, string>;
type WithDefault<T> = ColumnType<T, T | undefined, T>;
type MaybeInstant = ColumnType<Date | null, string | null | undefined, string | null>;
type MaybeText = ColumnType<string | null, string | null | undefined, string | null>;

/** What queues are sorted and filtered by, and whose turn it is; columns of `submission`. */
export interface SubmissionTurn {
  account_id: WithDefault<string>;
  /** 100 less the risk: the lowest comes first. */
  rank: WithDefault<number>;
  /** When the open stage is due; far away where it names no hours. */
  wait_until: ColumnType<Date, string | undefined, string>;
  /** Set while a stage is open. */
  turn_opened_at: MaybeInstant;
  remind_at: MaybeInstant;
  /** The reminder that is still to come. */
  reminding_at: MaybeInstant;
  /** The last one that was sent for the open stage. */
  reminded_at: MaybeInstant;
  /** The escalation that is still to come. */
  escalating_at: MaybeInstant;
  escalated_to: MaybeText;
  senior_group: MaybeText;
  claimed_by_id: MaybeText;
  claimed_by_name: MaybeText;
  claimed_until: MaybeInstant;
  assignee_id: MaybeText;
  assignee_name: MaybeText;
}

export interface VoidableDecision {
  voided_at: MaybeInstant;
}

export interface WorkflowTables {
  /** One a person: the next or present one. */
  absence: {
    org_id: string;
    person_id: string;
    delegate_id: string;
    from_at: Instant;
    until_at: Instant;
    updated_at: Instant;
  };
}
