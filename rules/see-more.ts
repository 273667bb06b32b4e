import type { Site } from '../domain/draft';
import { shownOnX } from '../domain/post-length';

/** Lines as written; how a screen wraps them cannot be known. */
type Fold = readonly [characters: number, lines: number];

/** How much of a post each site shows before "see more" (as seen in the browser, 2026-11). */
const FOLDS: Readonly<Record<Exclude<Site, 'x'>, Fold>> = {
  facebook: [477, 5],
  linkedin: [210, 3],
};

/** UTF-16 offset before which a text is read without a click; the length of the text where nothing is cut off. */
export function foldOf(site: Site, text: string): number {
  if (site === 'x') return shownOnX(text);
  const [characters, lines] = FOLDS[site];
  let at = 0;
  for (let line = 0; line < lines && at < characters; line += 1) {
    const end = text.indexOf('\n', at);
    if (end < 0) return Math.min(text.length, characters);
    at = end + 1;
  }
  return Math.min(text.length, characters, at);
}
