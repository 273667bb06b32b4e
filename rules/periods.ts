import { parseInstant } from './instant';
import type { Calendar } from './pack';

/** When something holds: instants, a calendar of the pack, or both; from inclusive, until exclusive. */
interface PeriodSource {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly calendar?: string | undefined;
  readonly outside?: boolean | undefined;
}

interface Period {
  readonly from: number;
  readonly until: number;
}

export interface Periods {
  readonly limits: Period;
  /** Absent = no calendar restricts. */
  readonly calendar: readonly Period[] | undefined;
  readonly outside: boolean;
}

/** Throws where an instant cannot be read or the pack has no such calendar. */
export function compilePeriods(source: PeriodSource, calendars: readonly Calendar[]): Periods {
  return {
    limits: periodOf(source, 'window'),
    calendar: source.calendar === undefined ? undefined : periodsOf(source.calendar, calendars),
    outside: source.outside ?? false,
  };
}

/** A time that cannot be read is taken to be inside: a strange clock must not lift an embargo. */
export function isWithin(at: number | undefined, { limits, calendar, outside }: Periods): boolean {
  if (at === undefined) return true;
  const inside =
    holds(limits, at) && (calendar === undefined || calendar.some((period) => holds(period, at)));
  return inside !== outside;
}

function holds({ from, until }: Period, at: number): boolean {
  return at >= from && at < until;
}

function periodsOf(id: string, calendars: readonly Calendar[]): Period[] {
  const calendar = calendars.find((one) => one.id === id);
  if (!calendar) throw new Error(`The pack has no calendar "${id}".`);
  return calendar.periods.map((period) => periodOf(period, `calendar "${id}"`));
}

function periodOf({ from, until }: PeriodSource, place: string): Period {
  return {
    from: instant(from, `${place}: from`) ?? Number.NEGATIVE_INFINITY,
    until: instant(until, `${place}: until`) ?? Number.POSITIVE_INFINITY,
  };
}

function instant(text: string | undefined, place: string): number | undefined {
  if (text === undefined) return undefined;
  const at = parseInstant(text);
  if (at === undefined) throw new Error(`${place} is not an ISO 8601 time: ${text}`);
  return at;
}
