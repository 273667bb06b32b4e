import type { Database } from '../../database/open-database';
import type { ReadRows } from './bytes/copy-out';
import type { Claims } from './claims';
import type { Flaw } from './flaw';
import type { RawRecord } from './raw-record';
import type { SealedLeaves } from './sealed-leaves';
import type { SealingTimes } from './sealing-times';

/** What looking at records needs. */
export interface Look {
  readonly db: Database;
  readonly orgId: string;
  readonly leaves: SealedLeaves;
  readonly claims: Claims;
  readonly times: SealingTimes;
  /** The faster way, on the connection of `db`, where the database is PostgreSQL itself. */
  readonly read?: ReadRows;
}

/** Some records by subject and number, each looked at by itself and with the one before it. */
export interface LookedPage {
  /** How many. */
  readonly count: number;
  /** Subject of the last one. */
  readonly last: string;
  readonly flaws: readonly Flaw[];
  /** Those about which more has to be asked: all of which `tellsMore` is true. */
  readonly rows: readonly RawRecord[];
}
