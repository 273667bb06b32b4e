import { createElement as h, useRef, useState } from 'react';
import { Avatar } from '../shared/avatar.js';
import { Icon } from '../shared/icon.js';
import { createStory } from './api.js';
import styles from './composer-dialog.module.css';
import { useFocusTrap } from './focus-trap.js';
import { LexicalBox } from './lexical-box.js';
import { PressButton } from './press-button.js';

/** "Create post": a dialog that keeps the focus, with a Post button that wakes when the editor holds text. */
export function ComposerDialog({ acting, labels, onClose, onPosted }) {
  const [text, setText] = useState('');
  const [state, setState] = useState('writing');
  const dialog = useRef(null);
  const editor = useRef(null);
  useFocusTrap(dialog);

  const post = async () => {
    setState('sending');
    if (!(await createStory(text))) return setState('failed');
    onPosted(text);
    onClose();
  };

  return h(
    'div',
    { className: styles.mask },
    h(
      'div',
      {
        role: 'dialog',
        'aria-labelledby': 'composer-title',
        'aria-modal': true,
        ref: dialog,
        className: styles.dialog,
      },
      h(Title, { labels, onClose }),
      h(Author, { acting, labels }),
      h(LexicalBox, {
        label: labels.ask(acting.name.split(' ')[0]),
        big: true,
        autoFocus: true,
        apiRef: editor,
        onText: setText,
      }),
      state === 'failed' && h('div', { role: 'alert', className: styles.failed }, labels.failed),
      h(AddTo, { labels }),
      h(
        PressButton,
        {
          label: labels.post,
          disabled: !text.trim() || state === 'sending',
          onPress: post,
          className: styles.post,
        },
        h('span', null, labels.post),
      ),
    ),
  );
}

function Title({ labels, onClose }) {
  return h(
    'div',
    { className: styles.title },
    h('h2', { id: 'composer-title' }, labels.create),
    h(
      PressButton,
      { label: labels.close, onPress: onClose, className: styles.close },
      h(Icon, { name: 'close', size: 20 }),
    ),
  );
}

function Author({ acting, labels }) {
  return h(
    'div',
    { className: styles.author },
    h(Avatar, { name: acting.name, colour: acting.colour }),
    h(
      'div',
      null,
      h('b', null, acting.name),
      h(
        'span',
        { className: styles.audience },
        h(Icon, { name: 'globe', size: 12 }),
        labels.public,
      ),
    ),
  );
}

function AddTo({ labels }) {
  return h(
    'div',
    { className: styles.addTo },
    h('span', null, labels.addTo),
    ['image', 'people', 'smile', 'pin'].map((name) => h(Icon, { key: name, name, size: 22 })),
  );
}
