import { isoOf, millisecondsOf } from './instant';

/** A day of a time zone: `date` as YYYY-MM-DD, `weekday` from 1 (Monday) to 7 (Sunday). */
export interface LocalDate {
  readonly date: string;
  readonly weekday: number;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

export function localDate(instant: number, timeZone: string): LocalDate {
  return dayOf(instant + offsetAt(instant, timeZone));
}

export function nextDay({ date }: LocalDate): LocalDate {
  return dayOf(millisecondsOf(`${date}T00:00:00Z`) + DAY_MS);
}

/**
 * The instant of a wall time (HH:MM, up to 24:00) on a local day, in milliseconds. A time that the clocks skip counts as the moment of
 * the change, or a little after it; of a time that they show twice, the first.
 */
export function instantOf({ date }: LocalDate, wall: string, timeZone: string): number {
  const [hours = 0, minutes = 0] = wall.split(':').map(Number);
  const local = millisecondsOf(`${date}T00:00:00Z`) + (hours * 60 + minutes) * MINUTE_MS;
  const before = offsetAt(local - DAY_MS, timeZone);
  const after = offsetAt(local + DAY_MS, timeZone);
  const early = local - Math.max(before, after);
  if (offsetAt(early, timeZone) === Math.max(before, after)) return early;
  const late = local - Math.min(before, after);
  return late;
}

function dayOf(local: number): LocalDate {
  // 1 January 1970 was a Thursday.
  return { date: isoOf(local).slice(0, 10), weekday: ((Math.floor(local / DAY_MS) + 3) % 7) + 1 };
}

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const whole = Math.floor(instant / 1000) * 1000;
  const parts: Record<string, string> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(whole)) parts[type] = value;
  const { year, month, day, hour, minute, second } = parts;
  return millisecondsOf(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - whole;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = FORMATS.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  FORMATS.set(timeZone, made);
  return made;
}
