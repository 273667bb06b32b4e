import type { ColumnType } from 'kysely';

/** Written as ISO 8601 text, read as Date. */
type Instant = ColumnType<Date, string, string>;

export interface SiteHealthTables {
  /** One browser, one day (UTC), one sign of one place. */
  site_health: {
    org_id: string;
    site: string;
    surface: string;
    selectors: string;
    client: string;
    day: string;
    place: string;
    kind: string;
    /** Tells browsers apart, not people. */
    browser: string;
    times: number;
    failed: string;
    matched: string;
    received_at: Instant;
  };
  site_surface: {
    org_id: string;
    site: string;
    surface: string;
    selectors: string;
    client: string;
    state: string;
    since: Instant;
    first_at: Instant;
    last_at: Instant;
  };
}
