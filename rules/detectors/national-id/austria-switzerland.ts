import { digitAt, passesLuhn } from '../checksums';
import { hasDayFirst } from './birth-date';
import { elevens, passesEan13, weighted } from './check-digits';
import type { IdKind } from './kind';

function isAustrianInsurance(value: string): boolean {
  const sum = weighted(value, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11;
  const hasDate = hasDayFirst(value, 4) || /^\d{6}1[3-5]/.test(value);
  return value.charAt(0) !== '0' && sum === digitAt(value, 3) && hasDate;
}

export const isSwissCompany = (value: string) =>
  value.startsWith('CHE') &&
  elevens([5, 4, 3, 2, 7, 6, 5, 4], { complement: true })(value.slice(3));

export const AUSTRIA_SWITZERLAND: readonly IdKind[] = [
  {
    sort: 'at-svnr',
    pictures: '9999_999999|9999_99_99_99|9999999999',
    proof: 'fair',
    words: 'svnr|sv-nr|sv-nummer|sozialversicherungsnummer|versicherungsnummer|e-card',
    check: isAustrianInsurance,
  },
  {
    sort: 'at-tax-number',
    pictures: '99-999/9999|99 999/9999',
    proof: 'fair',
    words: 'steuernummer|abgabenkontonummer|tin',
    check: passesLuhn,
  },
  {
    sort: 'at-tax-number',
    pictures: '999999999',
    proof: 'words',
    words: 'steuernummer|abgabenkontonummer',
    check: passesLuhn,
  },
  {
    sort: 'ch-ahv',
    pictures: '999.9999.9999.99|999_9999_9999_99',
    proof: 'strong',
    words: 'ahv|avs|sozialversicherungsnummer',
    check: (value) => value.startsWith('756') && passesEan13(value),
  },
  {
    sort: 'ch-uid',
    pictures: 'AAA-999.999.999|AAA_999_999_999|AAA999999999',
    proof: 'strong',
    words: 'uid|ide|mwst|tva|iva',
    check: isSwissCompany,
  },
];
