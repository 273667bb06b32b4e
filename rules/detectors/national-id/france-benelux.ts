import { passesLuhn, remainder } from '../checksums';
import { isDay, part } from './birth-date';
import { passesVerhoeff, weighted } from './check-digits';
import type { IdKind } from './kind';

/** Sex, year, month, department (Corsica 2A and 2B), commune, order, and 97 less the remainder. */
function isNir(value: string): boolean {
  const corsica = value.slice(5, 7);
  const number = value.slice(0, 13).replace('2A', '19').replace('2B', '18');
  const month = part(value, 3, 5);
  const plausible = /^[1-478]\d{4}(?:\d\d|2[AB])\d{8}$/.test(value);
  const isMonth = (month >= 1 && month <= 12) || (month >= 20 && month <= 99);
  if (!plausible || !isMonth || corsica === '00') return false;
  return 97 - remainder(number, 97) === part(value, 13, 15);
}

/** La Poste counts the digits of its branches otherwise. */
function isSiret(value: string): boolean {
  const plain = [...value].reduce((sum, digit) => sum + Number(digit), 0);
  const isLaPoste = value.startsWith('356000000') && plain % 5 === 0;
  return passesLuhn(value.slice(0, 9)) && (passesLuhn(value) || isLaPoste);
}

const isFrenchTaxId = (value: string) =>
  /^[0-3]/.test(value) && part(value, 0, 10) % 511 === part(value, 10, 13);

const isBsn = (value: string) =>
  weighted(value, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 && Number(value) > 9_999_999;

/** 97 less the remainder; from 2000 on with a 2 before the number. */
function isBelgianNumber(value: string): boolean {
  const check = part(value, 9, 11);
  const month = part(value, 2, 4) % 20;
  const day = part(value, 4, 6);
  const hasDate = month === 0 || day === 0 || isDay(part(value, 0, 2), month, day);
  const number = part(value, 0, 9);
  return (
    hasDate && month <= 12 && (97 - (number % 97) === check || 97 - ((number + 2e9) % 97) === check)
  );
}

export const isBelgianCompany = (value: string) =>
  /^[01]/.test(value) && 97 - (part(value, 0, 8) % 97) === part(value, 8, 10);

function isLuxembourgish(value: string): boolean {
  const date = isDay(part(value, 0, 4), part(value, 4, 6), part(value, 6, 8));
  const number = value.slice(0, 11);
  return date && passesLuhn(value.slice(0, 12)) && passesVerhoeff(number + value.charAt(12));
}

const BSN_WORDS = 'bsn|burgerservicenummer|sofinummer|sofi|burger service nummer';

export const FRANCE_BENELUX: readonly IdKind[] = [
  {
    sort: 'fr-nir',
    pictures:
      '9_99_99_9X_999_999_99|9_99_99_9X_999_999|999999X99999999|9 99 99 9X 999 999 99|9999999999999 99',
    proof: 'strong',
    words: 'nir|securite sociale|numero de secu|insee',
    check: isNir,
  },
  {
    sort: 'fr-tax-id',
    pictures: '99_99_999_999_999|9999999999999',
    proof: 'fair',
    words: 'numero fiscal|spi|nif|tin|identifiant fiscal',
    check: isFrenchTaxId,
  },
  {
    sort: 'fr-siren',
    pictures: '999_999_999',
    proof: 'weak',
    words: 'siren|rcs',
    check: passesLuhn,
  },
  {
    sort: 'fr-siret',
    pictures: '999_999_999_99999|99999999999999',
    proof: 'fair',
    words: 'siret',
    check: isSiret,
  },
  { sort: 'fr-passport', pictures: '99AA99999', proof: 'words', words: 'passeport|passport' },
  {
    sort: 'fr-identity-card',
    pictures: '999999999999|XXXXXXXXX',
    proof: 'words',
    words: "carte nationale|cni|carte identite|carte d'identite|permis de conduire",
    check: (value) => /\d.*\d.*\d/.test(value),
  },
  {
    sort: 'nl-bsn',
    pictures: '999999999|9999.99.999|9999 99 999|999 999 999',
    proof: 'weak',
    words: BSN_WORDS,
    check: isBsn,
  },
  {
    sort: 'nl-bsn',
    pictures: '99999999',
    proof: 'words',
    words: BSN_WORDS,
    check: (value) => isBsn(`0${value}`),
  },
  {
    sort: 'nl-document',
    pictures: 'XXXXXXXXX',
    proof: 'words',
    words: 'paspoort|paspoortnummer|identiteitskaart|documentnummer|passport',
    check: (value) => /^[A-NP-Z]{2}[A-NP-Z0-9]{6}\d$/.test(value),
  },
  {
    sort: 'nl-driving-licence',
    pictures: '9999999999',
    proof: 'words',
    words: 'rijbewijs|rijbewijsnummer',
  },
  {
    sort: 'be-national-number',
    pictures: '99.99.99-999.99|99_99_99_999_99|999999_999_99',
    proof: 'fair',
    words:
      'rijksregisternummer|registre national|nationaal nummer|numero national|insz|niss|rrn|nn',
    check: isBelgianNumber,
  },
  {
    sort: 'be-identity-card',
    pictures: '999_9999999_99',
    proof: 'strong',
    words: 'identiteitskaart|carte identite|eid',
    check: (value) => (part(value, 0, 10) % 97 || 97) === part(value, 10, 12),
  },
  {
    sort: 'be-company',
    pictures: '9999.999.999|9999_999_999',
    proof: 'weak',
    words: 'btw|tva|ondernemingsnummer|kbo|bce|vat',
    check: isBelgianCompany,
  },
  {
    sort: 'lu-national-id',
    pictures: '9999999999999|9999_99_99_99999|99999999 99999',
    proof: 'strong',
    words: 'matricule|tin|numero identification',
    check: isLuxembourgish,
  },
];
