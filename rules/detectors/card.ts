import type { Range } from '../fold';
import { urlRanges } from './url';

/** First digits and lengths of the card networks (ISO/IEC 7812 ranges as published by the networks, 2026-11). */
const NETWORKS: readonly {
  from: number;
  to: number;
  digits: number;
  lengths: readonly number[];
}[] = [
  { from: 4, to: 4, digits: 1, lengths: [13, 16, 19] }, // Visa
  { from: 51, to: 55, digits: 2, lengths: [16] }, // Mastercard
  { from: 2221, to: 2720, digits: 4, lengths: [16] }, // Mastercard
  { from: 34, to: 34, digits: 2, lengths: [15] }, // American Express
  { from: 37, to: 37, digits: 2, lengths: [15] }, // American Express
  { from: 6011, to: 6011, digits: 4, lengths: [16, 19] }, // Discover
  { from: 644, to: 659, digits: 3, lengths: [16, 19] }, // Discover
  { from: 300, to: 305, digits: 3, lengths: [14] }, // Diners
  { from: 36, to: 36, digits: 2, lengths: [14] }, // Diners
  { from: 38, to: 39, digits: 2, lengths: [14] }, // Diners
  { from: 3528, to: 3589, digits: 4, lengths: [16, 19] }, // JCB
  { from: 62, to: 62, digits: 2, lengths: [16, 17, 18, 19] }, // UnionPay
  { from: 50, to: 50, digits: 2, lengths: [16, 19] }, // Maestro
  { from: 56, to: 58, digits: 2, lengths: [16, 19] }, // Maestro
  { from: 2200, to: 2204, digits: 4, lengths: [16] }, // Mir
];
/** After how many digits there may be a gap, as on printed cards. A missing gap is fine, one elsewhere is not. */
const GAPS: readonly (readonly number[])[] = [
  [4, 8, 12, 16],
  [4, 10],
];
const SHORTEST = 13;
const RUN = /(?<![\p{L}\p{N}_])\d+(?:(?: ?[-./] ?| {1,2})\d+)*(?![\p{L}\p{N}_])/gu;

/** Payment card numbers: network, length and check digit right, and not part of a longer number or an address. */
export function findCards(text: string, allow: readonly string[]): Range[] {
  const allowed = new Set(allow.map((value) => value.replace(/\D/g, '')));
  const urls = urlRanges(text);
  const found: Range[] = [];
  for (const run of text.matchAll(RUN)) {
    if (run[0].length < SHORTEST) continue;
    const groups = Array.from(run[0].matchAll(/\d+/g), (group) => ({
      digits: group[0],
      start: run.index + group.index,
    }));
    for (const card of cardsIn(groups)) {
      const inUrl = urls.some((url) => url.start <= card.start && card.end <= url.end);
      if (!inUrl && !allowed.has(card.digits)) found.push({ start: card.start, end: card.end });
    }
  }
  return found;
}

interface Group {
  readonly digits: string;
  readonly start: number;
}

function* cardsIn(groups: readonly Group[]): Generator<Range & { digits: string }> {
  for (let from = 0; from < groups.length; ) {
    const card = cardAt(groups, from);
    if (card) yield card;
    from += card?.groups ?? 1;
  }
}

function cardAt(groups: readonly Group[], from: number) {
  let digits = '';
  for (let to = from; to < groups.length && digits.length < 19; to += 1) {
    digits += groups[to]?.digits ?? '';
    const last = groups[to];
    if (!last || !isCardNumber(digits) || !isGrouping(groups.slice(from, to + 1))) continue;
    const start = groups[from]?.start ?? 0;
    return { digits, start, end: last.start + last.digits.length, groups: to - from + 1 };
  }
  return undefined;
}

function isGrouping(groups: readonly Group[]): boolean {
  let digits = 0;
  const gaps = groups.slice(0, -1).map((group) => {
    digits += group.digits.length;
    return digits;
  });
  const digitByDigit = groups.every((group) => group.digits.length === 1);
  return digitByDigit || GAPS.some((printed) => gaps.every((gap) => printed.includes(gap)));
}

function isCardNumber(digits: string): boolean {
  return (
    digits.length >= SHORTEST &&
    NETWORKS.some(
      ({ from, to, digits: count, lengths }) =>
        lengths.includes(digits.length) &&
        Number(digits.slice(0, count)) >= from &&
        Number(digits.slice(0, count)) <= to,
    ) &&
    new Set(digits).size > 1 &&
    passesLuhn(digits)
  );
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - at));
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
