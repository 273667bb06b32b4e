import { createElement as h, useState } from 'react';
import { Avatar } from '../shared/avatar.js';
import { Icon } from '../shared/icon.js';
import { Picture } from '../shared/picture.js';
import { CommentBox } from './comment-box.js';
import { RepostMenu } from './repost-menu.js';
import styles from './update.module.css';

const KEY_STARTS = ['expanded', '', 'collapsed'];

/**
 * One post of the feed; its comment box opens from the button that carries label and count. The site may draw a post several
 * times under keys of different beginnings and show one of them (BEAC, 2026-07): `copy` 0 is the shown one.
 */
export function Update({ post, replies, accounts, startActor, canSwitch, copy = 0, onRepost }) {
  const [comments, setComments] = useState(replies);
  const [open, setOpen] = useState(copy > 0);
  const add = (text, author) =>
    setComments((all) => [...all, { id: `c${all.length}`, author, text }]);
  const count = post.comments + comments.length;
  return h(
    'div',
    {
      role: 'listitem',
      componentkey: `${KEY_STARTS[copy]}urn:li:activity:${post.id}FeedType_MAIN_FEED_RELEVANCE`,
      className: styles.update,
      style: copy > 0 ? { display: 'none' } : undefined,
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
      h(RepostMenu, { onThoughts: () => onRepost(post) }),
      h(Action, { icon: 'send', label: 'Send' }),
    ),
    open && h(CommentBox, { post, accounts, startActor, canSwitch, onPosted: add }),
    comments.map((comment) =>
      h(Comment, { key: comment.id, post, comment, accounts, startActor, canSwitch }),
    ),
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

/** A comment, and as its sibling the reply box: one is not inside the other (captured 2026). */
function Comment({ post, comment, accounts, startActor, canSwitch }) {
  const [open, setOpen] = useState(false);
  const [replies, setReplies] = useState([]);
  const urn = `urn:li:comment:(urn:li:activity:${post.id},${comment.id})`;
  const key = `replaceableComment_${urn}`;
  return h(
    'div',
    null,
    h(
      'div',
      { id: key, componentkey: key },
      h(
        'div',
        { componentkey: `CommentComponentReference_${urn}`, className: styles.comment },
        h(Avatar, { name: comment.author.name, colour: comment.author.colour, size: 32 }),
        h(
          'div',
          null,
          h('b', null, comment.author.name),
          h('p', { dir: 'auto', className: styles.text }, comment.text),
          h(
            'button',
            { type: 'button', 'aria-label': 'Reply', onClick: () => setOpen(true) },
            'Reply',
          ),
        ),
      ),
    ),
    replies.map((text) => h('p', { key: text, dir: 'auto', className: styles.text }, text)),
    open &&
      h(CommentBox, {
        post,
        replyTo: comment,
        accounts,
        startActor,
        canSwitch,
        onPosted: (text) => setReplies((all) => [...all, text]),
      }),
  );
}
