import { digitAt, remainder } from '../checksums';
import { isDay, part } from './birth-date';
import { divides, weighted } from './check-digits';
import type { IdKind } from './kind';

/** Women have 50 added to the month, crowded days another 20. */
export function isBirthNumber(value: string): boolean {
  const month = (part(value, 2, 4) % 50) % 20;
  if (!isDay(part(value, 0, 2), month, part(value, 4, 6))) return false;
  const check = digitAt(value, 9);
  return remainder(value, 11) === 0 || (check === 0 && remainder(value.slice(0, 9), 11) === 10);
}

/** The check is 11 less the remainder; 0 and 1 change places at the end. */
export function isCzechCompany(value: string): boolean {
  const check = (11 - (weighted(value, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10;
  return check === digitAt(value, 7);
}

const isHungarianTaxId = (value: string) =>
  value.startsWith('8') && weighted(value, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 === digitAt(value, 9);

const isTaj = (value: string) =>
  weighted(value, [3, 7, 3, 7, 3, 7, 3, 7]) % 10 === digitAt(value, 8);

export const isHungarianCompany = divides([9, 7, 3, 1, 9, 7, 3, 1], 10);

const isHungarianPersonal = (value: string) =>
  /^[1-8]/.test(value) &&
  isDay(part(value, 1, 3), part(value, 3, 5), part(value, 5, 7)) &&
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].reduce(
    (sum, weight, at) => sum + digitAt(value, at) * weight,
    0,
  ) %
    11 ===
    digitAt(value, 10);

export const CZECHIA_HUNGARY: readonly IdKind[] = [
  {
    sort: 'cz-birth-number',
    pictures: '999999/9999',
    proof: 'strong',
    words: 'rodne cislo|rc|r.c.',
    check: isBirthNumber,
  },
  {
    sort: 'cz-birth-number',
    pictures: '9999999999|999999 9999',
    proof: 'fair',
    words: 'rodne cislo|rc|r.c.',
    check: isBirthNumber,
  },
  {
    sort: 'cz-birth-number',
    pictures: '999999/999',
    proof: 'printed',
    words: 'rodne cislo|rc|r.c.',
    check: (value) =>
      part(value, 0, 2) < 54 && isDay(part(value, 0, 2), part(value, 2, 4) % 50, part(value, 4, 6)),
  },
  {
    sort: 'cz-company',
    pictures: '99999999|999_99_999',
    proof: 'words',
    words: 'ico|ic|dic',
    check: isCzechCompany,
  },
  {
    sort: 'sk-vat',
    pictures: '9999999999',
    proof: 'words',
    words: 'dic|ic dph',
    check: (value) => remainder(value, 11) === 0,
  },
  {
    sort: 'hu-tax-id',
    pictures: '9999999999',
    proof: 'weak',
    words: 'adoazonosito|adoazonosito jel|tax id',
    check: isHungarianTaxId,
  },
  {
    sort: 'hu-taj',
    pictures: '999_999_999',
    proof: 'weak',
    words: 'taj|taj szam|tajszam',
    check: isTaj,
  },
  {
    sort: 'hu-personal-id',
    pictures: '9-999999-9999|9_999999_9999',
    proof: 'fair',
    words: 'szemelyi|szemelyi szam|szemelyi azonosito',
    check: isHungarianPersonal,
  },
  {
    sort: 'hu-company',
    pictures: '99999999-9-99',
    proof: 'strong',
    words: 'adoszam',
    check: isHungarianCompany,
  },
];
