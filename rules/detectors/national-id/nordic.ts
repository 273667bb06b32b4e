import { passesLuhn } from '../checksums';
import { hasDayFirst, hasLongDate, hasShortDate, isDay, part } from './birth-date';
import { divides, elevens, letterOf, weighted } from './check-digits';
import type { IdKind } from './kind';

/** Coordination numbers add 60 to the day. */
function withoutSixty(value: string, dayAt: number): string {
  const day = part(value, dayAt, dayAt + 2);
  const plain = String(day > 60 ? day - 60 : day).padStart(2, '0');
  return value.slice(0, dayAt) + plain + value.slice(dayAt + 2);
}

const isSwedish = (value: string) => passesLuhn(value) && hasShortDate(withoutSixty(value, 4));

const isSwedishLong = (value: string) =>
  passesLuhn(value.slice(2)) && hasLongDate(withoutSixty(value, 6));

export const isSwedishCompany = (value: string) => /^..[2-9]/.test(value) && passesLuhn(value);

/** D-numbers add 40 to the day, H-numbers 40 to the month; two check digits modulo 11. */
function isNorwegian(value: string): boolean {
  const day = part(value, 0, 2) % 40;
  const month = part(value, 2, 4) % 40;
  const first = weighted(value, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11;
  const second = weighted(value, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11;
  return first === 0 && second === 0 && isDay(part(value, 4, 6), month, day);
}

const HETU = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** The sign between tells the century and stands in no check. */
function isFinnish(value: string): boolean {
  const birth = value.slice(0, 6);
  const rest = value.slice(-4);
  const order = part(rest, 0, 3);
  const sign = value.length === 11 ? value.charAt(6) : '';
  return (
    /^[A-FU-Y]?$/.test(sign) &&
    hasDayFirst(birth) &&
    order >= 2 &&
    letterOf(HETU, Number(birth + rest.slice(0, 3))) === rest.charAt(3)
  );
}

export const isFinnishCompany = elevens([7, 9, 10, 5, 8, 4, 2], { complement: true });

export const isNorwegianCompany = elevens([3, 2, 7, 6, 5, 4, 3, 2], { complement: true });

export const isDanishCompany = divides([2, 7, 6, 5, 4, 3, 2, 1], 11);

/** The eighth digit numbers the day, the ninth checks, the tenth tells the century; companies add 40 to the day. */
function isIcelandic(value: string): boolean {
  const day = part(value, 0, 2) % 40;
  const sum = weighted(value, [3, 2, 7, 6, 5, 4, 3, 2, 1]);
  return sum % 11 === 0 && /[089]$/.test(value) && isDay(part(value, 4, 6), part(value, 2, 4), day);
}

export const NORDIC: readonly IdKind[] = [
  {
    sort: 'se-personnummer',
    pictures: '999999-9999|999999+9999',
    proof: 'strong',
    words: 'personnummer|pnr|samordningsnummer',
    check: isSwedish,
  },
  {
    sort: 'se-personnummer',
    pictures: '9999999999|999999 9999',
    proof: 'weak',
    words: 'personnummer|pnr|samordningsnummer|personal identity',
    check: isSwedish,
  },
  {
    sort: 'se-personnummer',
    pictures: '999999999999|99999999-9999|99999999+9999|99999999 9999',
    proof: 'strong',
    words: 'personnummer|pnr',
    check: isSwedishLong,
  },
  {
    sort: 'se-organisation',
    pictures: '999999-9999',
    proof: 'fair',
    words: 'organisationsnummer|orgnr|org.nr|org nr',
    check: isSwedishCompany,
  },
  {
    sort: 'se-organisation',
    pictures: '9999999999',
    proof: 'words',
    words: 'organisationsnummer|orgnr|org.nr|org nr',
    check: isSwedishCompany,
  },
  {
    sort: 'no-national-id',
    pictures: '99999999999|999999 99999|999999-99999',
    proof: 'strong',
    words: 'fodselsnummer|fnr|personnummer|d-nummer',
    check: isNorwegian,
  },
  {
    sort: 'no-organisation',
    pictures: '999999999|999_999_999',
    proof: 'weak',
    words: 'organisasjonsnummer|orgnr|org.nr|mva',
    check: isNorwegianCompany,
  },
  {
    sort: 'dk-cpr',
    pictures: '999999-9999',
    proof: 'printed',
    words: 'cpr|cpr-nummer|personnummer',
    check: (value) => hasDayFirst(value),
  },
  {
    sort: 'dk-cpr',
    pictures: '9999999999|999999 9999',
    proof: 'weak',
    words: 'cpr|cpr-nummer|personnummer',
    check: (value) =>
      hasDayFirst(value) && weighted(value, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  },
  {
    sort: 'dk-cpr',
    pictures: '9999999999|999999 9999',
    proof: 'words',
    words: 'cpr|cpr-nummer|personnummer',
    check: (value) => hasDayFirst(value),
  },
  {
    sort: 'dk-cvr',
    pictures: '99999999|99_99_99_99',
    proof: 'words',
    words: 'cvr|se-nr|cvr-nr',
    check: isDanishCompany,
  },
  {
    sort: 'fi-hetu',
    pictures: '999999A999X|999999-999X|999999+999X',
    proof: 'strong',
    words: 'hetu|henkilotunnus|personbeteckning',
    check: isFinnish,
  },
  {
    sort: 'fi-business-id',
    pictures: '9999999-9',
    proof: 'fair',
    words: 'y-tunnus|fo-nummer|business id',
    check: isFinnishCompany,
  },
  {
    sort: 'fi-business-id',
    pictures: '99999999',
    proof: 'words',
    words: 'y-tunnus|fo-nummer',
    check: isFinnishCompany,
  },
  {
    sort: 'is-kennitala',
    pictures: '999999-9999|999999 9999|9999999999',
    proof: 'fair',
    words: 'kennitala|kt',
    check: isIcelandic,
  },
];
