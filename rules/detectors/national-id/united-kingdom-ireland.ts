import { digitAt } from '../checksums';
import { hasDayFirst } from './birth-date';
import { elevens, letterOf, weighted } from './check-digits';
import type { IdKind } from './kind';

const NINO = /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/;
/** Surname, decade, month (fifty more for women), day, year, initials, check; nines fill a short surname. */
const LICENCE =
  /^(?:[A-Z]{5}|[A-Z]{4}9|[A-Z]{3}99|[A-Z]{2}999|[A-Z]9999)\d(?:[05][1-9]|[16][0-2])(?:0[1-9]|[12]\d|3[01])\d(?:[A-Z]{2}|[A-Z]9|99)[A-Z0-9][A-Z]{2}$/;
const isNhs = elevens([10, 9, 8, 7, 6, 5, 4, 3, 2], { complement: true });

/** The check digit comes first. */
function isTaxReference(value: string): boolean {
  const sum = weighted(value.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2]);
  return letterOf('21987654321', sum % 11) === value.charAt(0);
}

/** Irish numbers of seven digits: a letter by weights, a second letter counts too. */
export function isPps(value: string): boolean {
  const second = value.charAt(8);
  const extra = /[A-I]/.test(second) ? (value.charCodeAt(8) - 64) * 9 : 0;
  const sum = weighted(value, [8, 7, 6, 5, 4, 3, 2]) + extra;
  return (
    letterOf('WABCDEFGHIJKLMNOPQRSTUV', sum) === value.charAt(7) && /^(?:|[A-ITWX])$/.test(second)
  );
}

const NINO_WORDS = 'nino|ni number|national insurance|nin';
const LICENCE_WORDS = 'driving licence|drivers licence|driving license|licence number|dvla';

export const UNITED_KINGDOM_IRELAND: readonly IdKind[] = [
  {
    sort: 'gb-nino',
    pictures: 'AA 99 99 99 A|AA-99-99-99-A|AA 999999A|AA 999999 A',
    proof: 'strong',
    words: NINO_WORDS,
    check: (value) => NINO.test(value),
  },
  {
    sort: 'gb-nino',
    pictures: 'AA_99_99_99_A|AA999999 A',
    proof: 'fair',
    words: NINO_WORDS,
    check: (value) => NINO.test(value),
  },
  {
    sort: 'gb-nino',
    pictures: 'AA_99_99_99',
    proof: 'words',
    words: NINO_WORDS,
    check: (value) => NINO.test(`${value}A`),
  },
  {
    // Nobody bears it: forms show it as an example.
    sort: 'gb-nino',
    pictures: 'AA_99_99_99_A',
    proof: 'words',
    words: NINO_WORDS,
    check: (value) => value.startsWith('QQ'),
  },
  {
    sort: 'gb-nhs',
    pictures: '999_999_9999',
    proof: 'weak',
    words: 'nhs|national health|patient number',
    check: isNhs,
    named: true,
  },
  {
    sort: 'gb-utr',
    pictures: '99999_99999|999_999_9999',
    proof: 'words',
    words: 'utr|taxpayer reference|self assessment|tax reference',
    check: isTaxReference,
  },
  { sort: 'gb-passport', pictures: '999999999|999_999_999', proof: 'words', words: 'passport' },
  {
    sort: 'gb-driving-licence',
    pictures:
      'XXXXX999999XX9XX|XXXXX999999XXXXX|XXXXX 999999 XXX XX|XXXXX 999999 XXXXX|XXXXX-999999-XXXXX',
    proof: 'strong',
    words: LICENCE_WORDS,
    check: (value) => LICENCE.test(value),
  },
  {
    sort: 'gb-chi',
    pictures: '9999999999|999999 9999',
    proof: 'words',
    words: 'chi|community health index',
    check: (value) => hasDayFirst(value) && isNhs(value),
  },
  {
    sort: 'gb-upn',
    pictures: 'A999999999999|A99999999999A',
    proof: 'words',
    words: 'upn|unique pupil',
    check: isPupil,
  },
  {
    sort: 'ie-pps',
    pictures: '9999999A|9999999AA|9999999 AA|9999999 A',
    proof: 'fair',
    words: 'pps|ppsn|personal public service|rsi',
    check: isPps,
  },
  { sort: 'ie-passport', pictures: 'AA9999999|A99999999', proof: 'words', words: 'passport' },
];

function isPupil(value: string): boolean {
  let sum = 0;
  for (let at = 1; at < 13; at += 1) {
    const character = value.charAt(at);
    const digit = /\d/.test(character) ? digitAt(value, at) : PUPIL.indexOf(character);
    sum += digit * (at + 1);
  }
  return letterOf(PUPIL, sum) === value.charAt(0);
}
const PUPIL = 'ABCDEFGHJKLMNPQRTUVWXYZ';
