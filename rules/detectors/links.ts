import type { Link } from './detector';
import { isInternalDomain } from './internal-domains';
import { MAY_HOLD_LINK } from './link-signs';
import { isAmbiguousDomain, isTopLevelDomain } from './top-level-domains';

/** What an address is made of: no spaces, quotation marks or signs that only stand between words. */
const CHUNK = /[^\s\p{Cc}<>"“”„«»‹›「」『』【】《》（），。、；！？…|]+/gu;
const NAMES = /[\p{L}\p{M}\p{N}._-]+/gu;
const SCHEME = /[a-z][a-z0-9+.-]*$/i;
const LONGEST_SCHEME = 20;
const AUTHORITY_START = /[\p{L}\p{N}\uD800-\uDFFF[_%~]/u;
const LABEL = /^[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}])?$/u;
const LONGEST_HOST = 253;
const LONGEST_AUTHORITY = 800;
const TRAILING = new Set(".,;:!?'*_~`’‘-=&+$%");
const CLOSING_OF = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);
const BRACKETS = new Set(CLOSING_OF.values());
/** Words before a bare host that say that one follows. */
const CUE =
  /(?:^|[\s([])(?:visit|at|on|via|from|site|website|web|link|page|to|go|url|blog|www)[\s:]+$/iu;
/** Names of software. */
const PRODUCTS = /^(?:asp|ado|vb|ml)\.net$/i;
/** Not an address of the web unless a port or path follows. */
const ONLY_WITH_TAIL = /^(?:\d{1,3}(?:\.\d{1,3}){3}|localhost)$/i;

/** Web addresses as people write them: with or without scheme, `www.`, international, in brackets, before punctuation. Mentions and e-mail addresses are none. */
export function linksOf(text: string): Link[] {
  if (!MAY_HOLD_LINK.test(text)) return [];
  const found: Link[] = [];
  for (const chunk of text.matchAll(CHUNK)) {
    if (MAY_HOLD_LINK.test(chunk[0])) collect(text, chunk[0], chunk.index, found);
  }
  return found;
}

/** Links of one chunk: first those with a scheme, then bare hosts in what lies between. */
function collect(text: string, chunk: string, offset: number, found: Link[]): void {
  let from = 0;
  for (const start of schemeStarts(chunk)) {
    if (start < from) continue;
    const link = withScheme(chunk, start);
    if (!link) continue;
    collectBare(text, chunk.slice(from, start), offset + from, found);
    found.push({ ...link, start: offset + link.start, end: offset + link.end });
    from = link.end;
  }
  collectBare(text, chunk.slice(from), offset + from, found);
}

function schemeStarts(chunk: string): number[] {
  const starts: number[] = [];
  for (let at = chunk.indexOf('://'); at >= 0; at = chunk.indexOf('://', at + 3)) {
    const before = SCHEME.exec(chunk.slice(Math.max(0, at - LONGEST_SCHEME), at))?.[0];
    if (!before || !AUTHORITY_START.test(chunk.charAt(at + 3))) continue;
    const known = /https?$/i.exec(before)?.[0] ?? before;
    starts.push(at - known.length);
  }
  return starts;
}

function withScheme(chunk: string, start: number): Link | undefined {
  const authority = chunk.indexOf('://', start) + 3;
  const host = hostOf(chunk.slice(authority, authority + LONGEST_AUTHORITY));
  if (host === undefined) return undefined;
  return { start, end: endOf(chunk, authority, nextLink(chunk, authority)), host };
}

/** Where a second address begins that is joined by a comma or the like; addresses inside a path belong to it. */
function nextLink(chunk: string, from: number): number {
  const next = /[,;)\]]+(?=https?:\/\/)/i.exec(chunk.slice(from));
  return next ? from + next.index : chunk.length;
}

