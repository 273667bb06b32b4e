import { digitAt } from '../checksums';
import { isDay, part } from './birth-date';
import { weighted } from './check-digits';
import type { IdKind } from './kind';

const isMyNumber = (value: string) => {
  const rest = weighted(value, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest < 2 ? 0 : 11 - rest) === digitAt(value, 11);
};

const isJapaneseCompany = (value: string) =>
  9 - (weighted(value.slice(1), [2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]) % 9) === digitAt(value, 0);

/** Birth date, century and sex (5 to 8 are foreigners). Numbers given since October 2020 have no check digit any more. */
function isKorean(value: string): boolean {
  const sex = digitAt(value, 6);
  const date = isDay(part(value, 0, 2), part(value, 2, 4), part(value, 4, 6));
  if (!date || sex < 1 || sex > 8) return false;
  if (/^[3478]/.test(value.charAt(6)) && part(value, 0, 2) > 30) return false;
  if (sex < 5) return true;
  const sum = weighted(value, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]);
  return (13 - (sum % 11)) % 10 === digitAt(value, 12);
}

const isKoreanCompany = (value: string) => {
  const sum =
    weighted(value, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor((digitAt(value, 8) * 5) / 10);
  return (10 - (sum % 10)) % 10 === digitAt(value, 9) && part(value, 0, 3) >= 101;
};

export const JAPAN_KOREA: readonly IdKind[] = [
  {
    sort: 'jp-my-number',
    pictures: '9999_9999_9999|999999999999',
    proof: 'weak',
    words: 'マイナンバー|個人番号|my number',
    check: isMyNumber,
  },
  {
    sort: 'jp-company',
    pictures: '9999999999999|9-9999-9999-9999',
    proof: 'words',
    words: '法人番号|corporate number',
    check: isJapaneseCompany,
  },
  { sort: 'jp-passport', pictures: 'AA9999999', proof: 'words', words: 'パスポート|旅券|passport' },
  {
    sort: 'kr-rrn',
    pictures: '999999-9999999',
    proof: 'strong',
    words: 'rrn|주민등록번호|주민번호|외국인등록번호|korean',
    check: isKorean,
  },
  {
    sort: 'kr-rrn',
    pictures: '9999999999999',
    proof: 'fair',
    words: 'rrn|주민등록번호|주민번호|외국인등록번호|korean',
    check: isKorean,
  },
  {
    sort: 'kr-business',
    pictures: '999-99-99999',
    proof: 'fair',
    words: '사업자등록번호|brn|business registration',
    check: isKoreanCompany,
  },
  {
    sort: 'kr-business',
    pictures: '9999999999',
    proof: 'words',
    words: '사업자등록번호|brn|business registration',
    check: isKoreanCompany,
  },
  {
    sort: 'kr-driver-licence',
    pictures: '99-99-999999-99',
    proof: 'printed',
    words: '운전면허|면허',
    check: (value) => /^(?:1[1-9]|2[0-68])/.test(value),
  },
  {
    sort: 'kr-passport',
    pictures: 'A99999999|A999A9999',
    proof: 'words',
    words: '여권|passport',
    check: (value) => /^[MSROD]/.test(value),
  },
];
