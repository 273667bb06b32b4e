import { digitAt } from '../checksums';
import { hasLongDate, isDay, part } from './birth-date';
import { letterOf, weighted } from './check-digits';
import type { IdKind } from './kind';

/** ISO 7064 MOD 11-2: area, birth date, order. */
function isChineseResident(value: string): boolean {
  const sum = weighted(value, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  const isShape = /^[1-9]\d{16}[\dX]$/.test(value) && hasLongDate(value, 6);
  return isShape && letterOf('10X98765432', sum % 11) === value.charAt(17);
}

const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Companies: powers of three modulo 31. */
function isCreditCode(value: string): boolean {
  let sum = 0;
  for (let at = 0, weight = 1; at < 17; at += 1, weight = (weight * 3) % 31) {
    sum += CREDIT.indexOf(value.charAt(at)) * weight;
  }
  return (
    /^[1-9A-GY]\d\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(value) &&
    CREDIT.charAt((31 - (sum % 31)) % 31) === value.charAt(17)
  );
}

const TAIWAN = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';
/** The letter of the place counts as two digits, from A = 10. */
function isTaiwanese(value: string): boolean {
  const place = TAIWAN.indexOf(value.charAt(0)) + 10;
  const sum =
    Math.floor(place / 10) +
    (place % 10) * 9 +
    weighted(value.slice(1), [8, 7, 6, 5, 4, 3, 2, 1, 1]);
  return /^[A-Z][1289]/.test(value) && sum % 10 === 0;
}

/** One or two letters, six digits, and a check that may be A; a missing first letter counts 36. */
function isHongKong(value: string): boolean {
  const padded = value.padStart(9, ' ');
  let sum = 0;
  for (let at = 0; at < 9; at += 1) {
    const sign = padded.charAt(at);
    sum += (sign === ' ' ? 36 : Number.parseInt(sign, 36)) * (9 - at);
  }
  return /^[A-Z]{1,2}\d{6}[\dA]$/.test(value) && sum % 11 === 0;
}

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

export const EAST_ASIA: readonly IdKind[] = [
  {
    sort: 'cn-resident',
    pictures: '99999999999999999X|999999 99999999 999X',
    proof: 'strong',
    words: '身份证|居民|公民身份|resident id|id card',
    check: isChineseResident,
  },
  {
    sort: 'cn-credit-code',
    pictures: 'XXXXXXXXXXXXXXXXXX',
    proof: 'fair',
    words: '统一社会信用代码|信用代码|uscc',
    check: isCreditCode,
  },
  {
    sort: 'cn-passport',
    pictures: 'A99999999|AA9999999',
    proof: 'words',
    words: '护照|passport',
    check: (value) => /^(?:[EGDPSH]|E[A-HJ-NP-Z])/.test(value),
  },
  {
    sort: 'tw-id',
    pictures: 'A999999999',
    proof: 'fair',
    words: '身分證|統一編號|居留證',
    check: isTaiwanese,
  },
  {
    sort: 'hk-hkid',
    pictures: 'A999999(X|AA999999(X|A999999 (X',
    proof: 'strong',
    words: 'hkid|身份證|identity card',
    check: isHongKong,
  },
  {
    sort: 'hk-hkid',
    pictures: 'A999999X|AA999999X',
    proof: 'weak',
    words: 'hkid|身份證|identity card',
    check: isHongKong,
  },
  {
    sort: 'mo-bir',
    pictures: '9999999(9|9/999999/9',
    proof: 'words',
    words: 'macau|macao|bir|澳門',
  },
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
