import { digitAt, passesLuhn } from '../checksums';
import { hasDayFirst, isDay, part } from './birth-date';
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

const ODD = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];
const FISCAL = /^[A-Z]{6}[\dL-NP-V]{2}[A-EHLMPR-T][\dL-NP-V]{2}[A-Z][\dL-NP-V]{3}[A-Z]$/;

/** Letters of the name, birth and place; digits may be written as letters where two people share a code. */
function isFiscalCode(value: string): boolean {
  if (!FISCAL.test(value)) return false;
  let sum = 0;
  for (let at = 0; at < 15; at += 1) {
    const code = value.charCodeAt(at);
    const number = code < 58 ? code - 48 : code - 65;
    sum += at % 2 === 0 ? (ODD[number] ?? 0) : number;
  }
  return letterOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ', sum) === value.charAt(15);
}

/** Seven digits, an office below 122 (or a few special ones), Luhn. */
export const isPartitaIva = (value: string) =>
  !value.startsWith('0000000') &&
  /^.{7}(?:0\d\d|1[0-2]\d|888|999)/.test(value) &&
  passesLuhn(value);

/** Powers of two, modulo 11, modulo 10. */
export const isGreekTaxId = (value: string) =>
  (weighted(value, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === digitAt(value, 8) &&
  !/^0+$/.test(value);

const isAmka = (value: string) => hasDayFirst(value) && passesLuhn(value);
const MALTESE = /^\d{7}[MGAPLHBZ]$/;

const CYPRIOT = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
/** Digits at even places by a table, a letter modulo 26. */
export function isCypriotTaxId(value: string): boolean {
  let sum = 0;
  for (let at = 0; at < 8; at += 1) {
    const digit = digitAt(value, at);
    sum += at % 2 === 0 ? (CYPRIOT[digit] ?? 0) : digit;
  }
  return !value.startsWith('12') && letterOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ', sum) === value.charAt(8);
}

const DNI_WORDS = 'dni|nif|documento nacional|cedula|identidad';
const PASSPORT_WORDS = 'pasaporte|passaporte|passaporto|passport';

export const SOUTHERN_EUROPE: readonly IdKind[] = [
  {
    sort: 'es-nif',
    pictures: '99999999A|99999999-A|99999999 A|99.999.999-A|99.999.999A|9999999A|9999999-A',
    proof: 'fair',
    words: DNI_WORDS,
    check: isDni,
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
    sort: 'it-fiscal-code',
    pictures: 'XXXXXXXXXXXXXXXX|XXX XXX XXXXX XXXXX|XXXXXX XXXXX XXXXX|AAA AAA 99A99 A999A',
    proof: 'strong',
    words: 'codice fiscale|c.f.|cf',
    check: isFiscalCode,
  },
  {
    sort: 'it-partita-iva',
    pictures: '99999999999',
    proof: 'weak',
    words: 'partita iva|p.iva|p iva|piva|iva',
    check: isPartitaIva,
  },
  {
    sort: 'it-driver-licence',
    pictures: 'AA9999999A|A9XXXXXXXA',
    proof: 'words',
    words: 'patente|patente di guida|licenza di guida',
    check: (value) => /^(?:[A-Z]{2}\d{7}[A-Z]|U1[B-HJ-NPR-Z0-9]{7}[A-Z])$/.test(value),
  },
  { sort: 'it-passport', pictures: 'AA9999999', proof: 'words', words: PASSPORT_WORDS },
  {
    sort: 'it-identity-card',
    pictures: 'AA99999AA|AA9999999|9999999AA|AA 9999999',
    proof: 'words',
    words: "carta d'identita|carta identita|carta di identita|cie|documento",
  },
  {
    sort: 'gr-amka',
    pictures: '99999999999|999999 99999',
    proof: 'fair',
    words: 'amka|αμκα',
    check: isAmka,
  },
  {
    sort: 'gr-afm',
    pictures: '999999999',
    proof: 'weak',
    words: 'afm|αφμ|vat',
    check: isGreekTaxId,
  },
  {
    sort: 'gr-identity-card',
    pictures: 'AA999999|AA-999999|AA 999999',
    proof: 'words',
    words: 'ταυτοτητα|ταυτοτητας|identity card|tautotita',
  },
  {
    sort: 'cy-tax-id',
    pictures: '99999999A',
    proof: 'weak',
    words: 'tic|tin|vat',
    check: isCypriotTaxId,
  },
  {
    sort: 'mt-identity-card',
    pictures: '9999999A',
    proof: 'words',
    words: 'identity card|id card|karta identita',
    check: (value) => MALTESE.test(value),
  },
  { sort: 'sm-issis', pictures: '999999999', proof: 'words', words: 'issis' },
  {
    sort: 'al-nipt',
    pictures: 'A99999999A',
    proof: 'weak',
    words: 'nipt|nuis',
    check: (value) => /^[JKLM](?:0[1-9]|[1-9]\d)/.test(value),
  },
  {
    sort: 'al-nid',
    pictures: 'A99999999A',
    proof: 'weak',
    words: 'nid|letërnjoftim|leternjoftim|personal',
    check: (value) => isDay(part(value, 1, 3), part(value, 3, 5) % 50, part(value, 5, 7)),
  },
  {
    sort: 'ad-nrt',
    pictures: 'A-999999-A',
    proof: 'printed',
    words: 'nrt',
    check: (value) => /^[ACDEFGLOPU]/.test(value),
  },
];
