/** The sites that Guidepost works on, as match patterns: manifest, content scripts and the check of senders use this one list. */
export const COVERED_MATCHES = [
  'https://x.com/*',
  'https://mobile.x.com/*',
  'https://pro.x.com/*',
  'https://twitter.com/*',
  'https://mobile.twitter.com/*',
  'https://www.facebook.com/*',
  'https://web.facebook.com/*',
  'https://m.facebook.com/*',
  'https://business.facebook.com/*',
  'https://www.linkedin.com/*',
];

const COVERED_ORIGINS = new Set(COVERED_MATCHES.map((match) => match.slice(0, -2)));

export function isCovered(url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && COVERED_ORIGINS.has(new URL(url).origin);
}
