import type { LineFacts } from './detector';

// Each says no only where its detector could find nothing: what it asks for is part of every value, however it is written.

const AT =
  /[([{<]\s?(?:at|ät|a|@|arroba|chez)\s?[)\]}>]|[-_*](?:at)[-_*]|&#64;|&commat;|%40|\s(?:at|arroba)\s/i;
const DOT_BEFORE_NAME = /\s{0,2}\.\s{0,2}[\p{L}\p{N}]/u;
const MACHINE =
  /localhost|\\\\|(?:ip|prod|prd|stg|staging|uat|qa|preprod|dev|dmz)-|-(?:prod|prd|stg|staging|uat|qa|preprod|dev|dmz)|0x|2130706433|2852039166/i;
const NAMES_SECRET = /pass|pwd|wort|senha|contrase|BEGIN|key|token|secret|credential|bearer/i;
/** A run without space that is not one plain word. */
const ODD_RUN =
  /(?=\S{12})(?:[A-Za-z'’.,!?-]{0,60}[\d_=+/|:@~]|[A-Za-z]{0,60}[a-z][A-Z]|[A-Z]{12})/;

/** So many digits, in whatever writing. */
export function hasNumber(facts: LineFacts, digits: number): boolean {
  return facts.digits >= digits || facts.spelledDigits || facts.lookAlikeDigits;
}

/** Telephone numbers and ids: letters may stand among their digits, or for them. */
export function mayHaveNumber(facts: LineFacts): boolean {
  return facts.digits >= 3 || facts.spelledDigits;
}

export function mayHaveEmail(facts: LineFacts): boolean {
  if (facts.hasAt) return true;
  return (facts.spelledDot || DOT_BEFORE_NAME.test(facts.text)) && AT.test(facts.text);
}

export function mayHaveInternetAddress(facts: LineFacts): boolean {
  if (hasColons(facts)) return true;
  return facts.digits >= 4 && (facts.innerSign || facts.spelledDot);
}

/** As in addresses of version 6: `::1`. */
function hasColons({ hasColon, text }: LineFacts): boolean {
  return hasColon && /:[0-9a-f:]/i.test(text);
}

export function mayHaveInternalHost(facts: LineFacts): boolean {
  if (hasColons(facts) || facts.innerSign || facts.spelledDot) return true;
  return facts.letterByLetter || MACHINE.test(facts.text);
}

export function mayHaveSecret(facts: LineFacts): boolean {
  const { text } = facts;
  return ODD_RUN.test(text) || NAMES_SECRET.test(text) || facts.letterByLetter;
}
