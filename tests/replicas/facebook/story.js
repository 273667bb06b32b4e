import { createElement as h, useState } from 'react';
import { Avatar } from '../shared/avatar.js';
import { Icon } from '../shared/icon.js';
import { Picture } from '../shared/picture.js';
import { CommentBox } from './comment-box.js';
import styles from './story.module.css';

/** One post of the feed with its comments and its own comment box. */
export function Story({ post, replies, acting, labels }) {
  const [comments, setComments] = useState(replies);
  const add = (text) =>
    setComments((all) => [...all, { id: `c${all.length}`, author: acting, text }]);
  return h(
    'div',
    { role: 'article', className: styles.story },
    h(Head, { post }),
    h('div', { dir: 'auto', className: styles.text }, post.text),
    post.picture && h(Picture, { scene: post.picture, className: styles.picture }),
    h(
      'div',
      { className: styles.counts },
      h('span', null, h(Icon, { name: 'like', size: 15 }), post.likes),
      h('span', null, labels.comments(post.comments + comments.length)),
    ),
    h(
      'div',
      { className: styles.actions },
      h('span', null, h(Icon, { name: 'like', size: 19 }), labels.like),
      h('span', null, h(Icon, { name: 'comment', size: 19 }), labels.comment),
      h('span', null, h(Icon, { name: 'share', size: 19 }), labels.share),
    ),
    comments.map((comment) => h(Comment, { key: comment.id, comment })),
    h(CommentBox, { post, acting, labels, onPosted: add }),
  );
}

function Head({ post }) {
  return h(
    'div',
    { className: styles.head },
    h(Avatar, { name: post.author.name, colour: post.author.colour }),
    h(
      'div',
      null,
      h('b', null, post.author.name),
      h('span', null, post.age, ' · ', h(Icon, { name: 'globe', size: 12 })),
    ),
  );
}

function Comment({ comment }) {
  return h(
    'div',
    { role: 'article', className: styles.comment },
    h(Avatar, { name: comment.author.name, colour: comment.author.colour, size: 32 }),
    h(
      'div',
      { className: styles.bubble },
      h('b', null, comment.author.name),
      h('div', { dir: 'auto', className: styles.text }, comment.text),
    ),
  );
}
