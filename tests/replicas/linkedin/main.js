import { createElement as h, useState } from 'react';
import { render } from 'react-dom';
import { readStartValues } from '../shared/start-values.js';
import { ArticlePage } from './article-page.js';
import './base.css';
import { createInteropOutlet, createOldOutlet } from './interop-outlet.js';
import { InviteNote } from './invite-note.js';
import { MessageOverlay } from './message-overlay.js';
import { MessagingPage } from './messaging-page.js';
import { Page } from './pages.js';
import { PostPage } from './post-page.js';
import { ShareBox } from './share-box.js';

const { accounts, actingId, companyId, posts, view, postId, threadId } = readStartValues();
const query = new URLSearchParams(location.search);
const find = (id) => accounts.find((account) => account.id === id);
// ?author=ada-example makes composer and address disagree, as it happens on the real page (LIDENT, 2026).
const acting = find(query.get('author')) ?? find(actingId);
const company = find(companyId);
const member = accounts.find((account) => account.kind === 'personal');
const isOld = view === 'frame' || query.get('sharebox') === 'light';
const outlet = isOld ? createOldOutlet() : createInteropOutlet();

let addPost;
const updateOf = (text, author) => ({
  id: `new${Date.now()}`,
  author: { ...author, role: '12,480 followers' },
  text,
  age: 'now',
  likes: 0,
  comments: 0,
});

/** `more`: prefilled text, a post to share, an article to publish with it. */
function openShareBox(startAuthor, more = {}) {
  const common = { accounts, startAuthor, isOld, onClose: outlet.hide, ...more };
  outlet.show(
    h(ShareBox, {
      ...common,
      onPosted: (text, author) => {
        addPost?.(updateOf(text, author));
        more.onPosted?.();
      },
    }),
  );
}

function Feed() {
  const [updates, setUpdates] = useState(posts.filter((post) => !post.replyTo));
  addPost = (post) => setUpdates((all) => [post, ...all]);
  const replies = posts.filter((post) => post.replyTo).reverse();
  return h(Page, { accounts, acting, company, posts: updates, replies, openShareBox });
}

const VIEWS = {
  feed: () => h(Feed),
  frame: () => h(Feed),
  invite: () => h(Feed),
  post: () =>
    h(PostPage, {
      accounts,
      acting,
      post: posts.find((post) => post.id === postId),
      replies: posts.filter((post) => post.replyTo === postId).reverse(),
    }),
  messaging: () => h(MessagingPage, { member, company, threadId }),
  article: () => h(ArticlePage, { author: company ?? acting, member, openShareBox }),
};

render(VIEWS[view](), document.getElementById('root'));

if (query.get('share') === 'true' || query.get('shareActive') === 'true')
  openShareBox(acting, { text: query.get('text') ?? '' });
// ?edit=ID opens that post for other words, as its menu does.
const edited = posts.find((post) => post.id === query.get('edit'));
if (edited) openShareBox(acting, { edited, text: edited.text, button: 'Save' });
if (view === 'invite') outlet.show(h(InviteNote, { onClose: outlet.hide }));
if (query.has('message'))
  outlet.show(h(MessageOverlay, { member, threadId: query.get('message') }));
