import { digitAt, passesLuhn } from '../checksums';
import { part } from './birth-date';
import { passesVerhoeff } from './check-digits';
import type { IdKind } from './kind';

/** The fourth letter tells the sort of holder. */
const PAN = /^[A-Z]{3}[ABCFGHJLPT][A-Z](?!0000)\d{4}[A-Z]$/;
const isAadhaar = (value: string) =>
  /^[2-9]/.test(value) && value !== [...value].reverse().join('') && passesVerhoeff(value);

const BASE36 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** State, the PAN, number of the registration, Z, and Luhn modulo 36. */
function isGstin(value: string): boolean {
  if (!/^(?:0[1-9]|[12]\d|3[0-8]|97|99)[A-Z]{5}\d{4}[A-Z][1-9A-Z][A-Z][A-Z0-9]$/.test(value))
    return false;
  let sum = 0;
  for (let at = 0; at < 14; at += 1) {
    const product = BASE36.indexOf(value.charAt(at)) * (at % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return BASE36.charAt((36 - (sum % 36)) % 36) === value.charAt(14);
}

const STATES =
  /^(?:AN|AP|AR|AS|BR|CG|CH|DD|DL|DN|GA|GJ|HP|HR|JH|JK|KA|KL|LA|LD|MH|ML|MN|MP|MZ|NL|OD|OR|PB|PY|RJ|SK|TN|TR|TS|TG|UA|UK|UP|WB)/;
const isVehicle = (value: string) => STATES.test(value) && !/^..00/.test(value);

/** Sri Lanka: the day of the year, women plus 500. */
function hasDayOfYear(value: string, at: number): boolean {
  const day = part(value, at, at + 3) % 500;
  return day >= 1 && day <= 366;
}

/** Province first, sex last. */
const isCnic = (value: string) => /^[1-7]/.test(value) && digitAt(value, 12) > 0;

export const SOUTH_ASIA: readonly IdKind[] = [
  {
    sort: 'in-pan',
    pictures: 'AAAAA9999A|AAAAA 9999 A|AAAAA-9999-A',
    proof: 'fair',
    words: 'pan|permanent account|income tax',
    check: (value) => PAN.test(value),
  },
  {
    sort: 'in-aadhaar',
    pictures: '9999_9999_9999',
    proof: 'fair',
    words: 'aadhaar|aadhar|uidai|uid|आधार',
    check: isAadhaar,
    named: true,
  },
  {
    sort: 'in-gstin',
    pictures: '99AAAAA9999AXXX',
    proof: 'strong',
    words: 'gstin|gst',
    check: isGstin,
  },
  {
    sort: 'in-voter',
    pictures: 'AAA9999999|AAA 9999999',
    proof: 'words',
    words: 'voter|epic|election',
    check: (value) => /\d{7}/.test(value),
  },
  {
    sort: 'in-voter',
    pictures: 'AAA9999999',
    proof: 'weak',
    words: 'voter|epic|election',
    check: (value) => passesLuhn(value.slice(3)),
  },
  {
    sort: 'in-vehicle',
    pictures: 'AA99AA9999|AA 99 AA 9999|AA-99-AA-9999|AA 99 A 9999|AA-99-A-9999|AA99A9999',
    proof: 'weak',
    words: 'vehicle|registration|car|bike|number plate',
    check: isVehicle,
  },
  {
    sort: 'in-passport',
    pictures: 'A9999999|A 9999999|A99 99999',
    proof: 'words',
    words: 'passport',
    check: (value) => /^[A-PR-WY][1-9]\d\s?\d{4}[1-9]$/.test(value),
  },
  {
    sort: 'in-driving-licence',
    pictures:
      'AA99 99999999999|AA9999999999999|AA-9999999999999|AA99-99999999999|AA-99-9999-9999999',
    proof: 'fair',
    words: 'licence|license|dl',
    check: (value) => STATES.test(value),
  },
  {
    sort: 'pk-cnic',
    pictures: '99999-9999999-9',
    proof: 'strong',
    words: 'cnic|nicop|nadra|identity card',
    check: isCnic,
  },
  {
    sort: 'pk-cnic',
    pictures: '9999999999999',
    proof: 'words',
    words: 'cnic|nicop|nadra',
    check: isCnic,
  },
  {
    sort: 'lk-nic',
    pictures: '999999999A',
    proof: 'fair',
    words: 'nic|identity card',
    check: (value) => /[VX]$/.test(value) && hasDayOfYear(value, 2),
  },
  {
    sort: 'lk-nic',
    pictures: '999999999999',
    proof: 'words',
    words: 'nic|identity card',
    check: (value) => /^(?:19|20)/.test(value) && hasDayOfYear(value, 4),
  },
  {
    sort: 'bd-nid',
    pictures: '9999999999|99999999999999999|9999999999999',
    proof: 'words',
    words: 'nid|smart card|জাতীয়',
  },
];
