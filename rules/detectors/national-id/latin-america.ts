import { digitAt, passesLuhn } from '../checksums';
import { hasShortDate, isDay, part } from './birth-date';
import { letterOf, weighted } from './check-digits';
import type { IdKind } from './kind';

/** Two check digits modulo 11, the second over the first; less than two counts as 0. Characters count by their code less 48. */
function hasTwoChecks(value: string, weights: readonly number[]): boolean {
  const length = value.length - 2;
  return [length, length + 1].every((at) => {
    const rest = weighted(value, weights.slice(length + 1 - at, length + 1)) % 11;
    return (rest < 2 ? 0 : 11 - rest) === digitAt(value, at);
  });
}

const isCpf = (value: string) =>
  !/^(\d)\1+$/.test(value) && hasTwoChecks(value, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
/** Since 2026 the first twelve may be letters. */
const isCnpj = (value: string) =>
  /^(?!0+$)[A-Z0-9]{12}\d{2}$/.test(value) &&
  hasTwoChecks(value, [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]);
const isPis = (value: string) => {
  const rest = weighted(value, [3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest < 2 ? 0 : 11 - rest) === digitAt(value, 10);
};

function isCuit(value: string): boolean {
  const rest = 11 - (weighted(value, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  const check = rest === 11 ? 0 : rest === 10 ? 9 : rest;
  return /^(?:2[03-7]|3[034]|5[015])/.test(value) && check === digitAt(value, 10);
}

/** Weights 2 to 7 from the right, over and over; the check may be the letter K. */
function isRut(value: string): boolean {
  let sum = 0;
  for (let at = 0; at < value.length - 1; at += 1)
    sum += digitAt(value, value.length - 2 - at) * ((at % 6) + 2);
  return '0123456789K'.charAt((11 - (sum % 11)) % 11) === value.slice(-1);
}

const NIT = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];
function isNit(value: string): boolean {
  let sum = 0;
  for (let at = 0; at < value.length - 1; at += 1)
    sum += digitAt(value, value.length - 2 - at) * (NIT[at] ?? 0);
  return letterOf('01987654321', sum % 11) === value.slice(-1);
}

const isRuc = (value: string) => {
  const check = (11 - (weighted(value, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10;
  return /^(?:10|15|16|17|20)/.test(value) && check === digitAt(value, 10);
};
const isPeruvianId = (value: string) => {
  const rest = weighted(value, [3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (
    '65432110987'.charAt(rest) === value.charAt(8) || 'KJIHGFEDCBA'.charAt(rest) === value.charAt(8)
  );
};

const isCedulaUy = (value: string) => {
  const padded = value.padStart(8, '0');
  return weighted(padded, [2, 9, 8, 7, 6, 3, 4, 1]) % 10 === 0 && /[1-9]/.test(value);
};
const isRutUy = (value: string) =>
  /^(?:0[1-9]|1\d|2[0-2])\d{6}001/.test(value) &&
  (11 - (weighted(value, [4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 === digitAt(value, 11);

const isCedulaEc = (value: string) =>
  /^(?:0[1-9]|1\d|2[0-4]|30)[0-5]/.test(value) && passesLuhn(value.slice(0, 10));
/** Of persons, of companies (third digit 9), of public bodies (6); then the number of the branch. */
function isRucEc(value: string): boolean {
  if (value.charAt(2) === '9')
    return !/000$/.test(value) && weighted(value, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
  if (value.charAt(2) === '6')
    return !/0000$/.test(value) && weighted(value, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
  return isCedulaEc(value) && !/000$/.test(value);
}

const isRif = (value: string) => {
  const first = { V: 4, E: 8, J: 12, P: 16, G: 20 }[value.charAt(0)];
  const sum = (first ?? 0) + weighted(value.slice(1), [3, 2, 7, 6, 5, 4, 3, 2]);
  return first !== undefined && letterOf('00987654321', sum % 11) === value.slice(-1);
};

const CURP =
  /^[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX](?:AS|BC|BS|CC|CL|CM|CS|CH|DF|DG|GT|GR|HG|JC|MC|MN|MS|NT|NL|OC|PL|QT|QR|SP|SL|SR|TC|TS|TL|VZ|YN|ZS|NE)[B-DF-HJ-NP-TV-Z]{3}[A-Z0-9]\d$/;
const CURP_ORDER = '0123456789ABCDEFGHIJKLMN\u00d1OPQRSTUVWXYZ';
function isCurp(value: string): boolean {
  let sum = 0;
  for (let at = 0; at < 17; at += 1) sum += CURP_ORDER.indexOf(value.charAt(at)) * (18 - at);
  return (
    CURP.test(value) && hasShortDate(value, 4) && (10 - (sum % 10)) % 10 === digitAt(value, 17)
  );
}

const RFC_ORDER = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ \u00d1';
function isRfc(value: string): boolean {
  const padded = value.padStart(13, ' ');
  let sum = 0;
  for (let at = 0; at < 12; at += 1) sum += RFC_ORDER.indexOf(padded.charAt(at)) * (13 - at);
  return (
    hasShortDate(value, value.length - 9) &&
    '0123456789A'.charAt((11 - (sum % 11)) % 11) === value.slice(-1)
  );
}

/** Of the year 19XX or 20XX: the date alone, no check. */
const isCuban = (value: string) => isDay(part(value, 0, 2), part(value, 2, 4), part(value, 4, 6));
const isSalvadoran = (value: string) => {
  const isNew = part(value, 10, 13) > 100;
  const sum = weighted(
    value,
    isNew ? [2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2] : [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2],
  );
  const check = isNew ? ((11 - (sum % 11)) % 11) % 10 : (sum % 11) % 10;
  return /^[019]/.test(value) && check === digitAt(value, 13);
};
const isRnc = (value: string) => {
  const check = ((19 - (weighted(value, [7, 9, 8, 6, 5, 4, 3, 2]) % 11)) % 9) + 1;
  return check === digitAt(value, 8);
};

export const LATIN_AMERICA: readonly IdKind[] = [
  {
    sort: 'br-cpf',
    pictures: '999.999.999-99|999_999_999_99',
    proof: 'strong',
    words: 'cpf',
    check: isCpf,
  },
  {
    sort: 'br-cnpj',
    pictures: 'XX.XXX.XXX/XXXX-99|XXXXXXXXXXXX99',
    proof: 'strong',
    words: 'cnpj',
    check: isCnpj,
  },
  {
    sort: 'br-pis',
    pictures: '999.99999.99-9',
    proof: 'fair',
    words: 'pis|pasep|nis|nit',
    check: isPis,
  },
  {
    sort: 'br-pis',
    pictures: '99999999999',
    proof: 'words',
    words: 'pis|pasep|nis|nit',
    check: isPis,
  },
  { sort: 'br-rg', pictures: '99.999.999-X', proof: 'printed', words: 'rg|registro geral' },
  { sort: 'br-driver-licence', pictures: '99999999999', proof: 'words', words: 'cnh|habilitacao' },
  {
    sort: 'ar-cuit',
    pictures: '99-99999999-9|99_99999999_9',
    proof: 'fair',
    words: 'cuit|cuil',
    check: isCuit,
  },
  { sort: 'ar-dni', pictures: '99.999.999|99999999', proof: 'words', words: 'dni|documento' },
  {
    sort: 'cl-rut',
    pictures: '99.999.999-X|9.999.999-X',
    proof: 'strong',
    words: 'rut|run',
    check: isRut,
  },
  {
    sort: 'cl-rut',
    pictures: '99999999-X|9999999-X',
    proof: 'fair',
    words: 'rut|run',
    check: isRut,
  },
  { sort: 'cl-rut', pictures: '99999999X|9999999X', proof: 'weak', words: 'rut|run', check: isRut },
  {
    sort: 'co-nit',
    pictures: '999.999.999-9|9.999.999.999-9',
    proof: 'fair',
    words: 'nit',
    check: isNit,
  },
  { sort: 'co-nit', pictures: '9999999999|999999999-9', proof: 'weak', words: 'nit', check: isNit },
  {
    sort: 'co-cedula',
    pictures: '9.999.999.999|99.999.999|9999999999|99999999',
    proof: 'words',
    words: 'cedula|cc|ciudadania',
  },
  { sort: 'pe-ruc', pictures: '99999999999', proof: 'fair', words: 'ruc', check: isRuc },
  {
    sort: 'pe-dni',
    pictures: '99999999-X|99999999X',
    proof: 'words',
    words: 'dni|cui',
    check: isPeruvianId,
  },
  { sort: 'pe-dni', pictures: '99999999', proof: 'words', words: 'dni' },
  {
    sort: 'uy-cedula',
    pictures: '9.999.999-9',
    proof: 'fair',
    words: 'cedula|ci|c.i.',
    check: isCedulaUy,
  },
  {
    sort: 'uy-cedula',
    pictures: '9999999-9|99999999',
    proof: 'weak',
    words: 'cedula|ci|c.i.',
    check: isCedulaUy,
  },
  {
    sort: 'uy-rut',
    pictures: '999999999999|99-999999-999-9|99_999999_9999',
    proof: 'fair',
    words: 'rut',
    check: isRutUy,
  },
  {
    sort: 'ec-cedula',
    pictures: '999999999-9',
    proof: 'weak',
    words: 'cedula|ci',
    check: isCedulaEc,
  },
  {
    sort: 'ec-cedula',
    pictures: '9999999999',
    proof: 'words',
    words: 'cedula|ci',
    check: isCedulaEc,
  },
  {
    sort: 'ec-ruc',
    pictures: '9999999999999|9999999999-999',
    proof: 'fair',
    words: 'ruc',
    check: isRucEc,
  },
  {
    sort: 've-rif',
    pictures: 'A-99999999-9|A999999999|A-999999999|A99999999-9',
    proof: 'fair',
    words: 'rif',
    check: isRif,
  },
  {
    sort: 'do-cedula',
    pictures: '999-9999999-9',
    proof: 'strong',
    words: 'cedula',
    check: passesLuhn,
  },
  {
    sort: 'do-cedula',
    pictures: '99999999999',
    proof: 'weak',
    words: 'cedula',
    check: (value) => /^[04]/.test(value) && passesLuhn(value),
  },
  { sort: 'do-rnc', pictures: '9-99-99999-9|999999999', proof: 'weak', words: 'rnc', check: isRnc },
  {
    sort: 'mx-curp',
    pictures: 'AAAA999999AAAAAAX9',
    proof: 'strong',
    words: 'curp',
    check: isCurp,
  },
  {
    sort: 'mx-rfc',
    pictures:
      'AAAA999999XXX|AAA999999XXX|AAAA 999999 XXX|AAAA-999999-XXX|AAA-999999-XXX|AAA 999999 XXX',
    proof: 'strong',
    words: 'rfc',
    check: isRfc,
  },
  {
    sort: 'mx-rfc',
    pictures: 'AAAA999999XXX|AAA999999XXX',
    proof: 'fair',
    words: 'rfc',
    check: (value) => hasShortDate(value, value.length - 9),
  },
  {
    sort: 'mx-nss',
    pictures: '99999999999|99-99-99-9999-9',
    proof: 'words',
    words: 'nss|imss|seguro social',
    check: passesLuhn,
  },
  {
    sort: 'mx-voter',
    pictures: 'AAAAAA99999999A999',
    proof: 'strong',
    words: 'ine|clave de elector|elector',
    check: (value) => hasShortDate(value, 6) && /[HM]/.test(value.charAt(14)),
  },
  {
    sort: 'cu-identity',
    pictures: '99999999999',
    proof: 'words',
    words: 'carnet|identidad|ni',
    check: isCuban,
  },
  {
    sort: 'sv-nit',
    pictures: '9999-999999-999-9',
    proof: 'strong',
    words: 'nit',
    check: isSalvadoran,
  },
  { sort: 'sv-nit', pictures: '99999999999999', proof: 'weak', words: 'nit', check: isSalvadoran },
  { sort: 'gt-nit', pictures: '9999999-X|99999999-X|999999-X', proof: 'words', words: 'nit' },
  {
    sort: 'cr-cedula',
    pictures: '9-9999-9999|999999999|9-999-999999',
    proof: 'words',
    words: 'cedula',
  },
  { sort: 'py-ruc', pictures: '99999999-9|9999999-9|999999-9', proof: 'words', words: 'ruc' },
];
