import { digitAt, passesLuhn } from '../checksums';
import { hasShortDate } from './birth-date';
import { weighted } from './check-digits';
import type { IdKind } from './kind';

/** Two check digits. */
function isTurkish(value: string): boolean {
  const odd = [0, 2, 4, 6, 8].reduce((sum, at) => sum + digitAt(value, at), 0);
  const even = [1, 3, 5, 7].reduce((sum, at) => sum + digitAt(value, at), 0);
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  return (
    value.charAt(0) !== '0' &&
    tenth === digitAt(value, 9) &&
    (odd + even + tenth) % 10 === digitAt(value, 10)
  );
}

function isTurkishTax(value: string): boolean {
  let sum = 0;
  for (let at = 0; at < 9; at += 1) {
    const shifted = (digitAt(value, at) + 9 - at) % 10;
    sum += shifted === 0 ? 0 : (shifted * 2 ** (9 - at)) % 9 || 9;
  }
  return (10 - (sum % 10)) % 10 === digitAt(value, 9);
}

const isIranian = (value: string) => {
  const rest = weighted(value, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return !/^(\d)\1+$/.test(value) && (rest < 2 ? rest : 11 - rest) === digitAt(value, 9);
};

const isKuwaiti = (value: string) => {
  const check = 11 - (weighted(value, [2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11);
  return /^[1-4]/.test(value) && hasShortDate(value, 1) && check === digitAt(value, 11);
};

export const MIDDLE_EAST: readonly IdKind[] = [
  {
    sort: 'il-id',
    pictures: '999999999|99999999-9|9-9999999-9',
    proof: 'weak',
    words: 'teudat zehut|תעודת זהות|ת.ז|mispar zehut|israeli id',
    check: passesLuhn,
  },
  {
    sort: 'tr-national-id',
    pictures: '99999999999|999 999 999 99',
    proof: 'strong',
    words: 'tckn|tc kimlik|kimlik|t.c.',
    check: isTurkish,
  },
  {
    sort: 'tr-tax-number',
    pictures: '9999999999',
    proof: 'weak',
    words: 'vkn|vergi',
    check: isTurkishTax,
  },
  { sort: 'tr-passport', pictures: 'A99999999', proof: 'words', words: 'pasaport|passport' },
  {
    sort: 'ae-emirates-id',
    pictures: '999-9999-9999999-9|999 9999 9999999 9|999999999999999',
    proof: 'strong',
    words: 'emirates id|eida|الهوية',
    check: (value) => /^784(?:19|20)/.test(value) && passesLuhn(value),
  },
  {
    sort: 'ae-emirates-id',
    pictures: '999-9999-9999999-9',
    proof: 'strong',
    words: 'emirates id|eida|الهوية',
    check: (value) => /^784(?:19|20)/.test(value),
  },
  {
    sort: 'sa-national-id',
    pictures: '9999999999',
    proof: 'weak',
    words: 'iqama|absher|الهوية|saudi id|national id',
    check: (value) => /^[12]/.test(value) && passesLuhn(value),
  },
  {
    sort: 'kw-civil-id',
    pictures: '999999999999',
    proof: 'fair',
    words: 'civil id|المدنية',
    check: isKuwaiti,
  },
  {
    sort: 'ir-national-id',
    pictures: '999-999999-9|9999999999',
    proof: 'weak',
    words: 'کد ملی|code melli|melli',
    check: isIranian,
  },
];
