import type { Confidence } from '../../domain/finding';
import type { Email } from './email';
import { endsNames } from './mail-domain';

/** `(at)`, ` at `, ` @ `: each says how plainly an e-mail address is meant. */
const AT =
  /(?<bracket>\s{0,2}[[({<]\s?(?:a\s?t|ät|a|@|arroba|chez)\s?[\])}>]\s{0,2}|\s?(?:-at-|_at_|\*at\*|&#64;|&commat;|%40)\s?)|(?<word>\s{1,2}(?:at|arroba)\s{1,2})|(?<sign>\s{0,2}@\s{0,2})/giu;
const LABEL = /[\p{L}\p{N}][\p{L}\p{N}-]{0,62}/uy;
const DOT =
  /(?<plainly>\s{0,2}[[({<]\s?(?:dot|d0t|punkt|punto|point|\.)\s?[\])}>]\s{0,2}|\s{0,2}(?:-dot-|_dot_)\s{0,2}|\s{1,2}(?:dot|punkt|punto|point)\s{1,2})|(?<full>\s{0,2}\.\s{0,2})/iuy;
const DOT_BEFORE =
  /(?:\s{0,2}[[({<]\s?(?:dot|punkt|punto|point|\.)\s?[\])}>]\s{0,2}|\s{1,2}(?:dot|punkt|punto|point)\s{1,2}|[-_]dot[-_])$/iu;
const DOT_WIDTH = 12;
const LOCAL = /[\p{L}\p{M}\p{N}._+-]/u;
const LONGEST_LOCAL = 64;
const MOST_LABELS = 5;
/** Hosts where nearly every name before them is a mailbox. */
const MAILBOXES =
  /^(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|mac|aol|gmx|web|t-online|freenet|mail|email|inbox|proton|protonmail|pm|tutanota|zoho|yandex|qq|163|126|libero|orange|wanadoo|laposte|free|comcast|verizon|att|rediffmail|example)\./i;
/** Words that stand before `at` or `@` when a place follows. */
const NOT_A_NAME =
  /^(?:a|about|again|all|also|and|are|article|as|available|back|be|book|buy|by|call|chat|check|click|coverage|deals?|details|directly|discount|email|e-mail|event|everyone|find|follow|for|free|from|go|great|guys|here|hi|him|her|home|host|hosted|hours|i|in|is|it|join|just|know|learn|live|look|looking|love|me|meet|message|more|myself|new|no|now|of|on|online|only|open|or|out|over|page|party|people|playing|please|post|posted|price|prices|read|register|see|seen|shopping|show|sign|site|start|starting|stop|stopped|stuff|thanks|that|the|them|there|these|they|this|tickets?|time|times|to|today|together|tomorrow|tonight|tour|tune|tuned|up|us|visit|was|watch|we|website|were|what|who|work|worked|working|works|write|yes|you|yours|yourself|à|em|sur|chez|auf|bei|na|на|على)$/iu;
/** Both: words before a place, and mailboxes of companies. */
const ROLE =
  /^(?:admin|careers|contact|feedback|hello|help|hr|info|information|jobs|mail|media|news|office|order|orders|press|privacy|reach|sale|sales|security|service|shop|staff|store|support|team)$/i;

interface Part {
  readonly name: string;
  readonly end: number;
  /** A dot is written as a word or in brackets. */
  readonly plainly: boolean;
  /** Something stands around a dot that no address has. */
  readonly spaced: boolean;
}

/** E-mail addresses whose signs are written as words, in brackets or with spaces around. */
export function findDisguisedEmails(text: string): Email[] {
  const found: Email[] = [];
  for (const match of text.matchAll(AT)) {
    const domain = domainFrom(text, match.index + match[0].length);
    if (!domain) continue;
    const start = startOfLocal(text, match.index);
    if (start === match.index) continue;
    const local = text.slice(start, match.index);
    const confidence = weigh(match, local, domain);
    if (!confidence || /^[/:]\w/.test(text.slice(domain.end, domain.end + 2))) continue;
    const address = `${local.replace(/\W*\b(?:dot|punkt|punto|point)\b\W*/gi, '.')}@${domain.name}`;
    found.push({
      start,
      end: domain.end,
      address: address.toLowerCase(),
      confidence,
      sort: 'disguised',
    });
  }
  return found;
}

/** Undefined where the text means a place and not an address. */
function weigh(match: RegExpMatchArray, local: string, domain: Part): Confidence | undefined {
  if (match[0] === '@') return domain.plainly || domain.spaced ? 'high' : undefined;
  if (match.groups?.bracket) return 'high';
  return NOT_A_NAME.test(local) ? undefined : weighWords(match, local, domain);
}

function weighWords(match: RegExpMatchArray, local: string, domain: Part): Confidence | undefined {
  const isName = isPlainlyName(local);
  if (MAILBOXES.test(domain.name)) return 'high';
  if (domain.plainly) return isName ? 'high' : 'medium';
  const spacedSign = match.groups?.sign !== undefined;
  return spacedSign && isName && !ROLE.test(local) ? 'medium' : undefined;
}

function isPlainlyName(local: string): boolean {
  return (
    /[\d._+]/.test(local) || local.split(/[^\p{L}\p{M}\p{N}]+/u).length > 1 || ROLE.test(local)
  );
}

/** The domain that begins there, its dots in any writing, up to the last label that ends host names. */
function domainFrom(text: string, start: number): Part | undefined {
  let name = '';
  let at = start;
  let plainly = false;
  let spaced = false;
  let best: Part | undefined;
  for (let labels = 0; labels < MOST_LABELS; labels += 1) {
    LABEL.lastIndex = at;
    const label = LABEL.exec(text)?.[0];
    if (!label) break;
    name += label;
    at += label.length;
    if (labels > 0 && endsNames(label.toLowerCase())) best = { name, end: at, plainly, spaced };
    DOT.lastIndex = at;
    const dot = DOT.exec(text);
    if (!dot || endsSentence(dot, text)) break;
    plainly ||= dot.groups?.plainly !== undefined;
    spaced ||= dot.groups?.full !== undefined && dot[0].length > 1;
    name += '.';
    at += dot[0].length;
  }
  return best;
}

/** A full stop, then a space and another word than one that ends host names in lower case. */
function endsSentence(dot: RegExpExecArray, text: string): boolean {
  if (dot.groups?.plainly !== undefined || !/\.\s/.test(dot[0])) return false;
  const next = /^[a-z]{2,6}(?![\p{L}\p{N}])/u.exec(
    text.slice(dot.index + dot[0].length).slice(0, 8),
  );
  return !next || !/^(?:com|net|org|edu|gov|info|io|co|de|uk|fr|es|it|nl|ca|au|us)$/.test(next[0]);
}

function startOfLocal(text: string, end: number): number {
  let start = wordBefore(text, end);
  for (let words = 0; words < 3 && start < end; words += 1) {
    const dot = DOT_BEFORE.exec(text.slice(Math.max(0, start - DOT_WIDTH), start))?.[0];
    if (!dot) break;
    const before = wordBefore(text, start - dot.length);
    if (before === start - dot.length) break;
    start = before;
  }
  return start;
}

function wordBefore(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST_LOCAL && LOCAL.test(text.charAt(start - 1))) start -= 1;
  while (start < end && !/[\p{L}\p{N}_]/u.test(text.charAt(start))) start += 1;
  return start;
}
