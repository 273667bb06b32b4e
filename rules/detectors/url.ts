import type { Range } from '../fold';

const URL_TEXT = /\b(?:https?:\/\/|www\.)\S+/gi;

/** Web addresses in a text; numbers inside them are ids, not values. */
export function urlRanges(text: string): Range[] {
  return Array.from(text.matchAll(URL_TEXT), (url) => ({
    start: url.index,
    end: url.index + url[0].length,
  }));
}
