import { type RawBuilder, sql } from 'kysely';

/** A time as JSON writes it, with every digit that is stored: a Date would hide those below the millisecond. For `instantText`. */
export function storedInstant(column: string): RawBuilder<string> {
  return sql<string>`to_json(${sql.ref(column)} AT TIME ZONE 'UTC')::text`;
}

const SECONDS = '"2026-01-01T00:00:00'.length;

/** From JSON's `"2026-01-01T00:00:00.5"` to three digits and a Z; six where three do not say it all. */
export function instantText(stored: string): string {
  const digits = stored.slice(SECONDS + 1, -1);
  const shown = digits.padEnd(digits.length > 3 ? 6 : 3, '0');
  return `${stored.slice(1, SECONDS)}.${shown}Z`;
}
