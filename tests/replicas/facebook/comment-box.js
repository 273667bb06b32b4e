import { createElement as h, useRef, useState } from 'react';
import { Avatar } from '../shared/avatar.js';
import { Icon } from '../shared/icon.js';
import { createComment } from './api.js';
import styles from './comment-box.module.css';
import { LexicalBox } from './lexical-box.js';
import { PressButton } from './press-button.js';

/** The box under a post, or under a comment (`replyTo`): Enter sends, and a small send button shows while there is text. */
export function CommentBox({ post, replyTo, acting, labels, onPosted }) {
  const [text, setText] = useState('');
  const [failed, setFailed] = useState(false);
  const sending = useRef(false);
  const editor = useRef(null);

  const send = async () => {
    if (!text.trim() || sending.current) return;
    sending.current = true;
    const taken = await createComment(post.id, text, replyTo?.id);
    sending.current = false;
    setFailed(!taken);
    if (!taken) return;
    editor.current.clear();
    onPosted(text);
  };

  return h(
    'div',
    { className: styles.row, role: 'presentation' },
    h(Avatar, { name: acting.name, colour: acting.colour, size: 32 }),
    h(
      'form',
      { className: styles.form, role: 'presentation', onSubmit: (event) => event.preventDefault() },
      h(LexicalBox, {
        label: replyTo ? labels.replyTo(replyTo.author.name) : labels.commentAs(acting.name),
        autoFocus: Boolean(replyTo),
        apiRef: editor,
        onText: setText,
        onEnter: send,
      }),
      text.trim() &&
        h(
          PressButton,
          { label: labels.send, onPress: send, className: styles.send },
          h(Icon, { name: 'send', size: 18 }),
        ),
      failed && h('div', { role: 'alert', className: styles.failed }, labels.failed),
    ),
  );
}
