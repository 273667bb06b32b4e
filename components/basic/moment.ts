/** What a field of a day and a time holds, in the person's own time zone: ISO 8601 in UTC; undefined where nothing was chosen. */
export function momentOf(value: string): string | undefined {
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
