import { FACEBOOK_MATCHES, LINKEDIN_MATCHES, X_MATCHES } from './site-matches';

/** All of them: manifest, content scripts and the check of senders use this list. */
export const COVERED_MATCHES = [...X_MATCHES, ...FACEBOOK_MATCHES, ...LINKEDIN_MATCHES];

const COVERED_ORIGINS = new Set(COVERED_MATCHES.map((match) => match.slice(0, -2)));

export function isCovered(url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && COVERED_ORIGINS.has(new URL(url).origin);
}
