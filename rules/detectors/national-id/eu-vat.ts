import { digitAt, passesLuhn, remainder } from '../checksums';
import { isSwissCompany } from './austria-switzerland';
import { isBulgarianCompany, isEgn, isRomanianCompany, isSlovenianTaxId } from './balkans';
import { part } from './birth-date';
import { divides, passesMod11And10, weighted } from './check-digits';
import { isBirthNumber, isCzechCompany, isHungarianCompany } from './czechia-hungary';
import { isBelgianCompany } from './france-benelux';
import { isCif, isDni, isNie, isPortugueseTaxId } from './iberia';
import { isCypriotTaxId, isGreekTaxId, isPartitaIva } from './italy-greece';
import type { IdKind } from './kind';
import { isDanishCompany, isFinnishCompany, isNorwegianCompany, isSwedishCompany } from './nordic';
import { isNip } from './poland';
import { isPps } from './united-kingdom-ireland';

type Check = (number: string) => boolean;

const shaped =
  (shape: RegExp, check: Check = () => true): Check =>
  (number) =>
    shape.test(number) && check(number);

function isAustrian(number: string): boolean {
  let sum = 4;
  for (let at = 0; at < 7; at += 1) {
    const digit = digitAt(number, at + 1) * (at % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return (10 - (sum % 10)) % 10 === digitAt(number, 8);
}

/** Of companies and persons by their own number; of sole traders, since 2020, modulo 97 over the whole. */
function isDutch(number: string): boolean {
  const isOwnNumber = weighted(number, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;
  return isOwnNumber || remainder(`NL${number}`, 97) === 1;
}

const isFrench: Check = (number) => {
  const siren = part(number, 2, 11);
  const key = number.slice(0, 2);
  return /^\d\d/.test(key) ? (siren * 100 + 12) % 97 === Number(key) : passesLuhn(number.slice(2));
};
/** Weights 8 to 2 plus two check digits are a multiple of 97, or 55 more. */
const isBritish: Check = (number) => {
  const sum = weighted(number, [8, 7, 6, 5, 4, 3, 2]) + part(number, 7, 9);
  return sum % 97 === 0 || (sum + 55) % 97 === 0;
};
const isLithuanian: Check = (number) => {
  const digits = number.length;
  const sum = (from: number) =>
    [...number.slice(0, -1)].reduce(
      (total, digit, at) => total + Number(digit) * (((at + from - 1) % 9) + 1),
      0,
    );
  const first = sum(1) % 11;
  return (first === 10 ? (sum(3) % 11) % 10 : first) === digitAt(number, digits - 1);
};
const isLatvian: Check = (number) =>
  /^[0-3]/.test(number) || weighted(number, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3;

/** What follows the prefix of a value added tax number. */
const CHECKS: Readonly<Record<string, Check>> = {
  AT: shaped(/^U\d{8}$/, isAustrian),
  BE: shaped(/^\d{10}$/, isBelgianCompany),
  BG: shaped(/^\d{9,10}$/, (number) =>
    number.length === 9 ? isBulgarianCompany(number) : isEgn(number),
  ),
  CH: shaped(/^E\d{9}$/, (number) => isSwissCompany(`CH${number}`)),
  CY: shaped(/^\d{8}[A-Z]$/, isCypriotTaxId),
  CZ: shaped(/^\d{8,10}$/, (number) =>
    number.length === 8 ? isCzechCompany(number) : number.length === 9 || isBirthNumber(number),
  ),
  DE: shaped(/^[1-9]\d{8}$/, passesMod11And10),
  DK: shaped(/^\d{8}$/, isDanishCompany),
  EE: shaped(/^\d{9}$/, divides([3, 7, 1, 3, 7, 1, 3, 7, 1], 10)),
  EL: shaped(/^\d{9}$/, isGreekTaxId),
  ES: shaped(/^[A-Z\d]\d{7}[A-Z\d]$/, (number) => isCif(number) || isNie(number) || isDni(number)),
  FI: shaped(/^\d{8}$/, isFinnishCompany),
  FR: shaped(/^[A-HJ-NP-Z\d]{2}\d{9}$/, isFrench),
  GB: shaped(/^\d{9}(?:\d{3})?$/, isBritish),
  GR: shaped(/^\d{9}$/, isGreekTaxId),
  HR: shaped(/^\d{11}$/, passesMod11And10),
  HU: shaped(/^\d{8}$/, isHungarianCompany),
  IE: shaped(/^\d[A-Z\d]\d{5}[A-Z]{1,2}$/, (number) => /^\d[A-Z]/.test(number) || isPps(number)),
  IT: shaped(/^\d{11}$/, isPartitaIva),
  LT: shaped(/^(?:\d{9}|\d{12})$/, isLithuanian),
  LU: shaped(/^\d{8}$/, (number) => part(number, 0, 6) % 89 === part(number, 6, 8)),
  LV: shaped(/^\d{11}$/, isLatvian),
  MT: shaped(/^\d{8}$/, divides([3, 4, 6, 7, 8, 9, 10, 1], 37)),
  NL: shaped(/^\d{9}B\d{2}$/, isDutch),
  NO: shaped(/^\d{9}(?:MVA)?$/, isNorwegianCompany),
  PL: shaped(/^\d{10}$/, isNip),
  PT: shaped(/^\d{9}$/, isPortugueseTaxId),
  RO: shaped(/^\d{2,10}$/, isRomanianCompany),
  SE: shaped(/^\d{10}01$/, (number) => isSwedishCompany(number.slice(0, 10))),
  SI: shaped(/^\d{8}$/, isSlovenianTaxId),
  SK: shaped(/^[1-9]\d[2-47-9]\d{7}$/, (number) => remainder(number, 11) === 0),
  XI: shaped(/^\d{9}$/, isBritish),
};
const LENGTH_OF_PREFIX = 2;

const isVat: Check = (value) =>
  CHECKS[value.slice(0, LENGTH_OF_PREFIX)]?.(value.slice(LENGTH_OF_PREFIX)) ?? false;

export const EU_VAT: readonly IdKind[] = [
  {
    sort: 'eu-vat',
    pictures: [7, 8, 9, 10, 11, 12].map((length) => `*AA${'X'.repeat(length)}`).join('|'),
    proof: 'strong',
    words: 'vat|ust-id|ust-idnr|tva|iva|btw|moms|mva|alv|pvm|dph|dic|nif',
    check: isVat,
  },
];
