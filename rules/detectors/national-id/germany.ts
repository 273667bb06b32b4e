import { digitAt } from '../checksums';
import { hasDayFirst } from './birth-date';
import { passesMod11And10 } from './check-digits';
import type { IdKind } from './kind';

/** Ten digits of which one stands twice or three times, and one check digit. */
function isGermanTaxId(value: string): boolean {
  const counts = new Map<string, number>();
  for (const digit of value.slice(0, 10)) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  const repeated = [...counts.values()].filter((count) => count > 1);
  const plausible = repeated.length === 1 && Number(repeated[0]) <= 3;
  return value.charAt(0) !== '0' && (plausible || counts.size === 10) && passesMod11And10(value);
}

/** Letters count as two digits, from A = 01. */
function withLetterAsTwo(value: string): string {
  return value.replace(/[A-Z]/, (letter) => String(letter.charCodeAt(0) - 64).padStart(2, '0'));
}

/** Digit by digit times 2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1, then the sum of the digits of the products. */
function isPensionNumber(value: string): boolean {
  const digits = withLetterAsTwo(value);
  const day = Number(value.slice(2, 4)) % 50;
  const hasDate = hasDayFirst(`${String(day).padStart(2, '0')}${value.slice(4, 8)}`);
  const sum = crossSum(digits, [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]);
  return hasDate && sum % 10 === digitAt(digits, 12);
}

function isHealthInsurance(value: string): boolean {
  const digits = withLetterAsTwo(value);
  return crossSum(digits, [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]) % 10 === digitAt(digits, 10);
}

function crossSum(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (const [at, weight] of weights.entries()) {
    const product = digitAt(digits, at) * weight;
    sum += Math.floor(product / 10) + (product % 10);
  }
  return sum;
}

/** Passports and identity cards: letters count from A = 10, weights 7, 3, 1. */
export function hasTravelDocumentCheck(value: string, length: number): boolean {
  let sum = 0;
  for (let at = 0; at < length; at += 1) {
    sum += Number.parseInt(value.charAt(at), 36) * ([7, 3, 1][at % 3] ?? 1);
  }
  return sum % 10 === digitAt(value, length);
}

const isDocument = (length: number) => (value: string) =>
  /^[CFGHJKLMNPRTVWXYZ]/.test(value) &&
  /\d/.test(value) &&
  /^[CFGHJKLMNPRTVWXYZ0-9]+$/.test(value) &&
  hasTravelDocumentCheck(value, length);

const DOCUMENT_WORDS =
  'personalausweis|ausweisnummer|ausweis-nr|ausweis|reisepass|pass-nr|passnummer|pass|passport|id card|aufenthaltstitel';

export const GERMANY: readonly IdKind[] = [
  {
    sort: 'de-tax-id',
    pictures: '99_999_999_999|99_99_99_99_999',
    proof: 'fair',
    words:
      'steuer-id|steueridentifikationsnummer|identifikationsnummer|idnr|id-nr|tin|steuernummer|tax id|steuer-idnr',
    check: isGermanTaxId,
  },
  {
    sort: 'de-pension',
    pictures: '99_999999_A_999|99999999A999|99 99 99 99 A 99 9',
    proof: 'strong',
    words: 'rvnr|sozialversicherungsnummer|rentenversicherungsnummer|sv-nummer|versicherungsnummer',
    check: isPensionNumber,
  },
  {
    sort: 'de-health-insurance',
    pictures: 'A999999999|A999 999 999|A 999999999',
    proof: 'fair',
    words: 'kvnr|krankenversichertennummer|krankenkasse|egk|versichertennummer|gesundheitskarte',
    check: isHealthInsurance,
  },
  {
    sort: 'de-document',
    pictures: 'XXXXXXXXX',
    proof: 'weak',
    words: DOCUMENT_WORDS,
    check: isDocument(8),
  },
  {
    sort: 'de-document',
    pictures: 'XXXXXXXXX9|XXXXXXXXX 9',
    proof: 'weak',
    words: DOCUMENT_WORDS,
    check: isDocument(9),
  },
  {
    sort: 'de-document',
    pictures: 'XXXXXXXXX',
    proof: 'words',
    words: DOCUMENT_WORDS,
    check: (value) =>
      /^[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{6}\d{2}$|^T2\d{7}$/.test(value) &&
      hasTravelDocumentCheck(value, 8),
  },
  {
    sort: 'de-tax-number',
    pictures: '99/999/99999|999/999/99999|999/9999/9999|99 999 99999',
    proof: 'words',
    words: 'steuernummer|st-nr|stnr|steuer-nr',
  },
  {
    sort: 'de-driver-licence',
    pictures: 'XXXXXXXXXXX',
    proof: 'words',
    words: 'fuhrerschein|fuhrerscheinnummer|fahrerlaubnis',
    check: (value) => /^[A-Z0-9]\d\d[A-Z0-9]{6}\d[A-Z0-9]$/.test(value),
  },
];
