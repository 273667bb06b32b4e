/** Calculations with instants, in milliseconds since 1970. No clock is asked here: each gives the same for the same. */

/** Of ISO 8601 with a time zone, or a date alone (its first moment in UTC). */
export function millisecondsOf(iso: string): number {
  // biome-ignore lint/style/noRestrictedGlobals: parses what it is given
  return Date.parse(iso);
}

/** ISO 8601 in UTC with milliseconds. */
export function isoOf(milliseconds: number): string {
  // biome-ignore lint/style/noRestrictedGlobals: formats what it is given
  return new Date(milliseconds).toISOString();
}
