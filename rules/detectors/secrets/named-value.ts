import type { Confidence } from '../../../domain/finding';
import type { Reading, Value } from '../detector';
import { entropy } from '../entropy';
import { isInside } from '../inside';
import { longRunsOf } from './long-runs';
import { isRandom } from './randomness';
import { namesService } from './services';

/** A run that may be a key; what stands before it decides. */
const SHORTEST = 12;
const VALUE = /[A-Za-z0-9+][A-Za-z0-9+/_.~-]{11,399}={0,3}/g;
/** Between a name and its value: `=`, `:`, `=>`, ` is `, a header's scheme; quotation marks around both. */
const JOINT =
  /(?:[\w)\]]["'`]{0,2}\s{0,3}(?:=>|:=|==?|:|->|\|\|?=|,)\s{0,3}(?:(?:bearer|basic|token|apikey|bot|digest|sso-key)\s{1,3})?|\b(?:is|was|bearer|basic)\s{1,2})["'`([{<]{0,2}$/i;
const NAME =
  /([A-Za-z][\w.-]{0,60})["'`\])]{0,2}\s{0,3}(?:=>|:=|==?|:|->|\|\|?=|,|\bis\b|\bwas\b)?[^A-Za-z0-9]*(?:(?:bearer|basic|token|apikey|bot|digest|sso-key)\s{1,3})?["'`([{<]*$/i;
const SECRET_NAME =
  /key|secret|token|passw|pass(?:phrase|code)|passwd|pwd|credential|creds|auth|bearer|private|signature|\bsig\b|session|cookie|webhook|\bapi|access|salt|\bsid\b|license|\bjwt\b|\bpat\b|app[_-]?id|client[_-]?id/i;
/** Words before a run without a joint: `our api key 9f86…`. */
const PHRASE =
  /\b(?:(?:api|access|secret|private|auth|client|app|account|consumer|encryption|signing|master|admin|service|personal|bot|bearer|refresh|oauth|id|webhook|license|deploy)[ _-]?(?:key|token|secret|id)s?|secret|token|credentials?|password|bearer|authorization)\b[^\n]{0,24}$/i;
/** Names of values that are random and public. */
const PUBLIC_NAME =
  /commit|\bsha|sha\d|\bhash|md5|checksum|digest|integrity|etag|uuid|guid|\btx|transaction|block|\baddress|order|tracking|case|ticket|reference|\bref\b|revision|\brev\b|version|build|image|file|path|folder|\burl|\bhref|\bsrc|\blink|public|pubkey|fingerprint|nonce|video|photo|asin|isbn|sku|serial|promo|coupon|voucher|discount|\bcode\b|gtag|utm|campaign|fbclid|gclid|igsh|\bsi\b|keyword|keyboard|monkey|turkey|hotkey|donkey|primary[_-]?key|foreign[_-]?key|author|access(?:ib|or)|tokeni[sz]e|hashtag/i;
const PLAINLY_SECRET = /secret|token|api.?key|access.?key|passw/i;
/** Of a cryptocurrency or a coin in it (base 58): as random as keys, and public. */
const COIN_ADDRESS = /^(?=.*[a-z])(?=.*[A-Z])[1-9A-HJ-NP-Za-km-z]{25,44}$/;
const WIDTH = 90;
const CONTEXT_WIDTH = 40;
const LEAST_UNNAMED = 24;
const LEAST_OF_SERVICE = 20;
/** `spotify:track:…`: the address of something at a service. */
const SERVICE_ADDRESS = /[a-z0-9]:[a-z0-9]+:$/i;
/** Groups of hexadecimal digits, or one that may be of a commit. */
const IDENTIFIER = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$|^[0-9a-f]{7,12}$/i;

/** Random values that something before them names as a key, a token or the like; in links only parameters do. */
export function findNamedValues(reading: Reading): Value[] {
  const found: Value[] = [];
  for (const { run, start } of longRunsOf(reading.text, SHORTEST)) {
    for (const value of run.matchAll(VALUE)) {
      const named = namedValue(reading, value[0].replace(/[.~/-]+$/, ''), start + value.index);
      if (named) found.push(named);
    }
  }
  return found;
}

function namedValue(reading: Reading, value: string, start: number): Value | undefined {
  if (!isRandom(value)) return undefined;
  const inLink = isInside(reading.links, start);
  if (inLink && !/[=:]/.test(reading.text.charAt(start - 1))) return undefined;
  const before = reading.text.slice(Math.max(0, start - WIDTH), start);
  const confidence = weigh(value, before, inLink);
  return confidence && { start, end: start + value.length, sort: 'named', confidence };
}

function weigh(value: string, before: string, inLink: boolean): Confidence | undefined {
  const hasJoint = JOINT.test(before);
  const named = hasJoint ? weighName(NAME.exec(before)?.[1] ?? '', value) : undefined;
  if (named) return named === 'none' ? undefined : named;
  const context = before.slice(-CONTEXT_WIDTH);
  if (inLink || PUBLIC_NAME.test(context) || COIN_ADDRESS.test(value)) return undefined;
  const isSaid = (hasJoint ? SECRET_NAME.test(context) : PHRASE.test(before)) && value.length >= 16;
  return isSaid ? 'medium' : weighUnnamed(value, hasJoint, context);
}

/** `none` where the name says that it is public; undefined where it says nothing. */
function weighName(name: string, value: string): Confidence | 'none' | undefined {
  const isSecret = SECRET_NAME.test(name);
  if (PUBLIC_NAME.test(name) && !(isSecret && PLAINLY_SECRET.test(name))) return 'none';
  if (!isSecret) return /^(?:\w*_)?id$/i.test(name) ? 'none' : undefined;
  return value.length >= 16 ? 'high' : 'medium';
}

/** A key whatever its name: long, and of all kinds of characters; or assigned to something, or after the name of a service. */
function weighUnnamed(value: string, hasJoint: boolean, context: string): Confidence | undefined {
  if (/[/.]/.test(value) || IDENTIFIER.test(value) || SERVICE_ADDRESS.test(context))
    return undefined;
  if (value.length >= LEAST_OF_SERVICE && namesService(context)) return hasJoint ? 'medium' : 'low';
  const isKey =
    value.length >= LEAST_UNNAMED &&
    [/\d/, /[a-z]/, /[A-Z]/].every((kind) => kind.test(value)) &&
    entropy(value) >= 4;
  return isKey ? 'low' : undefined;
}
