import { digitAt, passesLuhn } from '../checksums';
import { hasDayFirst, isDay, part } from './birth-date';
import { letterOf, weighted } from './check-digits';
import type { IdKind } from './kind';

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

const PASSPORT_WORDS = 'pasaporte|passaporte|passaporto|passport';

export const ITALY_GREECE: readonly IdKind[] = [
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
];
