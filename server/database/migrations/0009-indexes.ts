/** Two indexes go that later ones replaced: nothing reads by them, and each submission had to be written into them. */
export const indexes: readonly string[] = [
  `DROP INDEX IF EXISTS submission_of_author`,
  `DROP INDEX IF EXISTS submission_waiting`,
  `CREATE INDEX decision_of_reviewer ON decision (org_id, reviewer_id, submission_id)`,
];
