/** Answers to repeated requests are looked for by their age once a minute: without this, all of them were read each time. */
export const oldKeys: readonly string[] = [
  `CREATE INDEX idempotency_by_time ON idempotency (org_id, created_at)`,
];
