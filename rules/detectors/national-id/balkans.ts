import { digitAt } from '../checksums';
import { isDay, part } from './birth-date';
import { passesMod11And10, weighted } from './check-digits';
import type { IdKind } from './kind';

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

export const BALKANS: readonly IdKind[] = [
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
    pictures: '99999999|999999999|9999999',
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
