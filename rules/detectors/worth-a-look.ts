import type { LineFacts } from './detector';

// Each says no only where its detector could find nothing: what it asks for is part of every value, however it is written.

/** Digits of one number have few signs between them. */
const TWELVE_DIGITS = /\d(?:[^A-Za-z\d\n]{0,3}\d){11}/;
/** Eight digits with few letters between them. */
const ACCOUNT = /\d(?:\W{0,3}[a-z]{0,6}\W{0,3}\d){7}/i;
/** The sign of an address in brackets, as an entity, or as a word before a name with a dot. */
const AT =
  /[([{<]\s?(?:a\s?t|ät|a|@|arroba|chez)\s?[)\]}>]|[-_*]at[-_*]|&#64;|&commat;|%40|\s(?:at|arroba)\s{1,2}[\p{L}\p{N}-]{1,63}(?:\s{0,2}\.\s{0,2}[\p{L}\p{N}]|\s?[[({<]|[-_\s]{1,2}(?:dot|punkt|punto|point)[-_\s])/iu;
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
/** The one id with fewer than three digits, a health number of New Zealand: together, or sign by sign. */
const HEALTH_NUMBER = /[a-z]{3}[\doil]{2}[a-z]{2}|(?:\b\w\W{1,3}){6}\w\b/i;
const LEAST_CARD = 12;
const LEAST_ACCOUNT = 8;
const LEAST_ADDRESS = 4;
/** One machine's address as a bare number. */
const BARE_ADDRESS = 10;

export function mayHaveCard(facts: LineFacts): boolean {
  if (facts.spelledDigits) return true;
  if (facts.digitChain >= LEAST_CARD && TWELVE_DIGITS.test(facts.text)) return true;
  return facts.digitLike >= LEAST_CARD && facts.lookAlikeDigits;
}

export function mayHaveIban(facts: LineFacts): boolean {
  if (facts.spelledDigits) return true;
  if (facts.digitChain >= LEAST_ACCOUNT && ACCOUNT.test(facts.text)) return true;
  return facts.digitLike >= LEAST_ACCOUNT && (facts.lookAlikeDigits || facts.letterByLetter);
}

/** Telephone numbers and most ids: letters may stand among their digits, or for them. */
export function mayHaveNumber(facts: LineFacts): boolean {
  return facts.digitLike >= 3 || facts.spelledDigits;
}

export function mayHaveNationalId(facts: LineFacts): boolean {
  return mayHaveNumber(facts) || (facts.digitLike >= 2 && HEALTH_NUMBER.test(facts.text));
}

export function mayHaveEmail(facts: LineFacts): boolean {
  if (facts.hasAt || (facts.saysAt && AT.test(facts.text))) return true;
  return facts.letterByLetter && AT.test(facts.text.replaceAll(' ', ''));
}

export function mayHaveInternetAddress(facts: LineFacts): boolean {
  return hasColons(facts) || hasNumbers(facts) || isSpacedNumber(facts);
}

/** As in addresses of version 6: `::1`. */
function hasColons(facts: LineFacts): boolean {
  return facts.closeColons && TWO_COLONS.test(facts.text);
}

/** Of version 4 has three dots, plain or spelled out. */
function hasNumbers(facts: LineFacts): boolean {
  if (facts.digits < LEAST_ADDRESS || !(facts.innerDots >= 3 || facts.spelledDot)) return false;
  return THREE_NUMBERS.test(facts.text);
}

function isSpacedNumber(facts: LineFacts): boolean {
  return facts.digits >= LEAST_ADDRESS && facts.letterByLetter;
}

export function mayHaveInternalHost(facts: LineFacts): boolean {
  if (facts.spelledDot || facts.letterByLetter || hasColons(facts) || hasNumbers(facts))
    return true;
  return hasPrivateName(facts) || hasMachine(facts);
}

function hasPrivateName(facts: LineFacts): boolean {
  const { signedRuns } = facts;
  return signedRuns !== '' && INNER_SIGN.test(signedRuns.replace(PUBLIC_LINK, ' '));
}

function hasMachine(facts: LineFacts): boolean {
  const mayBe = facts.hasMachineWord || facts.hasBracket || facts.digitChain >= BARE_ADDRESS;
  return mayBe && MACHINE.test(facts.text);
}

export function mayHaveSecret(facts: LineFacts): boolean {
  return facts.hasOddRun || facts.hasSecretWord || facts.letterByLetter;
}
