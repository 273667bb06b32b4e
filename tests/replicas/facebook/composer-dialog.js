import { createElement as h, useRef, useState } from 'react';
import { Avatar } from '../shared/avatar.js';
import { Icon } from '../shared/icon.js';
import { createStory, editStory } from './api.js';
import styles from './composer-dialog.module.css';
import { Dialog } from './dialog.js';
import { LexicalBox } from './lexical-box.js';
import { PressButton } from './press-button.js';

/**
 * "Create post": a dialog that keeps the focus, with a Post button that wakes when the editor holds text. Pages may get
 * two steps instead (?steps=2): Next, then "Post settings", a dialog without an editor. `edited`: a post whose words it changes.
 */
export function ComposerDialog({ acting, labels, twoSteps, edited, onClose, onPosted }) {
  const [text, setText] = useState(edited?.text ?? '');
  const [state, setState] = useState('writing');
  const [step, setStep] = useState('write');

  const post = async () => {
    setState('sending');
    const taken = edited ? await editStory(edited.id, text) : await createStory(text);
    if (!taken) return setState('failed');
    onPosted(text);
    onClose();
  };

  const common = { labels, state, acting, onClose, disabled: !text.trim() || state === 'sending' };
  if (step === 'settings')
    return h(SettingsStep, { ...common, onBack: () => setStep('write'), onPost: post });
  const next = twoSteps ? () => setStep('settings') : post;
  const title = edited ? labels.edit : labels.create;
  const label = twoSteps ? labels.next : edited ? labels.save : labels.post;
  return h(WriteStep, { ...common, title, text, onText: setText, label, onNext: next });
}

function WriteStep({
  title,
  labels,
  acting,
  state,
  text,
  disabled,
  label,
  onText,
  onNext,
  onClose,
}) {
  const editor = useRef(null);
  const ask = labels.ask(acting.name.split(' ')[0]);
  return h(
    Dialog,
    { title, corner: { label: labels.close, icon: 'close', onPress: onClose } },
    h(Author, { acting, labels }),
    h(LexicalBox, { label: ask, text, big: true, autoFocus: true, apiRef: editor, onText }),
    h(AddTo, { labels }),
    h(Finish, { labels, state, label, disabled, onPress: onNext }),
  );
}

function SettingsStep({ labels, acting, state, disabled, onBack, onPost }) {
  return h(
    Dialog,
    { title: labels.settings, corner: { label: labels.back, icon: 'back', onPress: onBack } },
    h(Author, { acting, labels }),
    h(Finish, { labels, state, label: labels.post, disabled, onPress: onPost }),
  );
}

function Finish({ labels, state, label, disabled, onPress }) {
  return [
    state === 'failed' &&
      h('div', { key: 'failed', role: 'alert', className: styles.failed }, labels.failed),
    h(
      PressButton,
      { key: 'finish', label, disabled, onPress, className: styles.post },
      h('span', null, label),
    ),
  ];
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