/** The host of what follows `://`, in lower case; undefined where it is none. */
function hostOf(rest: string): string | undefined {
  const authority = /^[^/?#\\]*/.exec(rest)?.[0] ?? '';
  const address = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
  const bracketed = /^\[[0-9a-f:.%]+\]/.exec(address)?.[0];
  if (bracketed) return bracketed;
  const host = (address.split(/[^\p{L}\p{M}\p{N}._~-]/u, 1)[0] ?? '').replace(/[.~_-]+$/, '');
  return host.length <= LONGEST_HOST && host.split('.').every(isLabel) ? host : undefined;
}

function isLabel(label: string): boolean {
  return label.length <= 63 && LABEL.test(label);
}

/** The end without punctuation and without brackets that were not opened inside. */
function endOf(chunk: string, from: number, limit: number): number {
  const surplus = unopened(chunk, from, limit);
  let end = limit;
  for (; end > from; end -= 1) {
    const last = chunk.charAt(end - 1);
    const extra = surplus.get(last) ?? 0;
    const padding = last === '=' && chunk.charAt(end - 2) === '=';
    if (extra > 0) surplus.set(last, extra - 1);
    else if (!TRAILING.has(last) || padding) break;
  }
  return end;
}

/** How many closing brackets of each sort have no opening one. */
function unopened(chunk: string, from: number, limit: number): Map<string, number> {
  const surplus = new Map<string, number>();
  for (let at = from; at < limit; at += 1) {
    const character = chunk.charAt(at);
    const closing = CLOSING_OF.get(character);
    if (closing) surplus.set(closing, (surplus.get(closing) ?? 0) - 1);
    else if (BRACKETS.has(character)) surplus.set(character, (surplus.get(character) ?? 0) + 1);
  }
  return surplus;
}

function collectBare(text: string, piece: string, offset: number, found: Link[]): void {
  let from = 0;
  for (const name of piece.matchAll(NAMES)) {
    if (name.index < from || !standsAlone(piece, name.index, name.index + name[0].length)) continue;
    const link = bare(text, piece, name[0], name.index, offset);
    if (!link) continue;
    found.push(link);
    from = link.end - offset;
  }
}

/** Not part of an e-mail address, a handle, a hashtag, a path or a call in code. */
function standsAlone(piece: string, start: number, end: number): boolean {
  const before = piece.charAt(start - 1);
  const after = piece.charAt(end);
  return !'@#$/\\&%+~'.includes(before || ' ') && after !== '@' && after !== '(';
}

function bare(
  text: string,
  piece: string,
  run: string,
  index: number,
  offset: number,
): Link | undefined {
  for (const { name, at } of namesIn(run)) {
    const start = index + at;
    const tail = tailOf(piece, start + name.length);
    const before = text.slice(Math.max(0, offset + start - 16), offset + start);
    if (!isHost(name, tail > 0, before)) continue;
    const end = tail > 0 ? endOf(piece, start + name.length, piece.length) : start + name.length;
    return { start: offset + start, end: offset + end, host: name.toLowerCase() };
  }
  return undefined;
}

/** What may be a host in a run of names: between ellipses, without the next sentence where its space is missing. */
function* namesIn(run: string): Generator<{ name: string; at: number }> {
  for (const part of run.matchAll(/[^.]+(?:\.[^.]+)*/g)) {
    const at = part.index;
    if (at === 1 || part[0].length > LONGEST_HOST || /^[_-]/.test(part[0])) continue;
    let name = part[0].replace(/[_-]+$/, '');
    yield { name, at };
    for (let sentences = 0; sentences < 2 && /\.\p{Lu}[^.]*$/u.test(name); sentences += 1) {
      name = name.slice(0, name.lastIndexOf('.'));
      yield { name, at };
    }
  }
}

/** Length of port, path, query or fragment after a host; a network's prefix length (10.0.0.0/8) is none. */
function tailOf(piece: string, end: number): number {
  const tail = piece.slice(end, end + 8);
  if (
    /^\/\d{1,3}(?![\w/?-]|\.\w)/.test(tail) &&
    /[\d.]{7}$/.test(piece.slice(Math.max(0, end - 16), end))
  )
    return 0;
  return /^(?::\d{2,5}(?!\d)|\/(?=[^\s/])|[?#]\w)/.exec(tail)?.[0].length ?? 0;
}

function isHost(name: string, hasTail: boolean, before: string): boolean {
  if (name.length > LONGEST_HOST) return false;
  if (ONLY_WITH_TAIL.test(name)) return hasTail;
  const labels = name.split('.');
  const last = labels.at(-1) ?? '';
  if (labels.length < 2 || !labels.every(isLabel) || !isDomain(last, labels.length)) return false;
  if (hasTail || /^www\d?\./i.test(name)) return true;
  return isPlainly(labels, last, before);
}

function isDomain(last: string, labels: number): boolean {
  const lower = last.toLowerCase();
  if (lower === 'arpa') return labels > 2;
  return isTopLevelDomain(lower) || isInternalDomain(lower);
}

/** Meant as a host, and not as two words around a full stop, a number with a unit or a file. */
function isPlainly(labels: readonly string[], last: string, before: string): boolean {
  const second = labels.at(-2) ?? '';
  if (/^\d+$/.test(second) || second.length === 1) return labels.length > 2 && second.length > 1;
  if (/^\p{Lu}\p{Ll}/u.test(last)) return false;
  if (last === last.toUpperCase() && /^[A-Z]+$/.test(last) && second !== second.toUpperCase())
    return false;
  if (PRODUCTS.test(labels.join('.'))) return false;
  if (!isAmbiguousDomain(last.toLowerCase())) return true;
  return labels.length > 2 || CUE.test(before);
}
