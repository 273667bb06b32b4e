import { digitAt } from '../checksums';
import { hasShortDate, isDay, part } from './birth-date';
import { weighted } from './check-digits';
import type { IdKind } from './kind';

/** Check by weights, modulo 11, modulo 10. */
const isChecked = (value: string, weights: readonly number[]) =>
  (weighted(value, weights) % 11) % 10 === digitAt(value, weights.length);

const isInn = (value: string) => isChecked(value, [2, 4, 10, 3, 5, 9, 4, 6, 8]);
const isLongInn = (value: string) =>
  isChecked(value, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) &&
  isChecked(value, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]);
const isSnils = (value: string) => {
  const sum = weighted(value, [9, 8, 7, 6, 5, 4, 3, 2, 1]);
  return (sum % 101) % 100 === part(value, 9, 11) && sum > 0;
};
const isOgrn = (value: string) =>
  /^[1-5]/.test(value) &&
  (part(value, 0, value.length - 1) % (value.length - 2)) % 10 === digitAt(value, value.length - 1);

/** Ukrainian taxpayers: the first weight is negative. */
const isRnokpp = (value: string) =>
  (((weighted(value, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11) + 11) % 11) % 10 === digitAt(value, 9);

/** Weights that depend on the range; a remainder of 10 takes weights two higher. */
function isEdrpou(value: string): boolean {
  const isMiddle = value >= '30000000' && value < '60000001';
  const weights = isMiddle ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7];
  const first = weighted(value, weights) % 11;
  const check =
    first === 10
      ? (weighted(
          value,
          weights.map((weight) => weight + 2),
        ) %
          11) %
        10
      : first;
  return check === digitAt(value, 7);
}

/** Kazakhstan: date, century and sex, order, check. */
function isIin(value: string): boolean {
  const first = weighted(value, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
  const check = first === 10 ? weighted(value, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11 : first;
  return hasShortDate(value) && /^.{6}[1-6]/.test(value) && check === digitAt(value, 11);
}

const isIdno = (value: string) =>
  weighted(value, [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]) % 10 === digitAt(value, 12);

export const EASTERN_EUROPE: readonly IdKind[] = [
  { sort: 'ru-inn', pictures: '9999999999', proof: 'words', words: 'inn|инн', check: isInn },
  { sort: 'ru-inn', pictures: '999999999999', proof: 'fair', words: 'inn|инн', check: isLongInn },
  {
    sort: 'ru-snils',
    pictures: '999-999-999 99|999_999_999_99|99999999999',
    proof: 'fair',
    words: 'snils|снилс',
    check: isSnils,
  },
  {
    sort: 'ru-ogrn',
    pictures: '9999999999999|999999999999999',
    proof: 'words',
    words: 'ogrn|огрн|огрнип',
    check: isOgrn,
  },
  {
    sort: 'ru-passport',
    pictures: '9999 999999|99 99 999999|9999999999',
    proof: 'words',
    words: 'паспорт|паспорта|паспортные|passport|pasport',
  },
  {
    sort: 'ua-rnokpp',
    pictures: '9999999999',
    proof: 'weak',
    words: 'рнокпп|іпн|ипн|rnokpp|ipn|податків',
    check: isRnokpp,
  },
  {
    sort: 'ua-edrpou',
    pictures: '99999999',
    proof: 'words',
    words: 'єдрпоу|едрпоу|edrpou',
    check: isEdrpou,
  },
  {
    sort: 'ua-passport',
    pictures: 'AA999999|AA 999999|999999999',
    proof: 'words',
    words: 'паспорт|passport',
  },
  { sort: 'kz-iin', pictures: '999999999999', proof: 'fair', words: 'иин|жсн|iin', check: isIin },
  {
    sort: 'by-unp',
    pictures: '999999999',
    proof: 'words',
    words: 'унп|unp',
    check: (value) => weighted(value, [29, 23, 19, 17, 13, 7, 5, 3]) % 11 === digitAt(value, 8),
  },
  {
    sort: 'by-personal',
    pictures: '9999999A999AA9',
    proof: 'strong',
    words: 'личный номер|identification number',
    check: (value) => isDay(part(value, 5, 7), part(value, 3, 5), part(value, 1, 3)),
  },
  { sort: 'md-idno', pictures: '9999999999999', proof: 'words', words: 'idno|idnp', check: isIdno },
];
