import { digitAt, passesLuhn } from '../checksums';
import { isDay, part } from './birth-date';
import { letterOf, weighted } from './check-digits';
import type { IdKind } from './kind';

const NIT = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];

function isNit(value: string): boolean {
  let sum = 0;
  for (let at = 0; at < value.length - 1; at += 1)
    sum += digitAt(value, value.length - 2 - at) * (NIT[at] ?? 0);
  return letterOf('01987654321', sum % 11) === value.slice(-1);
}

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

/** Of the year 19XX or 20XX: the date alone, no check. */
const isCuban = (value: string) => isDay(part(value, 0, 2), part(value, 2, 4), part(value, 4, 6));

const isRnc = (value: string) => {
  const check = ((19 - (weighted(value, [7, 9, 8, 6, 5, 4, 3, 2]) % 11)) % 9) + 1;
  return check === digitAt(value, 8);
};

export const ANDES_CARIBBEAN: readonly IdKind[] = [
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
    sort: 'cu-identity',
    pictures: '99999999999',
    proof: 'words',
    words: 'carnet|identidad|ni',
    check: isCuban,
  },
];
