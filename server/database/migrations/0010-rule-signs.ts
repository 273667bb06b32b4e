/** How often each rule on trial would have acted, and on how many posts; counts only, of the whole organisation. */
export const ruleSigns: readonly string[] = [
  `CREATE TABLE rule_sign (
    org_id text NOT NULL, day text NOT NULL, pack_id text NOT NULL, version integer NOT NULL,
    sign text NOT NULL, rule_id text NOT NULL, times bigint NOT NULL,
    PRIMARY KEY (org_id, day, pack_id, version, sign, rule_id))`,
];
