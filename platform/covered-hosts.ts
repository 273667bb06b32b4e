/** The sites that Guidepost works on, as match patterns: manifest, content scripts and the check of senders use these lists. */
export const MATCHES_OF = {
  x: [
    'https://x.com/*',
    'https://mobile.x.com/*',
    'https://pro.x.com/*',
    'https://twitter.com/*',
    'https://mobile.twitter.com/*',
  ],
  facebook: [
    'https://www.facebook.com/*',
    'https://web.facebook.com/*',
    'https://m.facebook.com/*',
    'https://business.facebook.com/*',
  ],
  linkedin: ['https://www.linkedin.com/*'],
};

export const COVERED_MATCHES = Object.values(MATCHES_OF).flat();

const COVERED_ORIGINS = new Set(COVERED_MATCHES.map((match) => match.slice(0, -2)));

export function isCovered(url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && COVERED_ORIGINS.has(new URL(url).origin);
}
