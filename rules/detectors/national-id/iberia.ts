import { digitAt } from '../checksums';
import { part } from './birth-date';
import { elevens, letterOf, weighted } from './check-digits';
import type { IdKind } from './kind';

const DNI_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';

export const isDni = (value: string) =>
  letterOf(DNI_LETTERS, part(value, 0, value.length - 1)) === value.slice(-1);

export const isNie = (value: string) =>
  /^[XYZ]/.test(value) && isDni('XYZ'.indexOf(value.charAt(0)) + value.slice(1));

/** Company numbers: a control digit or letter, or either, by the first letter. */
export function isCif(value: string): boolean {
  const control = (10 - (luhnSum(value.slice(1, 8)) % 10)) % 10;
  const last = value.charAt(8);
  const asDigit = last === String(control);
  const asLetter = last === letterOf('JABCDEFGHI', control);
  if (/^[KPQS]/.test(value)) return asLetter;
  return /^[ABEH]/.test(value) ? asDigit : /^[CDFGJNRUVW]/.test(value) && (asDigit || asLetter);
}

function luhnSum(digits: string): number {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digitAt(digits, at) * (at % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum;
}

/** Province, number and two check digits modulo 97. */
function isSpanishInsurance(value: string): boolean {
  const number = part(value, 2, 10);
  const whole = number < 10_000_000 ? number + part(value, 0, 2) * 10_000_000 : part(value, 0, 10);
  const check = part(value, 10, 12);
  return whole % 97 === check || part(value, 0, 10) % 97 === check;
}

export const isPortugueseTaxId = (value: string) =>
  /^(?:[1-35-9]|45)/.test(value) &&
  elevens([9, 8, 7, 6, 5, 4, 3, 2], { complement: true, ten: 0 })(value);

/** Luhn over twelve characters, letters counting from A = 10. */
function isCitizenCard(value: string): boolean {
  let sum = 0;
  for (let at = 0; at < 12; at += 1) {
    const number = Number.parseInt(value.charAt(at), 36) * (at % 2 === 0 ? 2 : 1);
    sum += number > 9 && at % 2 === 0 ? number - 9 : number;
  }
  return sum % 10 === 0;
}

const DNI_WORDS = 'dni|nif|documento nacional|cedula|identidad';

const PASSPORT_WORDS = 'pasaporte|passaporte|passaporto|passport';

export const IBERIA: readonly IdKind[] = [
  {
    sort: 'es-nif',
    pictures: '99999999A|99999999-A|99999999 A|99.999.999-A|99.999.999A|9999999A|9999999-A',
    proof: 'fair',
    words: DNI_WORDS,
    check: isDni,
    named: true,
  },
  {
    sort: 'es-nie',
    pictures: 'A9999999A|A-9999999-A|A9999999-A|A-9999999A|A 9999999 A',
    proof: 'strong',
    words: 'nie|extranjero|identidad',
    check: isNie,
  },
  {
    sort: 'es-cif',
    pictures: 'A99999999|A9999999A|A-99999999|A-9999999-X|A 99999999',
    proof: 'fair',
    words: 'cif|nif',
    check: isCif,
  },
  {
    sort: 'es-nss',
    pictures: '99_99999999_99|99_9999999999|999999999999',
    proof: 'fair',
    words: 'seguridad social|nss|naf|afiliacion',
    check: isSpanishInsurance,
  },
  { sort: 'es-passport', pictures: 'AAA999999|AA999999', proof: 'words', words: PASSPORT_WORDS },
  {
    sort: 'pt-nif',
    pictures: '999_999_999',
    proof: 'weak',
    words: 'nif|contribuinte|nipc',
    check: isPortugueseTaxId,
  },
  {
    sort: 'pt-citizen-card',
    pictures: '99999999 9 AA9|99999999 9 XX9|999999999XX9|99999999-9-XX9',
    proof: 'strong',
    words: 'cartao de cidadao|cartao cidadao|bilhete de identidade|cc',
    check: isCitizenCard,
  },
  {
    sort: 'pt-niss',
    pictures: '99999999999',
    proof: 'words',
    words: 'niss|seguranca social',
    check: (value) =>
      /^[12]/.test(value) &&
      9 - (weighted(value, [29, 23, 19, 17, 13, 11, 7, 5, 3, 2]) % 10) === digitAt(value, 10),
  },
  {
    sort: 'ad-nrt',
    pictures: 'A-999999-A',
    proof: 'printed',
    words: 'nrt',
    check: (value) => /^[ACDEFGLOPU]/.test(value),
  },
];
