const X_EDITOR = '[data-testid="tweetTextarea_0"][contenteditable="true"]';
const FACEBOOK_EDITOR = '[contenteditable="true"][role="textbox"]';
const SHAREBOX = '[data-test-modal-id="sharebox"]';
const COMMENT_BOX = '[componentkey^="commentBox-"]';
const COMPANY = 'https://www.linkedin.com/company/300001/admin/page-posts/published/?share=true';
const STATUS_ID = '1990000000000000002';

const x = {
  site: 'x',
  newLine: 'Enter',
  postKey: 'Control+Enter',
  keepsPaste: true,
  account: { id: 'acme', name: 'Acme' },
  other: { actAs: 'acme_support', id: 'acme_support', name: 'Acme Support' },
};
const facebook = {
  site: 'facebook',
  address: 'https://www.facebook.com/',
  keepsPaste: true,
  account: { id: '200001', name: 'Acme' },
  other: { actAs: '100001', id: '100001', name: 'Ada Example' },
};
const linkedin = {
  site: 'linkedin',
  address: 'https://www.linkedin.com/feed/',
  newLine: 'Enter',
  postKey: null,
  account: { id: '300001', name: 'Acme' },
  other: { actAs: 'ada-example', id: 'in/ada-example', name: 'Ada Example' },
};

/** Every composer of the replicas: how a person opens it, and what the adapter must say about it. `others`: places seen beside it; a `twin` has the editor of the one before and is not written to again. */
export const VARIANTS = {
  'x home': {
    ...x,
    address: 'https://x.com/home',
    editor: `[data-testid="primaryColumn"] ${X_EDITOR}`,
    post: '[data-testid="tweetButtonInline"]',
    place: 'home',
    surface: 'post',
  },
  'x modal': {
    ...x,
    address: 'https://x.com/home',
    open: '[data-testid="SideNav_NewTweet_Button"]',
    editor: `[role="dialog"] ${X_EDITOR}`,
    post: '[data-testid="tweetButton"]',
    place: 'modal',
    surface: 'post',
    others: ['home'],
  },
  'x reply': {
    twin: true,
    ...x,
    address: `https://x.com/miraokafor/status/${STATUS_ID}`,
    editor: `[data-testid="primaryColumn"] ${X_EDITOR}`,
    post: '[data-testid="tweetButtonInline"]',
    place: 'reply',
    surface: 'reply',
    replyTo: STATUS_ID,
  },
  'x reply modal': {
    twin: true,
    ...x,
    address: `https://x.com/compose/post?in_reply_to=${STATUS_ID}`,
    editor: `[role="dialog"] ${X_EDITOR}`,
    post: '[data-testid="tweetButton"]',
    place: 'reply-modal',
    surface: 'reply',
    replyTo: STATUS_ID,
    others: ['home'],
  },
  'facebook post': {
    ...facebook,
    newLine: 'Enter',
    postKey: null,
    open: '[role="main"] > div:first-child [role="button"]',
    editor: `[role="dialog"] ${FACEBOOK_EDITOR}`,
    post: '[role="dialog"] [role="button"][aria-label="Post"]',
    place: 'dialog',
    surface: 'post',
    others: ['comment', 'comment', 'comment', 'comment'],
  },
  'facebook post in Arabic': {
    twin: true,
    ...facebook,
    address: 'https://www.facebook.com/?locale=ar_AR',
    newLine: 'Enter',
    postKey: null,
    open: '[role="main"] > div:first-child [role="button"]',
    editor: `[role="dialog"] ${FACEBOOK_EDITOR}`,
    post: '[role="dialog"] [role="button"][aria-label="نشر"]',
    place: 'dialog',
    surface: 'post',
    others: ['comment', 'comment', 'comment', 'comment'],
  },
  'facebook comment': {
    ...facebook,
    newLine: 'Shift+Enter',
    postKey: 'Enter',
    editor: `[role="article"]:nth-child(2) ${FACEBOOK_EDITOR}`,
    post: '[role="article"]:nth-child(2) form [role="button"]',
    place: 'comment',
    surface: 'comment',
    others: ['comment', 'comment', 'comment'],
  },
  'linkedin post': {
    ...linkedin,
    open: '[componentkey="draft-text-replaceable-component"]',
    editor: `${SHAREBOX} .ql-editor`,
    post: `${SHAREBOX} .share-actions__primary-action`,
    place: 'sharebox',
    surface: 'post',
  },
  'linkedin company post': {
    twin: true,
    ...linkedin,
    address: COMPANY,
    editor: `${SHAREBOX} .ql-editor`,
    post: `${SHAREBOX} .share-actions__primary-action`,
    place: 'sharebox',
    surface: 'post',
    other: { address: COMPANY.replace('?', '?author=ada-example&'), id: null },
  },
  'linkedin comment': {
    ...linkedin,
    open: '[role="listitem"]:nth-child(2) button[aria-label^="Comment,"]',
    editor: `${COMMENT_BOX} .tiptap`,
    post: `${COMMENT_BOX} button[type="submit"]`,
    place: 'comment',
    surface: 'comment',
    replyTo: STATUS_ID,
  },
};
