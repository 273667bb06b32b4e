import { digitAt } from '../checksums';
import { isDay, part } from './birth-date';
import { elevens, weighted } from './check-digits';
import type { IdKind } from './kind';

/** The month tells the century: plus 80, 0, 20, 40 or 60. */
function isPesel(value: string): boolean {
  const check = weighted(value, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;
  return check && isDay(part(value, 0, 2), part(value, 2, 4) % 20, part(value, 4, 6));
}

export const isNip = elevens([6, 5, 7, 2, 3, 4, 5, 6, 7], { complement: false });

const isRegon = (value: string) =>
  (weighted(value, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10 === digitAt(value, 8);

const isLongRegon = (value: string) =>
  isRegon(value) &&
  (weighted(value, [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11) % 10 === digitAt(value, 13);

/** Three letters, a check digit, five digits; letters count from A = 10. */
function isPolishCard(value: string): boolean {
  const sum = [...value].reduce(
    (total, sign, at) => total + Number.parseInt(sign, 36) * ([7, 3, 1, 9, 7, 3, 1, 7, 3][at] ?? 0),
    0,
  );
  return sum % 10 === 0;
}

export const POLAND: readonly IdKind[] = [
  { sort: 'pl-pesel', pictures: '99999999999', proof: 'fair', words: 'pesel', check: isPesel },
  {
    sort: 'pl-nip',
    pictures: '999-999-99-99|999-99-99-999',
    proof: 'fair',
    words: 'nip',
    check: isNip,
  },
  {
    sort: 'pl-nip',
    pictures: '9999999999|999_999_99_99|999_99_99_999',
    proof: 'weak',
    words: 'nip',
    check: isNip,
  },
  {
    sort: 'pl-regon',
    pictures: '999999999|999-999-999',
    proof: 'weak',
    words: 'regon',
    check: isRegon,
  },
  {
    sort: 'pl-regon',
    pictures: '99999999999999',
    proof: 'fair',
    words: 'regon',
    check: isLongRegon,
  },
  {
    sort: 'pl-identity-card',
    pictures: 'AAA999999|AAA 999999',
    proof: 'weak',
    words: 'dowod|dowod osobisty|dowodu|nr dowodu',
    check: isPolishCard,
  },
  {
    sort: 'pl-passport',
    pictures: 'AA9999999|AA 9999999',
    proof: 'words',
    words: 'paszport|paszportu|passport',
  },
];
