import { createElement as h, useRef, useState } from 'react';
import { Avatar } from '../shared/avatar.js';
import { Icon } from '../shared/icon.js';
import { createStory } from './api.js';
import { Dialog } from './dialog.js';
import { LexicalBox } from './lexical-box.js';
import { PressButton } from './press-button.js';
import styles from './share-dialog.module.css';

/** "Share": words of one's own are optional, so the button is awake from the start; rows of other ways to share follow it. */
export function ShareDialog({ post, acting, labels, onClose, onPosted }) {
  const [text, setText] = useState('');
  const [state, setState] = useState('writing');
  const editor = useRef(null);
  const share = async () => {
    setState('sending');
    if (!(await createStory(text, { shared: post.id }))) return setState('failed');
    onPosted(text);
    onClose();
  };
  const corner = { label: labels.close, icon: 'close', onPress: onClose };
  return h(
    Dialog,
    { title: labels.shareTitle, corner },
    h(
      'div',
      { className: styles.author },
      h(Avatar, { name: acting.name, colour: acting.colour }),
      h('b', null, acting.name),
    ),
    h(LexicalBox, {
      label: labels.saySomething,
      big: true,
      autoFocus: true,
      apiRef: editor,
      onText: setText,
    }),
    h(
      'div',
      { className: styles.row },
      h(
        PressButton,
        { label: labels.emoji, className: styles.emoji },
        h(Icon, { name: 'smile', size: 22 }),
      ),
      h(
        PressButton,
        {
          label: labels.shareNow,
          disabled: state === 'sending',
          onPress: share,
          className: styles.share,
        },
        h('span', null, labels.shareNow),
      ),
    ),
    state === 'failed' && h('div', { role: 'alert', className: styles.failed }, labels.failed),
    h(OtherWays, { labels }),
  );
}

function OtherWays({ labels }) {
  const icons = ['send', 'people', 'share'];
  return h(
    'div',
    { className: styles.ways },
    labels.sendTo.map((label, at) =>
      h(
        PressButton,
        { key: label, label, className: styles.way },
        h(Icon, { name: icons[at], size: 24 }),
        h('span', null, label),
      ),
    ),
  );
}
