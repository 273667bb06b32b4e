import type { ColumnType } from 'kysely';

export interface LiveTables {
  /** That something changed, not what: kept for a day. */
  change: {
    org_id: string;
    /** By the database's clock, in whole milliseconds. */
    changed_at: ColumnType<Date, string, string>;
    change_id: string;
    kind: string;
    subject: string;
  };
}
