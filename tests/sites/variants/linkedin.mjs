const FEED = 'https://www.linkedin.com/feed/';
const SHAREBOX = '[data-test-modal-id="sharebox"]';
const OLD_SHAREBOX = '.share-box-v2__modal';
const POST = '.share-actions__primary-action';
const START = '[componentkey="draft-text-replaceable-component"]';
const COMMENT_BOX = '[componentkey^="commentBox-"]';
const COMPANY = 'https://www.linkedin.com/company/300001/admin/page-posts/published/?share=true';
const STATUS_ID = '1990000000000000002';
const COMMENT_ID = '7700000000000001';
const POST_PAGE = `${FEED}update/urn:li:activity:${STATUS_ID}/`;
const COMMENT = '[componentkey^="replaceableComment_"]';
const SHOWN_COPY = '[componentkey^="expandedurn"] [componentkey^="commentBox-"]';
const THREAD = 'https://www.linkedin.com/messaging/thread/2-abc/';
const ADA = { id: 'in/ada-example', name: 'Ada Example' };

const linkedin = {
  site: 'linkedin',
  address: FEED,
  newLine: 'Enter',
  account: { id: '300001', name: 'Acme' },
  other: { actAs: 'ada-example', ...ADA },
};
const shareBox = { ...linkedin, ...shareBoxIn(SHAREBOX), open: START };
const comment = { ...linkedin, ...commentIn(COMMENT_BOX), place: 'comment', surface: 'comment' };
const oldComment = { ...linkedin, address: POST_PAGE };
const message = {
  ...linkedin,
  // What goes out has a plain space for each no-break space of the box.
  plainSpaces: true,
  editor: '.msg-form__contenteditable',
  post: '.msg-form__send-button',
  place: 'message',
  surface: 'message',
  account: ADA,
  other: ADA,
};

/** The composers of LinkedIn; what the fields mean stands in ../variants.mjs. */
export const LINKEDIN_VARIANTS = {
  'linkedin post': shareBox,
  'linkedin company post': {
    twin: true,
    ...shareBox,
    address: COMPANY,
    open: [],
    other: { address: COMPANY.replace('?', '?author=ada-example&'), id: null },
  },
  'linkedin comment': {
    ...comment,
    open: '[role="listitem"]:nth-child(2) button[aria-label^="Comment,"]',
    replyTo: STATUS_ID,
  },
  'linkedin old share box': {
    twin: true,
    ...shareBox,
    ...shareBoxIn(OLD_SHAREBOX),
    address: `${FEED}?sharebox=light`,
  },
  'linkedin repost': {
    twin: true,
    ...shareBox,
    open: ['[role="listitem"]:nth-child(2) button[aria-label="Repost"]', '[role="menuitem"]'],
    quotes: `urn:li:activity:${STATUS_ID}`,
  },
  'linkedin feed in the frame': {
    twin: true,
    ...shareBox,
    ...shareBoxIn(OLD_SHAREBOX),
    address: `${FEED}?frame=1`,
    frame: '/preload/?feed=1',
  },
  'linkedin article': {
    twin: true,
    ...linkedin,
    address: 'https://www.linkedin.com/article/new/?author=urn:li:fsd_company:300001',
    open: ['#article-editor-headline__textarea', { type: 'How we plan' }],
    editor: '.article-editor-content .ProseMirror',
    post: '.article-editor-nav__publish',
    // Held is the step before: what comes after it is another composer.
    after: `${SHAREBOX} ${POST}`,
    place: 'article',
    surface: 'article',
    parts: ['How we plan', ''],
    partKinds: ['title', 'text'],
    part: 1,
    account: { id: '300001', name: '300001' },
    other: { address: 'https://www.linkedin.com/article/new/', id: null },
  },
  'linkedin invitation': {
    ...linkedin,
    keepsPaste: true,
    address: 'https://www.linkedin.com/preload/custom-invite/?vanityName=miraokafor',
    editor: '#custom-message',
    post: '.artdeco-modal__actionbar .artdeco-button--primary',
    place: 'invitation',
    surface: 'message',
    account: ADA,
    other: ADA,
  },
  'linkedin comment, drawn thrice': {
    twin: true,
    ...comment,
    ...commentIn(SHOWN_COPY),
    address: `${FEED}?copies=3`,
    open: '[role="listitem"]:nth-child(2) button[aria-label^="Comment,"]',
    replyTo: '1990000000000000001',
  },
  'linkedin reply': {
    twin: true,
    ...comment,
    ...commentIn(`${COMMENT} ~ ${COMMENT_BOX}`),
    address: `${FEED}?comments=1`,
    open: `${COMMENT} button`,
    place: 'reply',
    surface: 'reply',
    replyTo: COMMENT_ID,
  },
  'linkedin comment on a post': {
    ...oldComment,
    editor: '.comments-comment-box .ql-editor',
    post: '.comments-comment-box__submit-button--cr',
    place: 'old-comment',
    surface: 'comment',
    replyTo: STATUS_ID,
  },
  'linkedin reply on a post': {
    twin: true,
    ...oldComment,
    open: '.comments-comment-social-bar__reply-action-button--cr',
    editor: '.comments-comment-box--reply .ql-editor',
    post: '.comments-comment-box--reply .comments-comment-box__submit-button--cr',
    place: 'old-reply',
    surface: 'reply',
    replyTo: COMMENT_ID,
    others: ['old-comment'],
  },
  'linkedin message': {
    ...message,
    address: THREAD,
    replyTo: '2-abc',
    other: {
      address: 'https://www.linkedin.com/company/300001/admin/inbox/thread/2-abc/',
      id: '300001',
      name: 'Acme',
    },
  },
  'linkedin message overlay': { twin: true, ...message, address: `${FEED}?message=2-abc` },
  'linkedin message by Enter': {
    twin: true,
    ...message,
    address: `${THREAD}?enter=send`,
    newLine: 'Shift+Enter',
    // No control is drawn: the key alone sends.
    post: undefined,
    place: 'message-by-enter',
    replyTo: '2-abc',
  },
};

function shareBoxIn(box) {
  return {
    editor: `${box} .ql-editor`,
    post: `${box} ${POST}`,
    place: 'sharebox',
    surface: 'post',
  };
}

function commentIn(box) {
  return { editor: `${box} .tiptap`, post: `${box} button[type="submit"]` };
}
