import { digitAt } from '../checksums';
import { weighted } from './check-digits';
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

export const SOUTH_AMERICA: readonly IdKind[] = [
  {
    sort: 'br-cpf',
    pictures: '999.999.999-99|999_999_999_99',
    proof: 'strong',
    words: 'cpf',
    check: isCpf,
    named: true,
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
  { sort: 'py-ruc', pictures: '99999999-9|9999999-9|999999-9', proof: 'words', words: 'ruc' },
];
