import { parseInstant } from '../../../rules/instant';
import type { Lintable, Remark } from './issue';
import { spanRemarks } from './times';

/** Periods that end before they begin or cannot be read, and calendars that are over. */
export function lintCalendars({ pack, now }: Lintable): Remark[] {
  return (pack.calendars ?? []).flatMap(({ id, periods }, index): Remark[] => {
    const wrong = periods.flatMap((period, place) =>
      spanRemarks(period, [], { now })
        .filter(({ severity }) => severity === 'error')
        .map(({ at, ...remark }) => ({
          ...remark,
          path: ['calendars', index, 'periods', place, ...at],
        })),
    );
    const isOver = periods.every(
      ({ until }) => (parseInstant(until) ?? 0) <= (parseInstant(now) ?? 0),
    );
    if (wrong.length > 0 || !isOver) return wrong;
    return [
      {
        severity: 'warning',
        code: 'calendar-over',
        path: ['calendars', index, 'periods'],
        what: `The last period of the calendar "${id}" is over, so rules that use it do nothing.`,
        cure: 'Add the next periods.',
      },
    ];
  });
}
