import { createElement as h, useState } from 'react';
import { OldCommentBox } from './old-comment-box.js';

/** A comment of the older page: its replies and the reply box stand beside its article in one thread. */
export function Thread({ post, comment, actor }) {
  const [open, setOpen] = useState(false);
  const [replies, setReplies] = useState([]);
  const urn = `urn:li:comment:(activity:${post.id},${comment.id})`;
  return h(
    'div',
    { className: 'comments-thread-entity' },
    h(
      'article',
      { className: 'comments-comment-entity', 'data-id': urn },
      h('span', { className: 'comments-comment-meta__description-title' }, comment.author.name),
      h('div', { className: 'comments-comment-item__main-content' }, comment.text),
      h(
        'button',
        {
          type: 'button',
          className: 'comments-comment-social-bar__reply-action-button--cr',
          onClick: () => setOpen(true),
        },
        'Reply',
      ),
    ),
    replies.map((text) =>
      h(
        'article',
        {
          key: text,
          className: 'comments-comment-entity comments-comment-entity--reply',
          'data-id': `urn:li:comment:(activity:${post.id},${comment.id}1)`,
        },
        h('div', { className: 'comments-comment-item__main-content' }, text),
      ),
    ),
    open &&
      h(OldCommentBox, {
        threadUrn: urn,
        actor,
        isReply: true,
        onPosted: (text) => setReplies((all) => [...all, text]),
      }),
  );
}
