import { createElement as h, useState } from 'react';
import { Avatar } from '../shared/avatar.js';
import { Icon } from '../shared/icon.js';
import { Picture } from '../shared/picture.js';
import { Comment } from './comment.js';
import { CommentBox } from './comment-box.js';
import { pathOf } from './post-path.js';
import { PressButton } from './press-button.js';
import styles from './story.module.css';

/** One post with its comments, its own comment box and the way to share it. */
export function Story({ post, replies, acting, labels, onShare }) {
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
      h(
        PressButton,
        { label: labels.share, onPress: () => onShare(post) },
        h('span', null, h(Icon, { name: 'share', size: 19 }), labels.share),
      ),
    ),
    comments.map((comment) => h(Comment, { key: comment.id, post, comment, acting, labels })),
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
      h(
        'span',
        null,
        // The time is the link to the post, and the only place in the page that names it.
        h('a', { role: 'link', href: pathOf(post) }, post.age),
        ' · ',
        h(Icon, { name: 'globe', size: 12 }),
      ),
    ),
  );
}
