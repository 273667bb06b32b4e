// Every host the three sites compose on, and which replica answers there.
export const SITE_OF_HOST = {
  'x.com': 'x',
  'twitter.com': 'x',
  'mobile.x.com': 'x',
  'mobile.twitter.com': 'x',
  'pro.x.com': 'x',
  'www.facebook.com': 'facebook',
  'web.facebook.com': 'facebook',
  'business.facebook.com': 'facebook',
  'www.linkedin.com': 'linkedin',
};

// Bare hosts answer with a redirect, as the real ones do.
export const REDIRECT_OF_HOST = {
  'www.x.com': 'x.com',
  'www.twitter.com': 'twitter.com',
  'facebook.com': 'www.facebook.com',
  'linkedin.com': 'www.linkedin.com',
};

export const KNOWN_HOSTS = [...Object.keys(SITE_OF_HOST), ...Object.keys(REDIRECT_OF_HOST)];
