import type { ColumnType } from 'kysely';

export interface RuleSignTables {
  /** One day (UTC), one version of a pack, one sign of one rule. `sign` `post`, without a rule: the posts that were checked. */
  rule_sign: {
    org_id: string;
    day: string;
    pack_id: string;
    version: number;
    sign: string;
    rule_id: string;
    /** A bigint, read as text. */
    times: ColumnType<string, number, number>;
  };
}
