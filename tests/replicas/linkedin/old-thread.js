import { createElement as h, useState } from 'react';
import { OldCommentBox } from './old-comment-box.js';

/** A comment of the older page: its replies and the reply box stand in the thread inside its article. */
export function Thread({ post, comment, actor }) {
  const [open, setOpen] = useState(false);
  const [replies, setReplies] = useState([]);
  const urn = `urn:li:comment:(activity:${post.id},${comment.id})`;
  return h(
    'article',
    { className: 'comments-comment-entity', 'data-id': urn },
    h('span', { className: 'comments-comment-meta__description-title' }, comment.author.name),
    h('div', { className: 'comments-comment-item__main-content' }, comment.text),
    h(
      'div',
      { className: 'comment-social-activity comments-thread-entity' },
      h(
        'button',
        {
          type: 'button',
          className: 'comments-comment-social-bar__reply-action-button--cr',
          onClick: () => setOpen(true),
        },
        'Reply',
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
    ),
  );
}
