const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a day that exists. Years of two digits have a 29 February in every fourth, as the century is not known. */
export function isDay(year: number, month: number, day: number): boolean {
  const days = DAYS[month - 1] ?? 0;
  const leap = year % 4 === 0 && (year < 100 || year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (month === 2 && !leap ? 28 : days);
}

/** The number written by some digits of a value. */
export function part(value: string, from: number, to: number): number {
  return Number(value.slice(from, to));
}

/** True where the value begins (or goes on from `at`) with a date YYMMDD. */
export function hasShortDate(value: string, at = 0): boolean {
  return isDay(part(value, at, at + 2), part(value, at + 2, at + 4), part(value, at + 4, at + 6));
}

/** The same with DDMMYY. */
export function hasDayFirst(value: string, at = 0): boolean {
  return isDay(part(value, at + 4, at + 6), part(value, at + 2, at + 4), part(value, at, at + 2));
}

/** The same with YYYYMMDD, from 1850 to 2039. */
export function hasLongDate(value: string, at = 0): boolean {
  const year = part(value, at, at + 4);
  const month = part(value, at + 4, at + 6);
  return year >= 1850 && year < 2040 && isDay(year, month, part(value, at + 6, at + 8));
}
