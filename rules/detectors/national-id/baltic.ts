import { digitAt } from '../checksums';
import { hasDayFirst, hasShortDate } from './birth-date';
import { weighted } from './check-digits';
import type { IdKind } from './kind';

/** Estonia and Lithuania: century, date, order, and a check that starts anew where the remainder is 10. */
function isBalticCode(value: string): boolean {
  const first = weighted(value, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const second = weighted(value, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11;
  const check = first < 10 ? first : second % 10;
  return /^[1-8]/.test(value) && hasShortDate(value, 1) && check === digitAt(value, 10);
}

/** New Latvian codes begin with 32 and have no date. */
function isLatvian(value: string): boolean {
  const sum = weighted(value, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9]);
  const check = ((1 + sum) % 11) % 10;
  return (
    value.startsWith('32') ||
    (hasDayFirst(value) && /^.{6}[0-2]/.test(value) && check === digitAt(value, 10))
  );
}

export const BALTIC: readonly IdKind[] = [
  {
    sort: 'ee-isikukood',
    pictures: '99999999999',
    proof: 'fair',
    words: 'isikukood|isikukoodi|ik',
    check: isBalticCode,
  },
  {
    sort: 'lt-asmens-kodas',
    pictures: '99999999999',
    proof: 'fair',
    words: 'asmens kodas|asmens',
    check: isBalticCode,
  },
  {
    sort: 'lv-personas-kods',
    pictures: '999999-99999',
    proof: 'fair',
    words: 'personas kods|personas',
    check: isLatvian,
  },
  {
    sort: 'lv-personas-kods',
    pictures: '99999999999',
    proof: 'weak',
    words: 'personas kods|personas',
    check: (value) => !value.startsWith('32') && isLatvian(value),
  },
];
