/** The sites that Guidepost works on, as match patterns. */
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
