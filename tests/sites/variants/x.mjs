const EDITOR = '[data-testid="tweetTextarea_0"][contenteditable="true"]';
const PART = ':has(> [data-testid^="UserAvatar-Container-"])';
const STATUS_ID = '1990000000000000002';
const COMPOSE = 'https://x.com/compose/post';
const QUOTED =
  '@miraokafor Small thing that made our design reviews better: the person presenting says first what kind of feedback they do NOT need today.';

const x = {
  site: 'x',
  newLine: 'Enter',
  keepsPaste: true,
  account: { id: 'acme', name: 'Acme' },
  other: { actAs: 'acme_support', id: 'acme_support', name: 'Acme Support' },
};
const inline = {
  ...x,
  editor: `[data-testid="primaryColumn"] ${EDITOR}`,
  post: '[data-testid="tweetButtonInline"]',
};
const home = { ...inline, address: 'https://x.com/home', place: 'home', surface: 'post' };
const modal = {
  ...x,
  address: COMPOSE,
  editor: `[role="dialog"] ${EDITOR}`,
  post: '[role="dialog"] [data-testid="tweetButton"]',
  place: 'modal',
  surface: 'post',
  others: ['home'],
};
const thread = {
  ...modal,
  open: '[data-testid="addButton"]',
  boxes: 2,
  parts: ['first', ''],
  part: 1,
  arrives: ['first', null],
};
const narrow = {
  ...x,
  editor: 'main [data-testid^="tweetTextarea"] textarea',
  post: 'main [data-testid="tweetButton"]',
  account: { id: 'acme', name: 'acme' },
  other: { actAs: 'acme_support', id: 'acme_support', name: 'acme_support' },
};
const message = { ...x, newLine: 'Shift+Enter', surface: 'message' };
const chat = {
  ...message,
  editor: '[data-testid="dm-composer-textarea"]',
  post: '[data-testid="dm-composer-send-button"]',
  place: 'chat',
  // The same on the page of a conversation and in the drawer, whose address is that of the page behind it.
  replyTo: 'miraokafor',
};

/** The composers of X; what the fields mean stands in ../variants.mjs. */
export const X_VARIANTS = {
  'x home': home,
  'x modal': {
    ...modal,
    address: 'https://x.com/home',
    open: '[data-testid="SideNav_NewTweet_Button"]',
  },
  'x reply': {
    twin: true,
    ...inline,
    address: `https://x.com/miraokafor/status/${STATUS_ID}`,
    place: 'reply',
    surface: 'reply',
    replyTo: STATUS_ID,
  },
  'x reply modal': {
    twin: true,
    ...modal,
    address: `${COMPOSE}?in_reply_to=${STATUS_ID}`,
    place: 'reply-modal',
    surface: 'reply',
    replyTo: STATUS_ID,
  },
  'x with a button that changes its name': {
    twin: true,
    ...home,
    address: 'https://x.com/home?flip=1',
    post: '[data-testid^="tweetButton"]',
  },
  'x in a native dialog': { twin: true, ...modal, address: `${COMPOSE}?dialog=native` },
  'x that listens before us': { twin: true, ...home, address: 'https://x.com/home?early=1' },
  'x narrow': {
    ...narrow,
    address: 'https://mobile.x.com/compose/post',
    place: 'home',
    surface: 'post',
  },
  'x chat': { ...chat, address: 'https://x.com/i/chat/1-2?embed=1' },
  'x chat in the page itself': { twin: true, ...chat, address: 'https://x.com/i/chat/1-2' },
  'x chat of a group': {
    twin: true,
    ...chat,
    address: 'https://x.com/i/chat/g12',
    // The first of its people, whom the header names, is not the group.
    replyTo: 'g12',
  },
  'x chat in a drawer': {
    twin: true,
    ...chat,
    address: 'https://x.com/home?drawer=1',
    open: '[data-testid="chat-drawer-header"]',
    others: ['home'],
  },
  'x message': {
    ...message,
    address: 'https://x.com/messages/1-2',
    editor: '[data-testid="dmComposerTextInput"][contenteditable="true"]',
    post: '[data-testid="dmComposerSendButton"]',
    place: 'message',
    replyTo: '1-2',
  },
  'x thread': {
    ...thread,
    address: `${COMPOSE}?text=first`,
    editor: '[role="dialog"] [data-testid="tweetTextarea_1"][contenteditable="true"]',
  },
  'x thread of repeated ids': {
    twin: true,
    ...thread,
    address: `${COMPOSE}?text=first&ids=repeated`,
    editor: `[role="dialog"] ${PART} + ${PART} ${EDITOR}`,
  },
  'x quote': {
    twin: true,
    ...modal,
    address: 'https://x.com/home',
    open: [
      'article:nth-of-type(2) [data-testid="retweet"]',
      '[role="menu"] a[href="/compose/post"]',
    ],
    // Its card has no id.
    quotes: QUOTED,
  },
  'x poll': {
    twin: true,
    ...modal,
    open: [
      '[role="dialog"] [data-testid="createPollButton"]',
      'input[name="Choice1"]',
      { type: 'yes' },
      'input[name="Choice2"]',
      { type: 'no' },
    ],
    parts: ['', 'yes', 'no'],
    partKinds: ['text', 'poll', 'poll'],
    part: 0,
  },
  'x scheduled': {
    twin: true,
    ...modal,
    open: [
      '[role="dialog"] [data-testid="scheduleOption"]',
      '[data-testid="scheduledConfirmationPrimaryAction"]',
    ],
    isScheduled: true,
  },
  'x intent': { twin: true, ...modal, address: 'https://x.com/intent/post' },
  'x narrow reply': {
    twin: true,
    ...narrow,
    address: `https://mobile.x.com/compose/post?in_reply_to=${STATUS_ID}`,
    place: 'narrow-reply',
    surface: 'reply',
    replyTo: STATUS_ID,
  },
  'x article': {
    ...x,
    address: 'https://x.com/compose/articles/edit/77',
    editor: '.DraftEditor-editorContainer [contenteditable="true"]',
    next: '[data-testid="previewButton"]',
    post: '[data-testid="publishButton"]',
    place: 'article',
    surface: 'article',
    parts: ['', ''],
    partKinds: ['title', 'text'],
    part: 1,
    // Without a title its control sleeps, and says nothing of the text.
    sleeps: true,
  },
};
