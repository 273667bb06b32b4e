/**
 * The moment that a site shows for a scheduled post, as ISO 8601 in UTC; undefined where it cannot be read. `language` is that of the
 * page, as a BCP 47 tag; a time without a zone is that of this machine, as the site means it.
 */
export function momentIn(text: string, language: string): string | undefined {
  const plain = withPlainDigits(text).trim();
  if (/^\d{4}-\d\d-\d\d/.test(plain)) return isoOf(Date.parse(plain));
  const time = plain.match(/(\d{1,2}):(\d{2})/) ?? plain.match(/(\d{1,2})[.h](\d{2})(?![.\d])/);
  const year = plain.match(/\b(20\d{2})\b/);
  const date = dateIn(plain.replace(time?.[0] ?? '', ' ').replace(year?.[0] ?? '', ' '), language);
  if (!time || !year || !date) return undefined;
  const hour = hourOf(Number(time[1]), plain.split(time[0]), language);
  const at = new Date(Number(year[1]), date.month, date.day, hour, Number(time[2]));
  return isoOf(at.getTime());
}

function dateIn(text: string, language: string): { month: number; day: number } | undefined {
  const [first, second] = [...text.matchAll(/\d{1,2}/g)].map(Number);
  const month = monthNamed(text, language);
  if (month >= 0) return first ? { month, day: first } : undefined;
  if (!first || !second) return undefined;
  const order = partsOf(new Date(2020, 0, 1), language, { day: '2-digit', month: '2-digit' });
  const isDayFirst = order.findIndex(({ type }) => type === 'day') === 0;
  return isDayFirst ? { day: first, month: second - 1 } : { day: second, month: first - 1 };
}

/** Month names where a date shows them: in some languages they look otherwise there than alone. */
function monthNamed(text: string, language: string): number {
  const lower = text.toLowerCase();
  for (const month of ['long', 'short'] as const) {
    for (let at = 11; at >= 0; at -= 1) {
      const parts = partsOf(new Date(2020, at, 1), language, { month, day: 'numeric' });
      const name = parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '';
      // A month that is a number in this language has no name to look for.
      if (!/\d/.test(name) && lower.includes(name.replace(/\.$/, ''))) return at;
    }
  }
  return -1;
}

/** The half of the day counts only right beside the time: its sign may be a word or a letter of many words. */
function hourOf(hour: number, around: readonly string[], language: string): number {
  const [before = '', after = ''] = around.map((text) => text.trim().toLowerCase());
  const says = (at: number, english: string) => {
    const parts = partsOf(new Date(2020, 0, 1, at), language, { hour: 'numeric', hour12: true });
    const period = parts.find(({ type }) => type === 'dayPeriod')?.value.toLowerCase() ?? english;
    return [period, english].some((one) => after.startsWith(one) || before.endsWith(one));
  };
  if (hour > 12) return hour;
  if (says(13, 'pm')) return (hour % 12) + 12;
  return says(1, 'am') ? hour % 12 : hour;
}

function partsOf(date: Date, language: string, options: Intl.DateTimeFormatOptions) {
  const wanted = { ...options, numberingSystem: 'latn', calendar: 'gregory' };
  try {
    return new Intl.DateTimeFormat(language, wanted).formatToParts(date);
  } catch {
    return new Intl.DateTimeFormat('en', wanted).formatToParts(date);
  }
}

function withPlainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

function isoOf(at: number): string | undefined {
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
