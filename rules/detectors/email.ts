import type { Detect, DetectorOptions, Reading, Value } from './detector';
import { findDisguisedEmails } from './disguised-email';
import { isInside } from './inside';
import { domainAt } from './mail-domain';
import { apartFromUnspaced, UNSPACED } from './unspaced-scripts';

const LOCAL = /[\p{L}\p{M}\p{N}.!#$%&'*+^_`{}~-]/u;
const LONGEST_LOCAL = 64;
/** How posts pass on what somebody said: the name after it is a mention. */
const PASSES_ON = /^(?:rt|mt|ht|via|cc)$/i;
/** Copying and versions: `git@host:path`. */
const REMOTE = /^(?:git|hg|svn|ssh)$/i;

export interface Email extends Value {
  /** As a mail program would have it, in lower case. */
  readonly address: string;
}

/** E-mail addresses, also written as `name (at) host dot com`. `allow` takes addresses and domains (`@acme.example` or `acme.example`, subdomains included). */
export const detectEmails: Detect = apartFromUnspaced((reading, options) => {
  const found = [...findPlainEmails(reading), ...findDisguisedEmails(reading.text)];
  return found
    .filter(({ address }) => !isAllowed(address, options))
    .sort((a, b) => a.start - b.start)
    .filter((email, at, all) => at === 0 || email.start >= (all[at - 1]?.end ?? 0))
    .map(({ start, end, confidence, sort }) => ({ start, end, confidence, sort }));
});

function findPlainEmails(reading: Reading): Email[] {
  const { text } = reading;
  const found: Email[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const start = startOfLocal(text, at);
    if (start === at) continue;
    const domain = domainAt(text, at + 1);
    if (!domain || isOther(text, start, at, domain.end) || isInLink(reading, start)) continue;
    const address = `${text.slice(start, at)}@${domain.name}`.toLowerCase();
    const confidence = domain.isKnown ? 'high' : 'medium';
    found.push({ start, end: domain.end, address, confidence, sort: 'plain' });
  }
  return found;
}

/** Where the part before the @ begins: quoted (`"john doe"@`), or letters, digits and signs. The same as `at` where there is none. */
function startOfLocal(text: string, at: number): number {
  if (text.charAt(at - 1) === '"') return startOfQuoted(text, at);
  if (!/[\p{L}\p{M}\p{N}_+&'~-]/u.test(text.charAt(at - 1))) return at;
  let start = at;
  while (start > 0 && at - start < LONGEST_LOCAL && LOCAL.test(text.charAt(start - 1))) {
    if (text.charAt(start - 1) === '.' && text.charAt(start) === '.') break;
    start -= 1;
  }
  while (start < at && !/[\p{L}\p{N}_]/u.test(text.charAt(start))) start += 1;
  return start;
}

function startOfQuoted(text: string, at: number): number {
  const open = text.lastIndexOf('"', at - 2);
  const isQuoted = open >= 0 && at - open <= LONGEST_LOCAL && at - open > 2;
  return isQuoted && !text.slice(open, at).includes('\n') ? open : at;
}

/** `@user@server.example` is a name in the fediverse, `https://user@host` a web address, `RT@name` a mention, `git@host:path` a copy. */
function isOther(text: string, start: number, at: number, end: number): boolean {
  const local = text.slice(start, at);
  if (isSentence(local) && !UNSPACED.test(text.slice(at, end))) return true;
  if (text.charAt(start - 1) === '@' || PASSES_ON.test(local)) return true;
  if (REMOTE.test(local) && text.charAt(end) === ':') return true;
  return /:\/\/[^\s/?#]*$/.test(text.slice(Math.max(0, start - LONGEST_LOCAL), start));
}

/** The words before a mention, where no space parts them. */
function isSentence(local: string): boolean {
  return [...local].every((letter) => UNSPACED.test(letter));
}

/** In a link only its parameters hold addresses of people. */
function isInLink(reading: Reading, start: number): boolean {
  if (/[=:?&]/.test(reading.text.charAt(start - 1))) return false;
  return isInside(reading.links, start);
}

function isAllowed(address: string, { allow }: DetectorOptions): boolean {
  return allow.some((value) => {
    const wanted = value.toLowerCase().replace(/^@/, '');
    if (wanted.includes('@')) return address === wanted;
    return address.endsWith(`@${wanted}`) || address.endsWith(`.${wanted}`);
  });
}
