import * as z from 'zod/mini';

const wallTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/));

/** When a group works. Due times count these hours only. */
export const workingCalendarSchema = z.strictObject({
  /** IANA name, such as Europe/Berlin. */
  timeZone: z
    .string()
    .check(
      z.maxLength(60),
      z.refine(isTimeZone, { error: 'This is no time zone, such as Europe/Berlin.' }),
    ),
  /** Hours of the week: day 1 is Monday, 7 is Sunday. Several for a day with a break. */
  hours: z
    .array(
      z
        .strictObject({
          days: z
            .array(z.int().check(z.minimum(1), z.maximum(7)))
            .check(z.minLength(1), z.maxLength(7)),
          from: wallTime,
          until: wallTime,
        })
        .check(
          z.refine(({ from, until }) => from < until, { error: 'from must be before until.' }),
        ),
    )
    .check(z.minLength(1), z.maxLength(50)),
  /** Days off, as local dates. */
  holidays: z.array(z.iso.date()).check(z.maxLength(1000)),
});
export type WorkingCalendar = z.infer<typeof workingCalendarSchema>;

/** Calendars by group; `default` holds for groups without one. */
export const calendarsSchema = z.record(
  z.string().check(z.minLength(1), z.maxLength(80)),
  workingCalendarSchema,
);
export type Calendars = z.infer<typeof calendarsSchema>;

/** Where nothing is set. */
export const OFFICE_HOURS: WorkingCalendar = {
  timeZone: 'UTC',
  hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', until: '17:00' }],
  holidays: [],
};

export function calendarOf(calendars: Calendars, group: string): WorkingCalendar {
  const own = Object.hasOwn(calendars, group) ? calendars[group] : undefined;
  return own ?? calendars.default ?? OFFICE_HOURS;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
