import type { Range } from '../range';
import { contextWords, hasContext, hasWords } from './context-words';
import type { Detect, Reading, Value } from './detector';
import { isInside } from './inside';
import { isDay } from './national-id/birth-date';

const MONTHS: readonly string[] = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** Year first, day or month first, and months as English words. */
const DATES: readonly RegExp[] = [
  /(?<![\p{L}\p{N}./-])(?<year>(?:19|20)\d\d)(?<sign>[-./])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?![\p{N}/-])/gu,
  /(?<![\p{L}\p{N}./-])(?<day>\d{1,2})(?<sign> ?[-./] ?| )(?<month>\d{1,2})\k<sign>(?<year>(?:19|20)?\d\d)(?![\p{N}/-])/gu,
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ .-]{1,2}(?<name>${MONTH})[ .,-]{1,3}(?<year>(?:19|20)?\\d\\d)(?!\\p{N})`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?<name>${MONTH})[ .]{1,2}(?<day>\\d{1,2})(?:st|nd|rd|th)?[ ,]{1,2}(?<year>(?:19|20)?\\d\\d)(?!\\p{N})`,
    'giu',
  ),
];
const WORDS = contextWords(
  'dob|d.o.b.|date of birth|birth date|birthdate|birthday|born|born on|geburtsdatum|geboren|geb.|date de naissance|ne le|nee le|fecha de nacimiento|nacido|nacida|data di nascita|nato il|nata il|data de nascimento|nascido|geboortedatum|fodselsdato|fodelsedatum|data urodzenia|dogum tarihi|تاريخ الميلاد',
);

/** Dates of birth: a date that exists, with a word beside it that says so. `allow` compares as written. */
export const detectDatesOfBirth: Detect = (reading, { allow }) => {
  if (!/\d/.test(reading.text) || !hasWords(WORDS, reading.text)) return [];
  const found: Value[] = [];
  for (const match of DATES.flatMap((shape) => [...reading.text.matchAll(shape)])) {
    const place = { start: match.index, end: match.index + match[0].length };
    const isFine = allow.includes(match[0]) || overlaps(found, place);
    if (!isFine && isDate(match.groups ?? {}) && isOfBirth(reading, place)) {
      found.push({ ...place, sort: 'date-of-birth', confidence: 'high' });
    }
  }
  return found.sort((one, other) => one.start - other.start);
};

function overlaps(found: readonly Range[], { start, end }: Range): boolean {
  return found.some((value) => value.start < end && start < value.end);
}

function isOfBirth(reading: Reading, { start, end }: Range): boolean {
  return hasContext(WORDS, reading.text, start, end) && !isInside(reading.links, start);
}

/** Day and month may stand in either order. */
function isDate({ year, month, day, name }: Readonly<Record<string, string | undefined>>): boolean {
  const first = Number(day);
  const second = name ? MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1 : Number(month);
  return isDay(Number(year), second, first) || (!name && isDay(Number(year), first, second));
}
