import { createElement as h, useState } from 'react';
import { Avatar } from '../shared/avatar.js';
import { CommentBox } from './comment-box.js';
import { pathOf } from './post-path.js';
import { PressButton } from './press-button.js';
import styles from './story.module.css';

/** A comment with its thread: replies, and the reply box beside the comment's own article, not inside it. */
export function Comment({ post, comment, acting, labels }) {
  const [open, setOpen] = useState(false);
  const [replies, setReplies] = useState([]);
  const add = (text) =>
    setReplies((all) => [...all, { id: `${comment.id}${all.length}`, author: acting, text }]);
  return h(
    'div',
    { className: styles.thread },
    h(Bubble, { post, comment, labels, onReply: () => setOpen(true) }),
    replies.map((reply) =>
      h(
        'div',
        { key: reply.id, className: styles.reply },
        h(Bubble, { post, comment: reply, labels }),
      ),
    ),
    open &&
      h(
        'div',
        { className: styles.reply },
        h(CommentBox, { post, replyTo: comment, acting, labels, onPosted: add }),
      ),
  );
}

function Bubble({ post, comment, labels, onReply }) {
  return h(
    'div',
    {
      role: 'article',
      'aria-label': labels.commentBy(comment.author.name),
      className: styles.comment,
    },
    h(Avatar, { name: comment.author.name, colour: comment.author.colour, size: 32 }),
    h(
      'div',
      null,
      h(
        'div',
        { className: styles.bubble },
        h('b', null, comment.author.name),
        h('div', { dir: 'auto', className: styles.text }, comment.text),
      ),
      h(
        'div',
        { className: styles.under },
        h('a', { role: 'link', href: `${pathOf(post)}?comment_id=${comment.id}` }, comment.age),
        onReply && h(PressButton, { onPress: onReply }, labels.reply),
      ),
    ),
  );
}
