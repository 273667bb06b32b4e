import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import type { Confidence } from '../../domain/finding';
import { contextWords, hasContext, standsAlone } from './context-words';
import type { Detect, Reading, Value } from './detector';
import { isInside } from './inside';
import { type PhoneCandidate, phoneCandidates, piecesOf } from './phone/candidates';
import { vanityNumbers } from './phone/vanity';
import { seeingDisguisedDigits } from './plain-digits';
import { seeingUnspaced } from './unspaced-scripts';

const USUAL: readonly CountryCode[] = ['US', 'GB'];
/** Tried where the number is written like one, or a word says that it is. */
const OTHERS: readonly CountryCode[] = [
  'DE',
  'FR',
  'IT',
  'ES',
  'NL',
  'BE',
  'AT',
  'CH',
  'AU',
  'NZ',
  'IN',
  'BR',
  'MX',
  'JP',
  'SG',
  'ZA',
  'PL',
  'SE',
  'TR',
  'PH',
  'IE',
  'PT',
  'DK',
  'NO',
  'FI',
  'CN',
  'HK',
  'KR',
  'AE',
  'IL',
  'CZ',
  'GR',
  'AR',
  'CO',
  'CL',
  'NG',
  'KE',
  'PK',
  'MY',
  'TH',
  'ID',
  'RU',
  'UA',
];
const WORDS = contextWords(
  'phone|phones|telephone|tel|call|calls|called|calling|dial|mobile|cell|cellphone|fax|text|sms|whatsapp|hotline|helpline|ring|contact|reach|number is|my number|ph|mob|telefon|telefone|telefono|telefoon|telephone|handy|anrufen|rufen|rufnummer|appelez|appeler|llama|llamar|movil|celular|chiama|cellulare|ligue|telepono|cep|gsm|bel|ring|zadzwon|telefonnummer',
);
const OTHER_NUMBER =
  /(?:order|case|ticket|ref|reference|invoice|tracking|serial|isbn|id|sku|part|model|article|version|account|acct|room|zip|patent|build|flight|booking|confirmation|bestellung|auftrag|commande|pedido|nhs|ssn|sin|nino|passport|licen[cs]e|tfn|abn|vat|iban|tax|card|mrn|patient|aadhaar|pesel|bsn|nif|cpf|ein|npi|utr)(?: ?(?:number|no|nr|id|code))?[.:#]{0,2} {0,2}(?:is )?#?$/i;
/** Three, three and four digits, as in North America, with signs between. */
const AMERICAN =
  /^(?:\+?1[-. /*_•·]{1,3}|\+?1 ?(?=\())?(?:\((?:[2-9]\d\d|123)\) ?[-.]?|(?:[2-9]\d\d|123)[-. /*_•·]{1,2})\d{3}[-. /*_•·]{1,2}\d{4}$/;
const LOCAL = /^\d{3}[-.]\d{4}$/;

/**
 * Telephone numbers: international ones of all countries; national ones of `regions` (where none are given, of the United States and
 * Great Britain), and of other countries where a word says so. `allow`: the company's own lines, compared by their last digits.
 */
export const detectPhones: Detect = seeingUnspaced(
  seeingDisguisedDigits((reading, { allow, regions }) => {
    const own = allow.map((line) => line.replace(/\D/g, '').replace(/^0+/, '')).filter(Boolean);
    const countries = regions.filter((region) => isSupportedCountry(region));
    const usual = countries.length > 0 ? countries : USUAL;
    const found = phoneCandidates(reading.text).flatMap((candidate) => {
      if (isInside(reading.links, candidate.start)) return [];
      const whole = phoneOf(reading, candidate, usual);
      const values = whole
        ? [whole]
        : piecesOf(candidate).flatMap((piece) => phoneOf(reading, piece, usual) ?? []);
      return values.filter((value) => !isOwn(reading.text, value, own));
    });
    const vanity = usual.includes('US') || usual.includes('CA') ? vanityNumbers(reading) : [];
    return [...found, ...vanity.filter((value) => !isOwn(reading.text, value, own))];
  }),
);

function isOwn(text: string, { start, end }: Value, own: readonly string[]): boolean {
  const digits = text.slice(start, end).replace(/\D/g, '');
  return own.some(
    (line) =>
      digits.endsWith(line) || (digits.length >= 7 && line.endsWith(digits.replace(/^0+/, ''))),
  );
}

function phoneOf(
  reading: Reading,
  candidate: PhoneCandidate,
  usual: readonly CountryCode[],
): Value | undefined {
  const { start, end, digits, written } = candidate;
  const hasWord = hasContext(WORDS, reading.text, start, end);
  const isAlone = standsAlone(reading.text, start, end);
  const signs = { hasWord, isAlone, isGrouped: written !== digits };
  const confidence = digits.startsWith('+')
    ? international(candidate)
    : national(candidate, usual, signs);
  if (!confidence) return undefined;
  const isOther = !hasWord && OTHER_NUMBER.test(reading.text.slice(Math.max(0, start - 30), start));
  return { start, end, sort: 'phone', confidence: isOther ? 'low' : confidence };
}

function international({ digits, written }: PhoneCandidate): Confidence | undefined {
  const parsed = parsePhoneNumberFromString(digits);
  if (parsed?.isValid()) return 'high';
  const isGrouped = /^\+\d{9,15}$/.test(digits) && /\d[^\d]+\d+[^\d]+\d/.test(written);
  return parsed?.isPossible() || isGrouped ? 'medium' : undefined;
}

interface Signs {
  /** A word beside it says that it is one. */
  readonly hasWord: boolean;
  /** Signs part its digits. */
  readonly isGrouped: boolean;
  readonly isAlone: boolean;
}

function national(
  { digits, written }: PhoneCandidate,
  usual: readonly CountryCode[],
  signs: Signs,
): Confidence | undefined {
  if (usual.some((country) => isValid(digits, country))) return ofUsual(digits, signs);
  if (isAmerican(written, usual, signs)) return 'medium';
  const looksSo = /^\(?0/.test(written) && (signs.isGrouped || signs.isAlone);
  if (!signs.hasWord && !looksSo) return undefined;
  return OTHERS.some((country) => isValid(digits, country)) ? 'medium' : undefined;
}

/** Written as in North America, though nobody has the number. */
function isAmerican(written: string, usual: readonly CountryCode[], { hasWord }: Signs): boolean {
  const isMeant = usual.includes('US') || usual.includes('CA');
  return isMeant && (AMERICAN.test(written) || (hasWord && LOCAL.test(written)));
}

function ofUsual(digits: string, { hasWord, isGrouped, isAlone }: Signs): Confidence {
  if (hasWord || (isGrouped && digits.length >= 9)) return 'high';
  return digits.length >= 9 || isAlone ? 'medium' : 'low';
}

function isValid(digits: string, country: CountryCode): boolean {
  return parsePhoneNumberFromString(digits, country)?.isValid() ?? false;
}
