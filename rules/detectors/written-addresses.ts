import type { Confidence } from '../../domain/finding';
import type { Range } from '../range';
import { fromNumbers, type InternetAddress, isInternalAddress, parse } from './internet-address';

/** An internet address as it stands in a text. */
export interface WrittenAddress extends Range {
  readonly address: InternetAddress;
  readonly confidence: Confidence;
  readonly sort: 'ipv4' | 'ipv6';
}

const DOT = '(?:\\.|\\[\\.\\]|\\(\\.\\)|\\s?[[(]\\s?dot\\s?[\\])]\\s?| dot | \\. )';
const FOUR = new RegExp(
  `(?<![\\p{L}\\p{N}_€$£#])\\d{1,3}(?:${DOT}\\d{1,3}){3}(?![\\p{L}\\p{N}_])`,
  'giu',
);
const SIX = /(?<![\p{L}\p{N}_:.])[0-9a-f:]+(?::[0-9a-f.]*)/giu;
/** Before four numbers that are none: versions, sections, figures. */
const COUNTED = new Set(
  (
    'v ver version versions release build firmware patch update updated os ios ipados macos tvos watchos android windows linux chrome firefox ' +
    'safari edge opera driver app software sec section chapter clause para paragraph article rule step fig figure table item part § $ € £'
  ).split(' '),
);
const LAST_WORD = /(\p{L}+|[§$€£])[.:]?\s{0,2}$/u;
const CONTEXT =
  /\b(?:ip|ipv[46]|address|addr|server|host|hostname|dns|gateway|subnet|network|router|ping|ssh|rdp|vpn|port|src|dst|source|dest|inet|lan|wan|node|from|to)\b/i;
const CONTEXT_WIDTH = 24;
const PREFIX = /\/(\d{1,3})(?!\d)/y;
const ZONE = /%[\p{L}\p{N}]{1,16}/uy;

/** Internet addresses in a text: dotted (also with the dots written apart), and of version 6 in all short forms; with prefix length where one stands. */
export function addressesIn(text: string): WrittenAddress[] {
  const six = text.includes(':') ? [...sixIn(text)] : [];
  const four = [...fourIn(text)].filter(
    ({ start }) => !six.some((other) => other.start <= start && start < other.end),
  );
  return [...six, ...four].sort((a, b) => a.start - b.start);
}

function* fourIn(text: string): Generator<WrittenAddress> {
  for (const match of text.matchAll(FOUR)) {
    const start = match.index;
    const numbers = match[0].match(/\d+/g)?.map(Number) ?? [];
    const before = text.slice(Math.max(0, start - CONTEXT_WIDTH), start);
    const address = fromNumbers(numbers);
    if (!address || isCounted(before)) continue;
    const written = start + match[0].length;
    const end = withPrefix(text, written, 32);
    const isPlain = end > written || isInternalAddress(address);
    const confidence = weighFour(text.slice(end, end + 5), before, numbers, isPlain);
    yield { start, end, address, confidence, sort: 'ipv4' };
  }
}

/** A version, a section, a part of a longer number (1.10.0.0.1), or of a path (Chrome/112.0.0.0). */
function isCounted(before: string): boolean {
  const word = LAST_WORD.exec(before)?.[1]?.toLowerCase();
  return (
    (word !== undefined && COUNTED.has(word)) ||
    /[\d.]\.$|(?:^|[^.\d])\d{1,9}-$|\w\/$/.test(before.slice(-12))
  );
}

/** Small numbers without context may count something; with a fifth one they mostly do. */
function weighFour(after: string, before: string, numbers: readonly number[], isPlain: boolean) {
  if (/^(?:\.\d|-\d{1,3}(?![\d.]))/.test(after)) return 'low';
  const isLarge = numbers.filter((number) => number > 9).length >= 2;
  return isPlain || isLarge || CONTEXT.test(before) ? 'high' : 'medium';
}

function* sixIn(text: string): Generator<WrittenAddress> {
  for (const match of text.matchAll(SIX)) {
    const start = match.index;
    const written = withoutPunctuation(match[0]);
    const colons = written.split(':').length - 1;
    if (colons < 2 || written.length > 45) continue;
    const address = parse(written);
    const after = text.slice(start + written.length).charAt(0);
    if (!address || /[\p{L}\p{N}_:]/u.test(after)) continue;
    const before = text.slice(Math.max(0, start - CONTEXT_WIDTH), start);
    const confidence = weighSix(written, before);
    if (!confidence) continue;
    ZONE.lastIndex = start + written.length;
    const zone = ZONE.exec(text)?.[0].length ?? 0;
    const end = withPrefix(text, start + written.length + zone, 128);
    yield { start, end, address, confidence, sort: 'ipv6' };
  }
}

function withoutPunctuation(run: string): string {
  const dotless = run.replace(/\.+$/, '');
  return /[^:]:$/.test(dotless) ? dotless.slice(0, -1) : dotless;
}

/** `a::b` and `1:2:3:4:5:6:7:8` are addresses too, but seldom meant. */
function weighSix(written: string, before: string): Confidence | undefined {
  const groups = written.split(/:+/).filter((group) => group !== '');
  if (groups.length === 0) return before.endsWith('=') || CONTEXT.test(before) ? 'low' : undefined;
  if (CONTEXT.test(before) || groups.some((group) => group.length >= 4)) return 'high';
  const isSeries = groups.length === 8 && new Set(groups.map((group) => group.length)).size === 1;
  if (isSeries) return 'low';
  return groups.length >= 3 || written === '::1' ? 'medium' : 'low';
}

function withPrefix(text: string, end: number, most: number): number {
  PREFIX.lastIndex = end;
  const prefix = PREFIX.exec(text);
  return prefix && Number(prefix[1]) <= most ? end + prefix[0].length : end;
}
