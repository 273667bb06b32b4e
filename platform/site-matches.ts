// One list a site, so that its script takes no other along.

/** The addresses of a site that Guidepost works on, as match patterns. */
export const X_MATCHES = [
  'https://x.com/*',
  'https://mobile.x.com/*',
  'https://pro.x.com/*',
  'https://twitter.com/*',
  'https://mobile.twitter.com/*',
  'https://pro.twitter.com/*',
  'https://tweetdeck.twitter.com/*',
];
export const FACEBOOK_MATCHES = [
  'https://www.facebook.com/*',
  'https://web.facebook.com/*',
  'https://m.facebook.com/*',
  'https://business.facebook.com/*',
];
export const LINKEDIN_MATCHES = ['https://www.linkedin.com/*'];
