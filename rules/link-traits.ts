import type { Link } from './detectors/detector';
import { entropy } from './detectors/entropy';
import { isInternalHost } from './detectors/internal-name';
import { addressOfHost } from './detectors/internet-address';
import { looksLikeAnotherHost } from './look-alike-host';
import type { LINK_TRAITS } from './rule';
import { isShortener } from './shorteners';

export type LinkTrait = (typeof LINK_TRAITS)[number];
export type TraitsOf = (link: Link, text: string, written?: string) => LinkTrait[];

/** Parameters whose value opens something, or proves who somebody is. */
const TOKEN_NAME =
  /^(?:(?:access|auth|id|refresh|session|security|csrf|bearer|user|api|login|reset|invite|share|secret|private)?[_-]?token|(?:x-)?(?:api|access|auth|private|secret|account|subscription|shared)[_-]?key(?:[_-]?id)?|x-(?:amz|goog|ms|oss)-(?:signature|credential|security-token)|awsaccesskeyid|googleaccessid|sig|signature|hmac|jwt|auth|authkey|authuserkey|oauth_(?:token|verifier|signature)|code_verifier|(?:client[_-]?)?secret|passw(?:or)?d|pass|pwd|passcode|pin|session(?:[_-]?id)?|sid|sessid|phpsessid|jsessionid|otp|ticket|key|tk|apikey|resourcekey|rlkey|authkey|magic|credential)$/i;
/** A value that only they have may be short. */
const ALWAYS_SECRET = /^(?:passw(?:or)?d|pass|pwd|passcode|pin|otp|(?:client[_-]?)?secret)$/i;
/** Path segments before a one-time value. */
const ONE_TIME =
  /^(?:reset|reset-?password|password-?reset|invite|invitation|verify|verification|confirm|activate|activation|magic|magic-?link|token|tokens|auth|join|unsubscribe|onboarding|signin|sign-in|login|sso|webhooks?|services|hooks)$/i;
/** Long, random and public: ids of posts. */
const PUBLIC_ID = /^(?:pfbid|urn:|activity-|ugcPost-)/i;
const INSECURE = /^(?:http|ws|ftp|telnet|ldap|smtp|imap|pop3):\/\//i;
const SHORTEST_TOKEN = 8;
const SHORTEST_ONE_TIME = 16;
const SHORTEST_RANDOM = 28;

/**
 * What is special about a link. `text` is what `link` was found in; `written` is the address in the original text, where look-alike
 * letters are still themselves.
 */
export function traitsOf(
  link: Link,
  text: string,
  written: string = text.slice(link.start, link.end),
): LinkTrait[] {
  const address = text.slice(link.start, link.end);
  const { userinfo, path, query } = partsOf(address);
  const traits: LinkTrait[] = [];
  if (hasCredentials(userinfo)) traits.push('credentials');
  if (hasToken(path, query)) traits.push('token');
  if (isInternalHost(link.host)) traits.push('private-host');
  if (addressOfHost(link.host)) traits.push('ip-host');
  if (INSECURE.test(address)) traits.push('insecure');
  if (isShortener(link.host)) traits.push('shortener');
  if (looksLikeAnotherHost(link.host, written)) traits.push('look-alike-host');
  return traits;
}

function partsOf(address: string) {
  const match = /^(?:[^:/?#]*:\/\/)?([^/?#]*)([^?#]*)(.*)$/s.exec(address);
  const authority = match?.[1] ?? '';
  const at = authority.lastIndexOf('@');
  return {
    userinfo: authority.slice(0, Math.max(0, at)),
    path: match?.[2] ?? '',
    query: match?.[3] ?? '',
  };
}

function hasCredentials(userinfo: string): boolean {
  const colon = userinfo.indexOf(':');
  if (colon >= 0) return colon < userinfo.length - 1;
  return isRandom(userinfo, SHORTEST_ONE_TIME);
}

function hasToken(path: string, query: string): boolean {
  for (const pair of query.split(/[?#&;]/)) {
    const equals = pair.indexOf('=');
    if (equals > 0 && isToken(pair.slice(0, equals), pair.slice(equals + 1))) return true;
  }
  const segments = path.split('/');
  return segments.some((segment, at) => {
    const least = ONE_TIME.test(segments[at - 1] ?? '') ? SHORTEST_ONE_TIME : SHORTEST_RANDOM;
    return isRandom(segment, least);
  });
}

function isToken(name: string, value: string): boolean {
  if (ALWAYS_SECRET.test(name)) return value.length >= 4;
  return TOKEN_NAME.test(name) && value.length >= SHORTEST_TOKEN && /\d/.test(value);
}

/** Letters and digits without pattern; words joined by hyphens, numbers and (unless said to open something) hexadecimal ids are not. */
function isRandom(value: string, least: number): boolean {
  if (value.length < least || PUBLIC_ID.test(value) || !/^[\w.~%+=-]+$/.test(value)) return false;
  if (least === SHORTEST_ONE_TIME) {
    return /\d/.test(value) && /[a-z]/i.test(value) && entropy(value) > 3;
  }
  return value.split(/[-_.~]/).some(isMixed) && entropy(value) > 4;
}

function isMixed(piece: string): boolean {
  return piece.length >= 16 && /\d/.test(piece) && /[a-z]/.test(piece) && /[A-Z]/.test(piece);
}
