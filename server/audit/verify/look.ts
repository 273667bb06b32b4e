import type { Database } from '../../database/open-database';
import type { ReadRows } from './bytes/copy-out';
import type { Claims } from './claims';
import type { Flaw } from './flaw';
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

export interface Looked {
  /** Records. */
  readonly checked: number;
  readonly flaws: readonly Flaw[];
}
