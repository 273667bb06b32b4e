import { digitAt, passesLuhn } from '../checksums';
import { hasShortDate, isDay, part } from './birth-date';
import { letterOf } from './check-digits';
import type { IdKind } from './kind';

/** Date, order, citizenship (0 citizen, 1 resident, 2 refugee), Luhn. */
const isSouthAfrican = (value: string) =>
  hasShortDate(value) && /^.{10}[012][89]/.test(value) && passesLuhn(value);

const isSouthAfricanLoose = (value: string) =>
  hasShortDate(value) && /^.{10}[012]/.test(value) && passesLuhn(value);

/** Century, date, governorate, order. */
const isEgyptian = (value: string) =>
  /^[23].{6}(?:0[1-4]|1[1-9]|2[1-9]|3[1-5]|88)/.test(value) && hasShortDate(value, 1);

/** A letter, day, month, year, order, check letter modulo 17. */
function isMauritian(value: string): boolean {
  const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  let sum = 0;
  for (let at = 0; at < 13; at += 1) sum += signs.indexOf(value.charAt(at)) * (14 - at);
  const date = isDay(part(value, 5, 7), part(value, 3, 5), part(value, 1, 3));
  return date && signs.charAt((17 - (sum % 17)) % 17) === value.charAt(13);
}

/** Ghana: the check is a digit, or X for ten. */
const isGhanaTin = (value: string) => {
  const sum = [1, 2, 3, 4, 5, 6, 7, 8, 9].reduce(
    (total, weight) => total + digitAt(value, weight) * weight,
    0,
  );
  return /^[PCGQV]00/.test(value) && letterOf('0123456789X', sum % 11) === value.charAt(10);
};

export const AFRICA: readonly IdKind[] = [
  {
    sort: 'eg-national-id',
    pictures: '99999999999999',
    proof: 'fair',
    words: 'الرقم القومي|national id|raqam qawmi',
    check: isEgyptian,
  },
  {
    sort: 'za-id',
    pictures: '9999999999999|999999 9999 99 9|999999 9999 999',
    proof: 'strong',
    words: 'south african|rsa id|sa id|id number',
    check: isSouthAfrican,
  },
  {
    sort: 'za-id',
    pictures: '9999999999999|999999 9999 99 9|999999 9999 999',
    proof: 'fair',
    words: 'south african|rsa id|sa id|id number|resident number|refugee',
    check: isSouthAfricanLoose,
  },
  {
    sort: 'za-tax',
    pictures: '9999999999',
    proof: 'words',
    words: 'sars|tax reference|tax number',
    check: (value) => /^[01239]/.test(value) && passesLuhn(value),
  },
  {
    sort: 'ke-kra-pin',
    pictures: 'A999999999A',
    proof: 'fair',
    words: 'kra|pin',
    check: (value) => /^[AP]/.test(value),
  },
  {
    sort: 'ke-national-id',
    pictures: '99999999|9999999',
    proof: 'words',
    words: 'huduma|kitambulisho|national id',
  },
  {
    sort: 'ng-nin',
    pictures: '99999999999',
    proof: 'words',
    words: 'nin|nimc|bvn|bank verification',
  },
  {
    sort: 'gh-card',
    pictures: 'AAA-999999999-9',
    proof: 'strong',
    words: 'ghana card',
    check: (value) => value.startsWith('GHA'),
  },
  { sort: 'gh-tin', pictures: 'A999999999X', proof: 'fair', words: 'tin', check: isGhanaTin },
  {
    sort: 'mu-nid',
    pictures: 'A999999999999X',
    proof: 'strong',
    words: 'nic|nid',
    check: isMauritian,
  },
  {
    sort: 'ma-cin',
    pictures: 'AA999999|A999999|AA99999',
    proof: 'words',
    words: 'cin|cnie|carte nationale',
  },
  {
    sort: 'tn-tax',
    pictures: '9999999A|9999999/A/A/A/999|9999999AAA999',
    proof: 'words',
    words: 'matricule fiscal',
  },
];
