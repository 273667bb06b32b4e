import { digitAt, passesLuhn } from '../checksums';
import { hasShortDate, part } from './birth-date';
import { weighted } from './check-digits';
import type { IdKind } from './kind';

const CURP =
  /^[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX](?:AS|BC|BS|CC|CL|CM|CS|CH|DF|DG|GT|GR|HG|JC|MC|MN|MS|NT|NL|OC|PL|QT|QR|SP|SL|SR|TC|TS|TL|VZ|YN|ZS|NE)[B-DF-HJ-NP-TV-Z]{3}[A-Z0-9]\d$/;

const CURP_ORDER = '0123456789ABCDEFGHIJKLMN\u00d1OPQRSTUVWXYZ';

function isCurp(value: string): boolean {
  let sum = 0;
  for (let at = 0; at < 17; at += 1) sum += CURP_ORDER.indexOf(value.charAt(at)) * (18 - at);
  return (
    CURP.test(value) && hasShortDate(value, 4) && (10 - (sum % 10)) % 10 === digitAt(value, 17)
  );
}

const RFC_ORDER = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ \u00d1';

function isRfc(value: string): boolean {
  const padded = value.padStart(13, ' ');
  let sum = 0;
  for (let at = 0; at < 12; at += 1) sum += RFC_ORDER.indexOf(padded.charAt(at)) * (13 - at);
  return (
    hasShortDate(value, value.length - 9) &&
    '0123456789A'.charAt((11 - (sum % 11)) % 11) === value.slice(-1)
  );
}

const isSalvadoran = (value: string) => {
  const isNew = part(value, 10, 13) > 100;
  const sum = weighted(
    value,
    isNew ? [2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2] : [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2],
  );
  const check = isNew ? ((11 - (sum % 11)) % 11) % 10 : (sum % 11) % 10;
  return /^[019]/.test(value) && check === digitAt(value, 13);
};

export const MEXICO_CENTRAL_AMERICA: readonly IdKind[] = [
  {
    sort: 'mx-curp',
    pictures: 'AAAA999999AAAAAAX9',
    proof: 'strong',
    words: 'curp',
    check: isCurp,
  },
  {
    sort: 'mx-rfc',
    pictures:
      'AAAA999999XXX|AAA999999XXX|AAAA 999999 XXX|AAAA-999999-XXX|AAA-999999-XXX|AAA 999999 XXX',
    proof: 'strong',
    words: 'rfc',
    check: isRfc,
  },
  {
    sort: 'mx-rfc',
    pictures: 'AAAA999999XXX|AAA999999XXX',
    proof: 'fair',
    words: 'rfc',
    check: (value) => hasShortDate(value, value.length - 9),
  },
  {
    sort: 'mx-nss',
    pictures: '99999999999|99-99-99-9999-9',
    proof: 'words',
    words: 'nss|imss|seguro social',
    check: passesLuhn,
  },
  {
    sort: 'mx-voter',
    pictures: 'AAAAAA99999999A999',
    proof: 'strong',
    words: 'ine|clave de elector|elector',
    check: (value) => hasShortDate(value, 6) && /[HM]/.test(value.charAt(14)),
  },
  {
    sort: 'sv-nit',
    pictures: '9999-999999-999-9',
    proof: 'strong',
    words: 'nit',
    check: isSalvadoran,
  },
  { sort: 'sv-nit', pictures: '99999999999999', proof: 'weak', words: 'nit', check: isSalvadoran },
  { sort: 'gt-nit', pictures: '9999999-X|99999999-X|999999-X', proof: 'words', words: 'nit' },
  {
    sort: 'cr-cedula',
    pictures: '9-9999-9999|999999999|9-999-999999',
    proof: 'words',
    words: 'cedula',
  },
];
