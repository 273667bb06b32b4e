import { createElement as h, useState } from 'react';
import { render } from 'react-dom';
import { readStartValues } from '../shared/start-values.js';
import './base.css';
import { createInteropOutlet } from './interop-outlet.js';
import { Page } from './pages.js';

const { accounts, actingId, companyId, posts } = readStartValues();
const query = new URLSearchParams(location.search);
const find = (id) => accounts.find((account) => account.id === id);
// ?author=ada-example makes composer and address disagree, as it happens on the real page (LIDENT, 2026).
const acting = find(query.get('author')) ?? find(actingId);

let addPost;
const outlet = createInteropOutlet({
  accounts,
  onPosted: (text, author) =>
    addPost({
      id: `new${Date.now()}`,
      author: { ...author, role: '12,480 followers' },
      text,
      age: 'now',
      likes: 0,
      comments: 0,
    }),
});

function App() {
  const [updates, setUpdates] = useState(posts.filter((post) => !post.replyTo));
  addPost = (post) => setUpdates((all) => [post, ...all]);
  const replies = posts.filter((post) => post.replyTo).reverse();
  return h(Page, {
    accounts,
    acting,
    company: find(companyId),
    posts: updates,
    replies,
    openShareBox: outlet.open,
  });
}

render(h(App), document.getElementById('root'));

if (query.get('share') === 'true' || query.get('shareActive') === 'true')
  outlet.open(acting, query.get('text') ?? '');
