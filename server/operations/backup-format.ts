import * as z from 'zod';
import { migrationSteps } from '../database/migrations/migration-steps';

/**
 * A backup is JSON lines, gzipped: a head, one line a row (`[table, column values in the order of the table's line]`), and a manifest last.
 * Values are PostgreSQL's own text of them, so that nothing is rounded on the way, whatever engine reads it.
 */
export const headSchema = z.object({
  guidepost: z.literal('backup-1'),
  at: z.string(),
  /** Steps of the tables; a restore needs the same ones. */
  steps: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
});
export type Head = z.infer<typeof headSchema>;

export const manifestSchema = z.object({
  counts: z.record(z.string(), z.number()),
  /** SHA-256 over the lines of each table, with their line ends. */
  hashes: z.record(z.string(), z.string()),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The text of one value; null stays null. */
export type Value = string | null;

/** Names of the steps that make the tables of this version. */
export function stepNames(): string[] {
  return migrationSteps().map(({ name }) => name);
}
