import type { Detect, Value } from './detector';
import { isInside } from './inside';
import { findNameFirst } from './postal-address/name-first';
import { findNumberFirst } from './postal-address/number-first';
import { CITY_LINE, tailAfter } from './postal-address/tail';

/** Boxes, and the mail of armed forces abroad. */
const BOX =
  /(?<![\p{L}\p{N}])(?:P\.? ?O\.? ?Box|Post Office Box|Postfach|Apartado|Caixa Postal|Boîte postale|Casella postale|PMB)\s{0,2}(?:#|no\.? ?|n\.?[º°] ?)?\d{1,6}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:PSC|CMR|Unit) \d{2,5},? Box \d{2,5}|(?<![\p{L}\p{N}])(?:(?:USS|USNS|USCGC|USNV) \p{L}{2,20}[\s,]{1,2})?[FAD]PO,? A[AEP] \d{5}(?!\d)/giu;

/** Postal addresses of the Americas, Australia and Europe. `allow` takes the beginnings of addresses (the company's own). */
export const detectPostalAddresses: Detect = (reading, { allow }) => {
  const { text } = reading;
  if (!/\d/.test(text)) return [];
  const values = [
    ...findNumberFirst(text),
    ...findNameFirst(text),
    ...findBoxes(text),
    ...findCityLines(text),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const allowed = allow.map(plain);
  let reached = 0;
  return values.filter(({ start, end }) => {
    const address = plain(text.slice(start, end));
    if (start < reached || isInside(reading.links, start)) return false;
    reached = end;
    return !allowed.some((own) => address.startsWith(own) || own.startsWith(address));
  });
};

function findBoxes(text: string): Value[] {
  return Array.from(text.matchAll(BOX), ({ 0: box, index: start }) => {
    const { end, hasPlace } = tailAfter(text, start + box.length);
    return { start, end, sort: 'box', confidence: hasPlace ? 'high' : 'medium' };
  });
}

function findCityLines(text: string): Value[] {
  return Array.from(text.matchAll(CITY_LINE), ({ 0: line, index: start }) => ({
    start,
    end: start + line.length,
    sort: 'city',
    confidence: 'low',
  }));
}

function plain(address: string): string {
  return address
    .toLowerCase()
    .replace(/[\s,.]+/g, ' ')
    .trim();
}
