import { digitAt, passesLuhn } from '../checksums';
import { hasShortDate, isDay, part } from './birth-date';
import { letterOf, weighted } from './check-digits';
import type { IdKind } from './kind';

/** Citizens S and T, foreigners F, G and M; T and G count 4 more, M 3. */
function isNric(value: string): boolean {
  const first = value.charAt(0);
  const sum =
    weighted(value.slice(1), [2, 7, 6, 5, 4, 3, 2]) +
    (/[TG]/.test(first) ? 4 : first === 'M' ? 3 : 0);
  const table = {
    S: 'JZIHGFEDCBA',
    T: 'JZIHGFEDCBA',
    F: 'XWUTRQPNMLK',
    G: 'XWUTRQPNMLK',
    M: 'XWUTRQPNJLK',
  }[first];
  const at = first === 'M' ? 10 - (sum % 11) : sum % 11;
  return table?.charAt(first === 'M' ? 10 - at : at) === value.charAt(8);
}

/** Businesses, local companies, others. */
function isUen(value: string): boolean {
  if (/^\d{8}[A-Z]$/.test(value))
    return letterOf('XMKECAWLJDB', weighted(value, [10, 4, 9, 3, 8, 2, 7, 1])) === value.charAt(8);
  if (/^(?:19|20)\d{7}[A-Z]$/.test(value))
    return (
      letterOf('ZKCMDNERGWH', weighted(value, [10, 8, 6, 4, 9, 7, 5, 3, 1])) === value.charAt(9)
    );
  return /^[RST]\d\d(?:CC|CD|CH|CL|CM|CP|CS|CX|DP|FB|FC|FM|FN|GA|GB|GS|HS|LL|LP|MB|MC|MD|MH|MM|MQ|NB|NR|PA|PB|PF|RF|RP|SM|SS|TC|TU|VH|XL)\d{4}[A-Z]$/.test(
    value,
  );
}

/** Date of birth, place of birth, order. */
const isMyKad = (value: string) =>
  hasShortDate(value) && !/^.{6}(?:00|17|18|19|20|69|7[03]|8[01]|9[4-7])/.test(value);

/** Region, date of birth (women plus 40 to the day), order. */
const isNik = (value: string) =>
  /^(?:1[1-9]|2[1-9]|3[1-9]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])/.test(value) &&
  isDay(part(value, 10, 12), part(value, 8, 10), part(value, 6, 8) % 40) &&
  !/0000$/.test(value);

const isNpwp = (value: string) => passesLuhn(value.slice(0, 9));

/** Sort of person, province, order, check. */
const isThai = (value: string) =>
  /^[1-8](?:1[0-9]|2[0-7]|3[0-9]|4[0-9]|5[0-8]|6[0-7]|7[0-7]|8[0-6]|9[0-6])/.test(value) &&
  (11 - (weighted(value, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 ===
    digitAt(value, 12);

/** Province, sex and century, year of birth. */
const isCccd = (value: string) => /^0(?:0[1-9]|[1-8]\d|9[0-6])[0-3]/.test(value);

const isPhilippineTin = (value: string) =>
  weighted(value, [1, 2, 3, 4, 5, 6, 7, 8]) % 11 === digitAt(value, 8);

export const SOUTH_EAST_ASIA: readonly IdKind[] = [
  {
    sort: 'sg-nric',
    pictures: 'A9999999A|A 9999999 A|A9999 999A',
    proof: 'strong',
    words: 'nric|fin|ic',
    check: isNric,
    named: true,
  },
  {
    sort: 'sg-uen',
    pictures: '99999999A|999999999A|A99AA9999A',
    proof: 'fair',
    words: 'uen|acra',
    check: isUen,
  },
  {
    sort: 'my-mykad',
    pictures: '999999-99-9999',
    proof: 'strong',
    words: 'nric|mykad|ic|kad pengenalan',
    check: isMyKad,
  },
  {
    sort: 'my-mykad',
    pictures: '999999999999|999999 99 9999',
    proof: 'words',
    words: 'nric|mykad|ic|kad pengenalan',
    check: isMyKad,
  },
  {
    sort: 'id-nik',
    pictures: '9999999999999999|9999_9999_9999_9999',
    proof: 'fair',
    words: 'nik|ktp|nomor induk',
    check: isNik,
  },
  {
    sort: 'id-npwp',
    pictures: '99.999.999.9-999.999',
    proof: 'strong',
    words: 'npwp',
    check: isNpwp,
  },
  { sort: 'id-npwp', pictures: '999999999999999', proof: 'weak', words: 'npwp', check: isNpwp },
  {
    sort: 'th-national-id',
    pictures: '9-9999-99999-99-9|9_9999_99999_99_9|9999999999999',
    proof: 'fair',
    words: 'thai|tnin|เลขประจำตัวประชาชน|บัตรประชาชน',
    check: isThai,
  },
  {
    sort: 'vn-cccd',
    pictures: '999999999999',
    proof: 'words',
    words: 'cccd|can cuoc|cmnd|căn cước',
    check: isCccd,
  },
  { sort: 'vn-cmnd', pictures: '999999999', proof: 'words', words: 'cmnd|chung minh' },
  {
    sort: 'ph-tin',
    pictures: '999-999-999-999|999-999-999|999999999|999999999999|999-999-999-99999',
    proof: 'words',
    words: 'tin|bir',
    check: (value) => !/^[6-8]?0+$/.test(value) && isPhilippineTin(value),
  },
  { sort: 'ph-sss', pictures: '99-9999999-9', proof: 'printed', words: 'sss|social security' },
  { sort: 'ph-umid', pictures: '9999-9999999-9', proof: 'printed', words: 'umid|crn' },
  { sort: 'ph-philhealth', pictures: '99-999999999-9', proof: 'printed', words: 'philhealth' },
];
