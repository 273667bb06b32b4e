import 'quill1/dist/quill.core.css';
import { createElement as h, useEffect, useRef, useState } from 'react';
import { createOldComment } from './api.js';
import { mountQuill, textOf } from './quill-box.js';

/** The comment box of the older page: Quill, and a button that is there only while there is text. */
export function OldCommentBox({ threadUrn, actor, isReply, onPosted }) {
  const [committed, setCommitted] = useState('');
  const [state, setState] = useState('writing');
  const place = useRef(null);
  const quill = useRef(null);
  useEffect(() => {
    quill.current = mountQuill(place.current, {
      placeholder: isReply ? 'Add a reply…' : 'Add a comment…',
      onCommit: setCommitted,
    });
    if (isReply) quill.current.focus();
  }, [isReply]);

  const send = async () => {
    setState('sending');
    const text = textOf(quill.current);
    const taken = await createOldComment(threadUrn, text, actor);
    setState(taken ? 'writing' : 'failed');
    if (!taken) return;
    quill.current.setText('', 'user');
    setCommitted('');
    onPosted(text);
  };
  return h(
    'div',
    {
      className: `comments-comment-box comments-comment-box--cr ${isReply ? 'comments-comment-box--reply' : ''}`,
    },
    h(
      'form',
      { className: 'comments-comment-box__form', onSubmit: (event) => event.preventDefault() },
      h(
        'div',
        { className: 'comments-comment-texteditor' },
        h('div', { className: 'editor-container' }, h('div', { ref: place })),
      ),
      committed.trim() !== '' &&
        h(
          'button',
          {
            type: 'submit',
            disabled: state === 'sending',
            className:
              'comments-comment-box__submit-button--cr artdeco-button artdeco-button--1 artdeco-button--primary ember-view',
            onClick: send,
          },
          h('span', { className: 'artdeco-button__text' }, isReply ? 'Reply' : 'Comment'),
        ),
      state === 'failed' &&
        h('div', { role: 'alert' }, 'Something went wrong. Your text is still here.'),
    ),
  );
}
