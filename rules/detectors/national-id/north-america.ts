import { digitAt, passesLuhn } from '../checksums';
import type { IdKind } from './kind';

/** Numbers of the Social Security Administration; some were printed so often in public that nobody bears them. */
function isSocialSecurity(value: string): boolean {
  return /^(?!000|666|9)\d{3}(?!00)\d\d(?!0000)\d{4}$/.test(value) && !WELL_KNOWN.test(value);
}
const WELL_KNOWN = /^(?:078051120|219099999|(\d)\1{8})$/;

/** Area 900 to 999, and the groups that the IRS gives out. */
const ITIN = /^9\d\d(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}$/;
const EIN = /^(?:0[1-6]|1[0-6]|2[0-7]|3\d|4[0-8]|5\d|6[0-8]|7[1-7]|8[0-8]|9[0-589])\d{7}$/;
/** Medicare leaves out S, L, O, I, B and Z. */
const MEDICARE =
  /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y]{2}\d\d$/;

function isDea(value: string): boolean {
  const odd = digitAt(value, 2) + digitAt(value, 4) + digitAt(value, 6);
  const even = digitAt(value, 3) + digitAt(value, 5) + digitAt(value, 7);
  return /^[ABCDEFGHJKLMPRSTUX]/.test(value) && (odd + 2 * even) % 10 === digitAt(value, 8);
}

const isSin = (value: string) => /^[1-79]/.test(value) && passesLuhn(value);
const SSN_WORDS = 'ssn|ssns|social security|soc sec|social';
const LICENCE =
  "driver's license|drivers license|driver license|driving licence|driver's licence|license number|dl|permis de conduire";

export const NORTH_AMERICA: readonly IdKind[] = [
  {
    sort: 'us-ssn',
    pictures: '999-99-9999',
    proof: 'strong',
    words: SSN_WORDS,
    check: isSocialSecurity,
    named: true,
  },
  {
    sort: 'us-ssn',
    pictures: '999_99_9999',
    proof: 'printed',
    words: SSN_WORDS,
    check: isSocialSecurity,
    named: true,
  },
  {
    sort: 'us-itin',
    pictures: '999_99_9999',
    proof: 'printed',
    words: 'itin|individual taxpayer|tax id',
    check: (value) => ITIN.test(value),
  },
  {
    sort: 'us-ein',
    pictures: '99-9999999',
    proof: 'printed',
    words: 'ein|fein|employer identification|employer id|federal tax id|tax id',
    check: (value) => EIN.test(value),
  },
  {
    sort: 'us-ein',
    pictures: '999999999',
    proof: 'words',
    words: 'ein|fein|employer identification|employer id',
    check: (value) => EIN.test(value),
  },
  {
    sort: 'us-atin',
    pictures: '999-99-9999',
    proof: 'words',
    words: 'atin|ptin',
    check: (value) => /^9\d\d93/.test(value),
  },
  {
    sort: 'us-npi',
    pictures: '9999999999',
    proof: 'words',
    words: 'npi|national provider',
    check: (value) => /^[12]/.test(value) && passesLuhn(`80840${value}`),
  },
  {
    sort: 'us-mbi',
    pictures: '9XX9_XX9_XX99',
    proof: 'strong',
    words: 'mbi|medicare',
    check: (value) => MEDICARE.test(value),
  },
  { sort: 'us-dea', pictures: 'AA9999999', proof: 'fair', words: 'dea', check: isDea },
  { sort: 'us-passport', pictures: '999999999|A99999999', proof: 'words', words: 'passport' },
  {
    sort: 'us-driver-licence',
    pictures: 'A9999999|A999_9999_9999|A999_999_999_999|AA999999A|A99999999|999999999',
    proof: 'words',
    words: LICENCE,
  },
  {
    sort: 'ca-sin',
    pictures: '999_999_999',
    proof: 'weak',
    words: 'sin|social insurance|nas|assurance sociale',
    check: isSin,
    named: true,
  },
  {
    sort: 'ca-bn',
    pictures: '999999999AA9999|99999 9999 AA9999|999999999 AA 9999',
    proof: 'strong',
    words: 'business number|bn|gst|hst',
    check: (value) => /^\d{9}R[CMPTRZ]\d{4}$/.test(value) && passesLuhn(value.slice(0, 9)),
  },
  {
    sort: 'ca-bn',
    pictures: '999999999',
    proof: 'words',
    words: 'business number|bn',
    check: passesLuhn,
  },
  {
    sort: 'ca-passport',
    pictures: 'AA999999|A999999AA',
    proof: 'words',
    words: 'passport|passeport',
  },
  {
    sort: 'ca-health-card',
    pictures: '9999_999_999|9999_999_999_AA',
    proof: 'words',
    words: 'ohip|health card|carte sante',
    check: (value) => passesLuhn(value.slice(0, 10)),
  },
];
