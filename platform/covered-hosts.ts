import { MATCHES_OF } from './site-matches';

/** All of them: manifest, content scripts and the check of senders use this list. */
export const COVERED_MATCHES = Object.values(MATCHES_OF).flat();

const COVERED_ORIGINS = new Set(COVERED_MATCHES.map((match) => match.slice(0, -2)));

export function isCovered(url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && COVERED_ORIGINS.has(new URL(url).origin);
}
