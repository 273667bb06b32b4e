import { expect, it } from 'vitest';
import { dueAt } from '../../domain/due';
import type { WorkingCalendar } from '../../domain/working-calendar';
import { calendarOf, calendarsSchema, OFFICE_HOURS } from '../../domain/working-calendar';

const BERLIN: WorkingCalendar = {
  timeZone: 'Europe/Berlin',
  hours: [
    { days: [1, 2, 3, 4], from: '09:00', until: '12:00' },
    { days: [1, 2, 3, 4], from: '13:00', until: '18:00' },
    { days: [5], from: '09:00', until: '13:00' },
  ],
  holidays: ['2026-12-25'],
};

function roundTheClock(timeZone: string): WorkingCalendar {
  return {
    timeZone,
    hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '24:00' }],
    holidays: [],
  };
}

it.each([
  ['within a day', '2026-11-23T08:30:00.000Z', 2, '2026-11-23T10:30:00.000Z'],
  ['over lunch', '2026-11-23T10:30:00.000Z', 1, '2026-11-23T12:30:00.000Z'],
  ['ends exactly with the day', '2026-11-23T08:00:00.000Z', 8, '2026-11-23T17:00:00.000Z'],
  ['begins before opening', '2026-11-23T02:00:00.000Z', 1, '2026-11-23T09:00:00.000Z'],
  ['over a night', '2026-11-23T16:30:00.000Z', 1, '2026-11-24T08:30:00.000Z'],
  ['over a weekend', '2026-11-27T11:30:00.000Z', 1, '2026-11-30T08:30:00.000Z'],
  ['over a holiday and a weekend', '2026-12-24T16:00:00.000Z', 2, '2026-12-28T09:00:00.000Z'],
  ['begins on a Sunday', '2026-11-22T12:00:00.000Z', 0.5, '2026-11-23T08:30:00.000Z'],
  ['over many days', '2026-11-23T08:00:00.000Z', 36, '2026-11-27T12:00:00.000Z'],
])('%s', (_name, start, hours, due) => {
  expect(dueAt(start, hours, BERLIN)).toBe(due);
});

it('the due time follows the clocks: the same office hours are other hours of UTC after the change', () => {
  // Friday 23 October 2026, 11:00 of summer time, four hours a Friday: two are left for Monday, in winter time.
  expect(dueAt('2026-10-23T09:00:00.000Z', 4, BERLIN)).toBe('2026-10-26T10:00:00.000Z');
  // Friday 27 March 2026 in winter time, Monday in summer time.
  expect(dueAt('2026-03-27T10:00:00.000Z', 4, BERLIN)).toBe('2026-03-30T09:00:00.000Z');
});

it('the due time counts real hours on a day that has 23 or 25 of them', () => {
  const berlin = roundTheClock('Europe/Berlin');
  // 29 March 2026, from local midnight to local midnight.
  expect(dueAt('2026-03-28T23:00:00.000Z', 23, berlin)).toBe('2026-03-29T22:00:00.000Z');
  expect(dueAt('2026-10-24T22:00:00.000Z', 25, berlin)).toBe('2026-10-25T23:00:00.000Z');
  // Round the clock is the clock, whatever the zone does.
  for (const zone of [
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
  ]) {
    for (const start of [
      '2026-03-07T12:34:56.789Z',
      '2026-04-04T10:00:00.000Z',
      '2026-10-31T23:59:59.999Z',
    ]) {
      const due = new Date(Date.parse(start) + 100 * 3_600_000).toISOString();
      expect(dueAt(start, 100, roundTheClock(zone)), `${zone} ${start}`).toBe(due);
    }
  }
});

it('the due time opening in the hour that is skipped, or that comes twice', () => {
  const night = (from: string): WorkingCalendar => ({
    timeZone: 'Europe/Berlin',
    hours: [{ days: [7], from, until: '06:00' }],
    holidays: [],
  });
  // 02:30 does not exist on 29 March 2026; 02:30 comes twice on 25 October 2026: the first counts.
  expect(dueAt('2026-03-28T12:00:00.000Z', 1, night('02:30'))).toBe('2026-03-29T02:30:00.000Z');
  expect(dueAt('2026-10-24T12:00:00.000Z', 1, night('02:30'))).toBe('2026-10-25T01:30:00.000Z');
});

it('the due time hours that overlap count once', () => {
  const twice = {
    ...BERLIN,
    hours: [
      { days: [1], from: '09:00', until: '12:00' },
      { days: [1], from: '10:00', until: '14:00' },
    ],
  };
  expect(dueAt('2026-11-23T08:00:00.000Z', 5, twice)).toBe('2026-11-23T13:00:00.000Z');
});

it('the due time is not there where the calendar never has so many hours', () => {
  const holidays = Array.from({ length: 800 }, (_, week) =>
    new Date(Date.UTC(2026, 10, 22) + week * 7 * 86_400_000).toISOString().slice(0, 10),
  );
  const never = {
    ...OFFICE_HOURS,
    hours: [{ days: [7], from: '09:00', until: '10:00' }],
    holidays,
  };
  expect(dueAt('2026-11-20T08:00:00.000Z', 1, never)).toBeUndefined();
});

it('calendars a group has its own, else the default, else office hours', () => {
  const calendars = { default: BERLIN, legal: roundTheClock('UTC') };
  expect(calendarOf(calendars, 'legal')).toBe(calendars.legal);
  expect(calendarOf(calendars, 'managers')).toBe(BERLIN);
  expect(calendarOf(calendars, 'constructor')).toBe(BERLIN);
  expect(calendarOf({}, 'managers')).toBe(OFFICE_HOURS);
});

it.each([
  ['a wrong zone', { timeZone: 'Europe/Berlinn' }],
  ['a wrong day', { holidays: ['2026-02-30'] }],
  ['hours backwards', { hours: [{ days: [1], from: '17:00', until: '09:00' }] }],
])('%s is refused', (_name, change) => {
  expect(calendarsSchema.safeParse({ default: BERLIN }).success).toBe(true);
  expect(calendarsSchema.safeParse({ default: { ...BERLIN, ...change } }).success).toBe(false);
});
