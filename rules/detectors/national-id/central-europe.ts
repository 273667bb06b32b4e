import { digitAt, remainder } from '../checksums';
import { isDay, part } from './birth-date';
import { divides, elevens, passesMod11And10, weighted } from './check-digits';
import type { IdKind } from './kind';

/** The month tells the century: plus 80, 0, 20, 40 or 60. */
function isPesel(value: string): boolean {
  const check = weighted(value, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;
  return check && isDay(part(value, 0, 2), part(value, 2, 4) % 20, part(value, 4, 6));
}

export const isNip = elevens([6, 5, 7, 2, 3, 4, 5, 6, 7], { complement: false });
const isRegon = (value: string) =>
  (weighted(value, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10 === digitAt(value, 8);
const isLongRegon = (value: string) =>
  isRegon(value) &&
  (weighted(value, [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11) % 10 === digitAt(value, 13);

/** Three letters, a check digit, five digits; letters count from A = 10. */
function isPolishCard(value: string): boolean {
  const sum = [...value].reduce(
    (total, sign, at) => total + Number.parseInt(sign, 36) * ([7, 3, 1, 9, 7, 3, 1, 7, 3][at] ?? 0),
    0,
  );
  return sum % 10 === 0;
}

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

/** The former Yugoslav number: day, month, three digits of the year, region, order, check. */
function isJmbg(value: string): boolean {
  const year = part(value, 4, 7);
  const whole = year > 800 ? 1000 + year : 2000 + year;
  const rest = weighted(value, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  const check = ((11 - rest) % 11) % 10;
  return (
    check === digitAt(value, 12) &&
    whole < 2040 &&
    isDay(whole, part(value, 2, 4), part(value, 0, 2))
  );
}

export const isSlovenianTaxId = (value: string) =>
  !value.startsWith('0') &&
  (11 - (weighted(value, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digitAt(value, 7);

/** Sex and century, date, county, order, check. */
function isCnp(value: string): boolean {
  const rest = weighted(value, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
  const county = part(value, 7, 9);
  const isCounty =
    (county >= 1 && county <= 48) ||
    (county >= 51 && county <= 52) ||
    county === 70 ||
    (county >= 80 && county <= 83);
  const hasDate = isDay(part(value, 1, 3), part(value, 3, 5), part(value, 5, 7));
  return (
    /^[1-9]/.test(value) && isCounty && hasDate && (rest === 10 ? 1 : rest) === digitAt(value, 12)
  );
}

/** Aligned to the right: up to nine digits and a check. */
export function isRomanianCompany(value: string): boolean {
  const padded = value.padStart(10, '0');
  return (
    ((weighted(padded, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10 === digitAt(padded, 9) &&
    value.charAt(0) !== '0'
  );
}

/** The month tells the century: plus 20 or 40. */
export function isEgn(value: string): boolean {
  const check = (weighted(value, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === digitAt(value, 9);
  return check && isDay(part(value, 0, 2), part(value, 2, 4) % 20, part(value, 4, 6));
}

export function isBulgarianCompany(value: string): boolean {
  const first = weighted(value, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
  const check = first === 10 ? (weighted(value, [3, 4, 5, 6, 7, 8, 9, 10]) % 11) % 10 : first;
  return check === digitAt(value, 8);
}

const JMBG_WORDS = 'jmbg|emso|embg|maticni broj|maticna stevilka';

export const CENTRAL_EUROPE: readonly IdKind[] = [
  { sort: 'pl-pesel', pictures: '99999999999', proof: 'fair', words: 'pesel', check: isPesel },
  {
    sort: 'pl-nip',
    pictures: '999-999-99-99|999-99-99-999',
    proof: 'fair',
    words: 'nip',
    check: isNip,
  },
  {
    sort: 'pl-nip',
    pictures: '9999999999|999_999_99_99|999_99_99_999',
    proof: 'weak',
    words: 'nip',
    check: isNip,
  },
  {
    sort: 'pl-regon',
    pictures: '999999999|999-999-999',
    proof: 'weak',
    words: 'regon',
    check: isRegon,
  },
  {
    sort: 'pl-regon',
    pictures: '99999999999999',
    proof: 'fair',
    words: 'regon',
    check: isLongRegon,
  },
  {
    sort: 'pl-identity-card',
    pictures: 'AAA999999|AAA 999999',
    proof: 'weak',
    words: 'dowod|dowod osobisty|dowodu|nr dowodu',
    check: isPolishCard,
  },
  {
    sort: 'pl-passport',
    pictures: 'AA9999999|AA 9999999',
    proof: 'words',
    words: 'paszport|paszportu|passport',
  },
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
  {
    sort: 'hr-oib',
    pictures: '99999999999',
    proof: 'words',
    words: 'oib|osobni identifikacijski',
    check: passesMod11And10,
  },
  { sort: 'rs-jmbg', pictures: '9999999999999', proof: 'strong', words: JMBG_WORDS, check: isJmbg },
  { sort: 'rs-pib', pictures: '999999999', proof: 'words', words: 'pib', check: passesMod11And10 },
  {
    sort: 'si-tax-id',
    pictures: '99999999',
    proof: 'words',
    words: 'davcna stevilka|davcna|ddv',
    check: isSlovenianTaxId,
  },
  {
    sort: 'ro-cnp',
    pictures: '9999999999999',
    proof: 'strong',
    words: 'cnp|cod numeric personal',
    check: isCnp,
  },
  {
    sort: 'ro-company',
    pictures: '99999999|999999999|9999999|999999',
    proof: 'words',
    words: 'cui|cif|cod fiscal',
    check: isRomanianCompany,
  },
  {
    sort: 'bg-egn',
    pictures: '9999999999|999999 9999',
    proof: 'fair',
    words: 'egn|егн',
    check: isEgn,
  },
  {
    sort: 'bg-lnch',
    pictures: '9999999999',
    proof: 'words',
    words: 'lnch|лнч',
    check: (value) => weighted(value, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 === digitAt(value, 9),
  },
  {
    sort: 'bg-company',
    pictures: '999999999',
    proof: 'words',
    words: 'eik|bulstat|еик|булстат',
    check: isBulgarianCompany,
  },
];
