/** What a field of a day and a time holds, in the person's own time zone: ISO 8601 in UTC; undefined where nothing was chosen. */
export function momentOf(value: string): string | undefined {
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** The other way round, to the minute: such a field shows the person's own time zone. */
export function fieldOf(moment: string): string {
  const time = new Date(moment);
  const offsetMs = time.getTimezoneOffset() * 60_000;
  return new Date(time.getTime() - offsetMs).toISOString().slice(0, 16);
}
