import { digitAt } from '../checksums';
import { divides, weighted } from './check-digits';
import type { IdKind } from './kind';

const isTfn = divides([1, 4, 3, 7, 5, 8, 6, 9, 10], 11);

const isAbn = (value: string) =>
  (weighted(value, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 === 0 &&
  value.charAt(0) !== '0';

const isAcn = divides([8, 7, 6, 5, 4, 3, 2, 1, 1], 10);

const isMedicare = (value: string) =>
  /^[2-6]/.test(value) &&
  weighted(value, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digitAt(value, 8) &&
  digitAt(value, 9) > 0;

/** A remainder of 10 takes other weights. */
function isIrd(value: string): boolean {
  const number = Number(value);
  const padded = value.padStart(9, '0');
  const check = (weights: readonly number[]) => (11 - (weighted(padded, weights) % 11)) % 11;
  const first = check([3, 2, 7, 6, 5, 4, 3, 2]);
  const last = first === 10 ? check([7, 4, 3, 2, 5, 2, 7, 6]) : first;
  return number > 10_000_000 && number < 150_000_000 && last === digitAt(padded, 8);
}

const HEALTH_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
/** The standard of 2023 divides the sum of a newer number by 23; numbers to test with, made before it, were divided by 24. */
const HEALTH_DIVISORS = [23, 24];

function isHealthIndex(value: string): boolean {
  let sum = 0;
  for (let at = 0; at < 6; at += 1) {
    const sign = value.charAt(at);
    sum += (/\d/.test(sign) ? Number(sign) : HEALTH_LETTERS.indexOf(sign) + 1) * (7 - at);
  }
  if (/^[A-HJ-NP-Z]{3}\d{4}$/.test(value))
    return sum % 11 !== 0 && (11 - (sum % 11)) % 10 === digitAt(value, 6);
  return (
    /^[A-HJ-NP-Z]{3}\d\d[A-HJ-NP-Z]{2}$/.test(value) &&
    HEALTH_DIVISORS.some((by) => HEALTH_LETTERS.charAt(by - 1 - (sum % by)) === value.charAt(6))
  );
}

export const OCEANIA: readonly IdKind[] = [
  { sort: 'au-tfn', pictures: '999_999_999', proof: 'weak', words: 'tfn|tax file', check: isTfn },
  {
    sort: 'au-abn',
    pictures: '99_999_999_999',
    proof: 'fair',
    words: 'abn|australian business',
    check: isAbn,
    named: true,
  },
  {
    sort: 'au-acn',
    pictures: '999_999_999',
    proof: 'words',
    words: 'acn|australian company',
    check: isAcn,
  },
  {
    sort: 'au-medicare',
    pictures: '9999_99999_9|9999 99999 9|9999 99999 9/9|9999 99999 9 9',
    proof: 'weak',
    words: 'medicare',
    check: isMedicare,
  },
  { sort: 'au-passport', pictures: 'A9999999|AA9999999', proof: 'words', words: 'passport' },
  {
    sort: 'nz-ird',
    pictures: '99-999-999|999-999-999|999_999_999',
    proof: 'weak',
    words: 'ird|inland revenue',
    check: isIrd,
  },
  {
    sort: 'nz-ird',
    pictures: '99999999',
    proof: 'words',
    words: 'ird|inland revenue',
    check: isIrd,
  },
  {
    sort: 'nz-nhi',
    pictures: 'AAA9999|AAA99AA',
    proof: 'words',
    words: 'nhi|national health index',
    check: isHealthIndex,
  },
];
