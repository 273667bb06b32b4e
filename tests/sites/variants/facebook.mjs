const EDITOR = '[contenteditable="true"][role="textbox"]';
const STATUS_ID = '1990000000000000002';
const COMMENT_ID = '7700000000000001';
const SUITE = 'https://business.facebook.com/latest/composer/?asset_id=200001&business_id=900001';
const FEED = 'https://www.facebook.com/';
const POST_PAGE = `${FEED}miraokafor/posts/${STATUS_ID}`;
const REPLY = '[role="dialog"] [role="article"][aria-label] + div form';
/** Each post of the feed has a comment box. */
const FEED_BOXES = ['comment', 'comment', 'comment', 'comment'];

const facebook = {
  site: 'facebook',
  address: FEED,
  keepsPaste: true,
  account: { id: '200001', name: 'Acme' },
  other: { actAs: '100001', id: '100001', name: 'Ada Example' },
};
const dialog = {
  ...facebook,
  newLine: 'Enter',
  open: '[role="main"] > div:first-child [role="button"]',
  editor: `[role="dialog"] ${EDITOR}`,
  post: postNamed('Post'),
  place: 'dialog',
  surface: 'post',
  others: FEED_BOXES,
};
const comment = {
  ...facebook,
  newLine: 'Shift+Enter',
  place: 'comment',
  surface: 'comment',
  replyTo: STATUS_ID,
};

/** The composers of Facebook; what the fields mean stands in ../variants.mjs. */
export const FACEBOOK_VARIANTS = {
  'facebook post': dialog,
  'facebook post in Arabic': { twin: true, ...inLanguage('ar_AR', 'نشر') },
  'facebook comment': {
    ...comment,
    editor: `[role="article"]:nth-child(2) ${EDITOR}`,
    post: '[role="article"]:nth-child(2) form [role="button"]',
    others: FEED_BOXES.slice(1),
  },
  'facebook post in German': { twin: true, ...inLanguage('de_DE', 'Posten') },
  'facebook post in Vietnamese': { twin: true, ...inLanguage('vi_VN', 'Đăng') },
  'facebook post in Chinese': { twin: true, ...inLanguage('zh_CN', '发帖') },
  'facebook post in two steps': {
    twin: true,
    ...dialog,
    address: `${FEED}?steps=2`,
    next: postNamed('Next'),
  },
  'facebook comment in a post dialog': {
    twin: true,
    ...comment,
    address: POST_PAGE,
    editor: `[role="dialog"] form ${EDITOR}`,
    post: '[role="dialog"] form [role="button"]',
    others: FEED_BOXES,
  },
  'facebook reply': {
    twin: true,
    ...comment,
    address: POST_PAGE,
    open: '[role="dialog"] [aria-label="Comment by Tom Ruiz"] [role="button"]',
    editor: `${REPLY} ${EDITOR}`,
    post: `${REPLY} [role="button"]`,
    place: 'reply',
    surface: 'reply',
    replyTo: COMMENT_ID,
    others: [...FEED_BOXES, 'comment'],
  },
  'facebook share': {
    twin: true,
    ...dialog,
    open: '[role="feed"] > [role="article"]:nth-child(2) [role="button"][aria-label="Share"]',
    post: postNamed('Share now'),
    quotes: STATUS_ID,
  },
  'facebook business suite': suite(SUITE),
  'facebook reels, scheduled': {
    twin: true,
    ...suite(SUITE.replace('/composer', '/reels_composer')),
    open: '[role="switch"]',
    isScheduled: true,
  },
};

function postNamed(label) {
  return `[role="dialog"] [role="button"][aria-label="${label}"]`;
}

function inLanguage(locale, label) {
  return { ...dialog, address: `${FEED}?locale=${locale}`, post: postNamed(label) };
}

/** The Page stands in the address, and its button has no name that could be compared. */
function suite(address) {
  return {
    ...facebook,
    address,
    newLine: 'Enter',
    editor: '[role="combobox"] [contenteditable="true"]',
    post: '[role="main"] > div:last-child > [role="button"]:last-child',
    place: 'business-suite',
    surface: 'post',
    account: { id: '200001', name: '200001' },
    other: { address: address.replace('200001', '200002'), id: '200002', name: '200002' },
  };
}
