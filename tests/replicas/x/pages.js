import { createElement as h } from 'react';
import { Icon } from '../shared/icon.js';
import { ArticlePage } from './article.js';
import { ChatPage } from './chat.js';
import { Composer } from './composer.js';
import styles from './layout.module.css';
import { MessagesPage } from './messages.js';
import { Tweet } from './tweet.js';

export const POST_WORDS = { placeholder: 'What’s happening?', button: 'Post' };
export const REPLY_WORDS = { placeholder: 'Post your reply', button: 'Reply' };

/** The primary column: home, one post with its replies, a profile, messages or an article. */
export function PrimaryColumn({ store, state }) {
  const Page = PAGES[state.page.name];
  return h(
    'div',
    { 'data-testid': 'primaryColumn', className: styles.primary },
    h(Page, { store, state }),
  );
}

function Home({ store, state }) {
  return [
    h(
      'div',
      { key: 'tabs', className: styles.tabs, role: 'tablist' },
      h('div', { role: 'tab', 'aria-selected': true, tabIndex: 0 }, h('span', null, 'For you')),
      h('div', { role: 'tab', 'aria-selected': false, tabIndex: 0 }, h('span', null, 'Following')),
    ),
    h(Composer, {
      key: 'composer',
      store,
      name: 'home',
      testId: 'tweetButtonInline',
      place: 'home',
      words: POST_WORDS,
    }),
    h(Timeline, {
      key: 'timeline',
      store,
      tweets: state.timeline.filter((tweet) => !tweet.replyTo),
    }),
  ];
}

function Status({ store, state }) {
  const { id } = state.page;
  const tweet = state.timeline.find((one) => one.id === id);
  const header = h(Header, { key: 'header', title: 'Post' });
  if (!tweet)
    return [header, h('p', { key: 'none', className: styles.none }, 'This post is unavailable.')];
  return [
    header,
    h(Tweet, { key: 'tweet', store, tweet }),
    h(Composer, {
      key: `reply-${id}`,
      store,
      name: `reply ${id}`,
      testId: 'tweetButtonInline',
      place: 'reply',
      words: REPLY_WORDS,
      replyTo: id,
    }),
    h(Timeline, {
      key: 'replies',
      store,
      tweets: state.timeline.filter((one) => one.replyTo === id),
    }),
  ];
}

function Profile({ store, state }) {
  const { handle } = state.page;
  return [
    h(Header, { key: 'header', title: `@${handle}` }),
    h(Timeline, {
      key: 'own',
      store,
      tweets: state.timeline.filter((one) => one.author.handle === handle),
    }),
  ];
}

function Header({ title }) {
  return h(
    'div',
    { className: styles.header },
    h(
      'button',
      { type: 'button', 'aria-label': 'Back', onClick: () => history.back() },
      h(Icon, { name: 'chevron', size: 20 }),
    ),
    h('h2', null, title),
  );
}

function Timeline({ store, tweets }) {
  return h(
    'section',
    { 'aria-label': 'Timeline' },
    tweets.map((tweet) => h(Tweet, { key: tweet.id, store, tweet })),
  );
}

const PAGES = {
  home: Home,
  status: Status,
  profile: Profile,
  messages: MessagesPage,
  chat: ChatPage,
  article: ArticlePage,
};
