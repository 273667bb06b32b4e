import type { Site } from '../domain/draft';

interface Fold {
  readonly characters: number;
  /** Lines as written; how a screen wraps them cannot be known. */
  readonly lines: number;
}

/** How much of a post each site shows before "see more" (as seen in the browser, 2026-11). */
const FOLDS: Readonly<Record<Site, Fold>> = {
  x: { characters: 280, lines: Number.POSITIVE_INFINITY },
  facebook: { characters: 477, lines: 5 },
  linkedin: { characters: 210, lines: 3 },
};

/** UTF-16 offset before which a text is read without a click; the length of the text where nothing is cut off. */
export function foldOf(site: Site, text: string): number {
  const { characters, lines } = FOLDS[site];
  let at = 0;
  for (let line = 0; line < lines && at < characters; line += 1) {
    const end = text.indexOf('\n', at);
    if (end < 0) return Math.min(text.length, characters);
    at = end + 1;
  }
  return Math.min(text.length, characters, at);
}
