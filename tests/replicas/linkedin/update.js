import { createElement as h, useState } from 'react';
import { Avatar } from '../shared/avatar.js';
import { Icon } from '../shared/icon.js';
import { Picture } from '../shared/picture.js';
import { CommentBox } from './comment-box.js';
import styles from './update.module.css';

/** One post of the feed; its comment box opens from the button that carries label and count. */
export function Update({ post, replies, accounts, startActor, canSwitch }) {
  const [comments, setComments] = useState(replies);
  const [open, setOpen] = useState(false);
  const add = (text, author) =>
    setComments((all) => [...all, { id: `c${all.length}`, author, text }]);
  const count = post.comments + comments.length;
  return h(
    'div',
    {
      role: 'listitem',
      componentkey: `expandedurn:li:activity:${post.id}FeedType_MAIN_FEED_RELEVANCE`,
      className: styles.update,
    },
    h(Head, { post }),
    h(
      'p',
      { dir: 'auto', className: styles.text, 'data-testid': 'expandable-text-box' },
      post.text,
    ),
    post.picture && h(Picture, { scene: post.picture, className: styles.picture }),
    h(
      'div',
      { className: styles.counts },
      h('span', null, `${post.likes} reactions`),
      h('span', null, `${count} comments`),
    ),
    h(
      'div',
      { className: styles.actions },
      h(Action, { icon: 'like', label: 'Like' }),
      h(
        'button',
        {
          type: 'button',
          'aria-label': `Comment, ${count} comments`,
          'aria-expanded': open,
          onClick: () => setOpen(true),
        },
        h(Icon, { name: 'comment', size: 19 }),
        h('span', null, 'Comment'),
      ),
      h(Action, { icon: 'repost', label: 'Repost' }),
      h(Action, { icon: 'send', label: 'Send' }),
    ),
    open && h(CommentBox, { post, accounts, startActor, canSwitch, onPosted: add }),
    comments.map((comment) => h(Comment, { key: comment.id, comment })),
  );
}

function Action({ icon, label }) {
  return h(
    'button',
    { type: 'button', 'aria-label': label },
    h(Icon, { name: icon, size: 19 }),
    h('span', null, label),
  );
}

function Head({ post }) {
  return h(
    'div',
    { className: styles.head },
    h(Avatar, { name: post.author.name, colour: post.author.colour, size: 48 }),
    h(
      'div',
      null,
      h('b', null, post.author.name),
      h('span', null, post.author.role),
      h('span', null, `${post.age} · `, h(Icon, { name: 'globe', size: 12 })),
    ),
  );
}

function Comment({ comment }) {
  return h(
    'div',
    { className: styles.comment },
    h(Avatar, { name: comment.author.name, colour: comment.author.colour, size: 32 }),
    h(
      'div',
      null,
      h('b', null, comment.author.name),
      h('p', { dir: 'auto', className: styles.text }, comment.text),
    ),
  );
}
