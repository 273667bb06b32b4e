/** When the people of the open stage were last reminded, by whomever. */
export const reminders: readonly string[] = [
  `ALTER TABLE submission ADD COLUMN IF NOT EXISTS reminded_at timestamptz`,
];
