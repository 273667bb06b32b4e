import { createElement as h, useState } from 'react';
import { Icon } from '../shared/icon.js';
import { Picture } from '../shared/picture.js';
import { UserAvatar } from './avatar.js';
import styles from './tweet.module.css';

/** One post in a timeline, a thread or (as preview) above a reply. */
export function Tweet({ store, tweet, preview = false }) {
  const { author } = tweet;
  const address = `/${author.handle}/status/${tweet.id}`;
  return h(
    'article',
    { 'data-testid': 'tweet', role: 'article', tabIndex: 0, className: styles.tweet },
    h('div', { 'data-testid': 'Tweet-User-Avatar' }, h(UserAvatar, { user: author })),
    h(
      'div',
      { className: styles.body },
      h(
        'div',
        { 'data-testid': 'User-Name', className: styles.name },
        h('b', null, author.name),
        h('span', null, `@${author.handle} · `),
        h(Link, { store, to: address }, tweet.age),
      ),
      h('div', { 'data-testid': 'tweetText', dir: 'auto', className: styles.text }, tweet.text),
      tweet.picture && !preview && h(Picture, { scene: tweet.picture, className: styles.picture }),
      !preview && h(Actions, { store, tweet }),
    ),
  );
}

function Actions({ store, tweet }) {
  const reply = () => store.navigate(`/compose/post?in_reply_to=${tweet.id}`);
  return h(
    'div',
    { role: 'group', className: styles.actions },
    h(Action, {
      testId: 'reply',
      icon: 'comment',
      label: 'Reply',
      count: tweet.comments,
      onClick: reply,
    }),
    h(Repost, { store, tweet }),
    h(Action, { testId: 'like', icon: 'heart', label: 'Like', count: tweet.likes }),
    h(Action, { testId: 'bookmark', icon: 'bookmark', label: 'Bookmark', count: 0 }),
  );
}

/** Repost at once, or with words of one's own: those are written in the modal composer. */
function Repost({ store, tweet }) {
  const [open, setOpen] = useState(false);
  const quote = (event) => {
    event.preventDefault();
    setOpen(false);
    store.navigate('/compose/post', { quoted: tweet.id, draft: `modal ${tweet.id}` });
  };
  return h(
    'div',
    { className: styles.repost },
    h(Action, {
      testId: 'retweet',
      icon: 'repost',
      label: 'Repost',
      count: Math.round(tweet.likes / 9),
      onClick: () => setOpen(!open),
    }),
    open &&
      h(
        'div',
        { role: 'menu', className: styles.menu },
        h(
          'button',
          { type: 'button', role: 'menuitem', 'data-testid': 'retweetConfirm' },
          'Repost',
        ),
        h('a', { href: '/compose/post', role: 'menuitem', onClick: quote }, 'Quote'),
      ),
  );
}

function Action({ testId, icon, label, count, onClick }) {
  return h(
    'button',
    { type: 'button', 'data-testid': testId, 'aria-label': `${count} ${label}`, onClick },
    h(Icon, { name: icon, size: 18 }),
    h('span', null, count || ''),
  );
}

/** A link inside the app: pushState, no page load, no popstate. */
export function Link({ store, to, children, ...rest }) {
  const follow = (event) => {
    event.preventDefault();
    store.navigate(to);
  };
  return h('a', { href: to, onClick: follow, ...rest }, children);
}
