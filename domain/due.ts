import { isoOf, millisecondsOf } from './instant';
import type { WorkingCalendar } from './working-calendar';
import { instantOf, type LocalDate, localDate, nextDay } from './zoned-time';

/** A stage that nobody could ever be late for: a calendar of holidays only ends here. */
const MOST_DAYS = 4000;
const HOUR_MS = 3_600_000;

/**
 * The moment by which `hours` working hours have gone since `start` (ISO 8601, UTC). Hours are real time: a working day on which the
 * clocks change has an hour more or less. Undefined where the calendar has not that many hours in the next ten years.
 */
export function dueAt(start: string, hours: number, calendar: WorkingCalendar): string | undefined {
  const begin = millisecondsOf(start);
  let left = hours * HOUR_MS;
  let day = localDate(begin, calendar.timeZone);
  for (let count = 0; count < MOST_DAYS; count += 1) {
    for (const { from, until } of spansOf(day, calendar)) {
      const opens = Math.max(from, begin);
      if (opens >= until) continue;
      if (until - opens >= left) return isoOf(opens + left);
      left -= until - opens;
    }
    day = nextDay(day);
  }
  return undefined;
}

/** The working hours of one local day as instants, one after the other, without overlaps. */
function spansOf(
  day: LocalDate,
  { timeZone, hours, holidays }: WorkingCalendar,
): { from: number; until: number }[] {
  if (holidays.includes(day.date)) return [];
  const spans = hours
    .filter(({ days }) => days.includes(day.weekday))
    .map(({ from, until }) => ({
      from: instantOf(day, from, timeZone),
      until: instantOf(day, until, timeZone),
    }))
    .sort((a, b) => a.from - b.from);
  let end = Number.NEGATIVE_INFINITY;
  return spans.map(({ from, until }) => {
    const opens = Math.max(from, end);
    end = Math.max(end, until);
    return { from: opens, until };
  });
}
