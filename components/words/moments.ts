import type { Language } from './language';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number, number])[] = [
  ['minute', MINUTE, HOUR],
  ['hour', HOUR, DAY],
  ['day', DAY, 30 * DAY],
  ['month', 30 * DAY, 365 * DAY],
  ['year', 365 * DAY, Number.POSITIVE_INFINITY],
];

/** "3 hours ago", "in 2 days"; a date that cannot be read gives an empty text. */
export function relative(at: string | number, now: number, language: Language): string {
  const distance = new Date(at).getTime() - now;
  if (Number.isNaN(distance)) return '';
  const [unit, size] = STEPS.find(([, , below]) => Math.abs(distance) < below) ?? [
    'year' as const,
    365 * DAY,
  ];
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return Math.abs(distance) < MINUTE
    ? format.format(0, 'second')
    : format.format(Math.trunc(distance / size), unit);
}

/** "today", "yesterday", "3 days ago", for what is counted by the day in UTC. */
export function daysAgo(day: string, now: number, language: Language): string {
  const days = Math.floor(now / DAY) - Math.floor(Date.parse(`${day}T00:00:00.000Z`) / DAY);
  if (Number.isNaN(days)) return '';
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-days, 'day');
}

/** "21 Nov 2026, 14:30" in the person's own time zone. */
export function moment(at: string | number, language: Language): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return '';
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    time,
  );
}
