import type { Confidence } from '../../domain/finding';
import { networkOf } from './card-networks';
import { passesLuhn } from './checksums';
import { contextWords, hasContext, standsAlone } from './context-words';
import type { Detect, Reading, Value } from './detector';
import { isInside } from './inside';
import { seeingDisguisedDigits } from './plain-digits';
import { seeingUnspaced } from './unspaced-scripts';

const SHORTEST = 12;
const LONGEST = 19;
/** Groups of digits with up to three signs between them. */
const RUN =
  /(?:(?<![\p{L}\p{N}_]|\d[.,])|(?<=\b(?:card|cc|is|no|nr|number)))\d\d*(?:[^\p{L}\p{N}\n]{1,3}\d+)*/giu;
const GROUP = /\d+/g;
/** After how many digits there may be a gap, as on printed cards. A missing gap is fine, one elsewhere is not. */
const GAPS: readonly (readonly number[])[] = [[4, 8, 12, 16], [4, 10], [6], [4, 7, 10]];
const WORDS = contextWords(
  'card|cards|cc|ccn|credit|debit|visa|mastercard|maestro|amex|american express|discover|diners|jcb|unionpay|rupay|mir|cvv|cvc|pan|expiry|kreditkarte|karte|carte|tarjeta|carta|cartao|kaart|karta',
);

/**
 * Payment card numbers: network, length and check digit right, and not part of a longer number or an address. Disguised digits,
 * separators and groups are seen through; `allow` compares digits.
 */
export const detectCards: Detect = seeingUnspaced(
  seeingDisguisedDigits((reading, { allow }) => {
    const allowed = new Set(allow.map((value) => value.replace(/\D/g, '')));
    const found: Value[] = [];
    for (const run of reading.text.matchAll(RUN)) {
      if (run[0].length < SHORTEST) continue;
      const groups = groupsOf(reading.text, run[0], run.index);
      for (let from = 0; from < groups.length; ) {
        const card = cardAt(reading, groups, from);
        if (card && !allowed.has(card.digits)) found.push(card.value);
        from += card?.groups ?? 1;
      }
    }
    return found;
  }),
);

interface Group {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

function groupsOf(text: string, run: string, offset: number): Group[] {
  const groups = Array.from(run.matchAll(GROUP), (group) => ({
    digits: group[0],
    start: offset + group.index,
    end: offset + group.index + group[0].length,
  }));
  const last = groups.at(-1);
  // A word that begins like digits, such as "Oslo", is none.
  if (last && /[\p{L}\p{N}_]/u.test(text.charAt(last.end))) groups.pop();
  return groups;
}

function cardAt(reading: Reading, groups: readonly Group[], from: number) {
  let best: { digits: string; groups: number; value: Value } | undefined;
  let digits = '';
  for (let to = from; to < groups.length && digits.length < LONGEST; to += 1) {
    digits += groups[to]?.digits ?? '';
    const value = digits.length >= SHORTEST && cardIn(reading, digits, groups.slice(from, to + 1));
    if (value) best = { digits, groups: to - from + 1, value };
  }
  return best;
}

function cardIn(reading: Reading, digits: string, groups: readonly Group[]): Value | undefined {
  const start = groups[0]?.start ?? 0;
  const end = groups.at(-1)?.end ?? 0;
  if (!hasCheckDigit(digits) || !isGrouping(groups)) return undefined;
  const network = networkOf(digits);
  if (!network || isInside(reading.links, start)) return undefined;
  const doubt = network.isCommon ? 2 : groups.length > 1 || /^\d{15,16}$/.test(digits) ? 0 : 1;
  const confidence = confidenceOf(reading.text, start, end, doubt);
  return { start, end, sort: network.sort, confidence };
}

function hasCheckDigit(digits: string): boolean {
  return !/^(\d)\1+$/.test(digits) && passesLuhn(digits);
}

/** `doubt`: 0 none, 1 other numbers of the length may have the check digit, 2 of the first digits too. */
function confidenceOf(text: string, start: number, end: number, doubt: 0 | 1 | 2): Confidence {
  if (doubt === 0 || hasContext(WORDS, text, start, end)) return 'high';
  return doubt === 1 || standsAlone(text, start, end) ? 'medium' : 'low';
}

/** Printed like a card, all groups of one size, or digit by digit. */
function isGrouping(groups: readonly Group[]): boolean {
  let digits = 0;
  const gaps = groups.slice(0, -1).map((group) => {
    digits += group.digits.length;
    return digits;
  });
  const size = groups[0]?.digits.length ?? 0;
  const isEven = size <= 4 && gaps.every((gap, at) => gap === size * (at + 1));
  return isEven || GAPS.some((printed) => gaps.every((gap) => printed.includes(gap)));
}
