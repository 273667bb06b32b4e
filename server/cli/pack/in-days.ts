const DAY_MS = 86_400_000;

/** ISO 8601, so many days from now. */
export function inDays(count: number): string {
  return new Date(Date.now() + count * DAY_MS).toISOString();
}
