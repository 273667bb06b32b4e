import type { LineFacts } from './detector';

// Each says no only where its detector could find nothing: what it asks for is part of every value, however it is written.

/** Digits of one number have few signs between them. */
const TWELVE_DIGITS = /\d(?:[^A-Za-z\d\n]{0,3}\d){11}/;
/** Two letters, two digits, and six more digits with few letters between them. */
const ACCOUNT = /[a-z]{2}\W{0,3}\d\W{0,3}\d(?:\W{0,3}[a-z]{0,6}\W{0,3}\d){6}/i;
/** The sign of an address in brackets, as an entity, or as a word before a name with a dot. */
const AT =
  /[([{<]\s?(?:at|ät|a|@|arroba|chez)\s?[)\]}>]|[-_*]at[-_*]|&#64;|&commat;|%40|\s(?:at|arroba)\s{1,2}[\p{L}\p{N}-]{1,63}(?:\s{0,2}\.\s{0,2}[\p{L}\p{N}]|\s?[[({<]|[-_\s]{1,2}(?:dot|punkt|punto|point)[-_\s])/iu;
const DOT = '(?:\\.|\\s?[[({<]\\s?(?:dot|\\.)\\s?[\\])}>]\\s?| dot | \\. )';
const THREE_NUMBERS = new RegExp(`\\d{1,3}${DOT}\\d{1,3}${DOT}\\d`, 'i');
const TWO_COLONS = /:[0-9a-f.]{0,4}:/i;
const MACHINE =
  /localhost|\\\\|(?:ip|prod|prd|stg|staging|uat|qa|preprod|dev|dmz)-|-(?:prod|prd|stg|staging|uat|qa|preprod|dev|dmz)|0x|2130706433|2852039166/i;
/** A name right below a top level that anybody can have, with nothing before it but `www`: no host of a house. */
const PUBLIC_LINK =
  /(?<![\w.@:/-])(?:https?:\/\/)?(?:www\.)?[a-z0-9-]{1,63}\.(?:com|org|net|edu|gov|io|co|de|uk|fr|es|it|nl|ca|au|us|eu|app|ly)(?:\/[\w/.-]{0,200})?(?=[\s?#,!)]|\.?$|\.\s)/gi;
/** Beside a letter: prices and times have such signs too. */
const INNER_SIGN = /\p{L}[.:/]{1,3}[^\s.:/]|[^\s.:/][.:/]{1,3}[\p{L}[({]/u;
const NAMES_SECRET = /pass|pwd|wort|senha|contrase|BEGIN|key|token|secret|credential|bearer/i;
const LONG_RUN = /\S{12,}/g;
/** A run without space that is not one plain word. */
const ODD_RUN = /[\d_=+/|:@~]|[a-z][A-Z]|[A-Z]{12}/;

export function mayHaveCard(facts: LineFacts): boolean {
  return (facts.digits >= 12 && TWELVE_DIGITS.test(facts.text)) || isDisguised(facts);
}

export function mayHaveIban(facts: LineFacts): boolean {
  const isWritten = facts.digits >= 8 && (ACCOUNT.test(facts.text) || facts.letterByLetter);
  return isWritten || isDisguised(facts);
}

function isDisguised(facts: LineFacts): boolean {
  return facts.spelledDigits || facts.lookAlikeDigits;
}

/** Telephone numbers and ids: letters may stand among their digits, or for them. */
export function mayHaveNumber(facts: LineFacts): boolean {
  return facts.digits >= 3 || facts.spelledDigits;
}

export function mayHaveEmail(facts: LineFacts): boolean {
  return facts.hasAt || AT.test(facts.text);
}

export function mayHaveInternetAddress(facts: LineFacts): boolean {
  if (hasColons(facts)) return true;
  const { digits, text } = facts;
  return digits >= 4 && (THREE_NUMBERS.test(text) || facts.letterByLetter);
}

/** As in addresses of version 6: `::1`. */
function hasColons({ hasColon, text }: LineFacts): boolean {
  return hasColon && TWO_COLONS.test(text);
}

export function mayHaveInternalHost(facts: LineFacts): boolean {
  if (facts.spelledDot || facts.letterByLetter || hasColons(facts)) return true;
  const { innerSign, digits, text } = facts;
  if (innerSign && INNER_SIGN.test(text.replace(PUBLIC_LINK, ' '))) return true;
  return (digits >= 4 && THREE_NUMBERS.test(text)) || MACHINE.test(text);
}

export function mayHaveSecret(facts: LineFacts): boolean {
  const { text } = facts;
  if (NAMES_SECRET.test(text) || facts.letterByLetter) return true;
  return text.match(LONG_RUN)?.some((run) => ODD_RUN.test(run)) ?? false;
}
