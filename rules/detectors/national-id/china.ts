import { hasLongDate } from './birth-date';
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

export const CHINA: readonly IdKind[] = [
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
];
