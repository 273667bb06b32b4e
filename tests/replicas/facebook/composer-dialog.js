import { createElement as h, useRef, useState } from 'react';
import { Avatar } from '../shared/avatar.js';
import { takeFiles, uploaded } from '../shared/chosen-files.js';
import { Icon } from '../shared/icon.js';
import { createStory, editStory, uploadFile } from './api.js';
import { Attachments, FilePicker } from './attachments.js';
import styles from './composer-dialog.module.css';
import { DescribeStep } from './describe-step.js';
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
  const { files, tools } = useFiles();
  const described = files.find(({ url }) => url === step);

  const post = async () => {
    setState('sending');
    const taken = edited
      ? await editStory(edited.id, text)
      : await createStory(text, { media: await uploaded(files) });
    if (!taken) return setState('failed');
    onPosted(text);
    onClose();
  };

  const isEmpty = !text.trim() && files.length === 0;
  const common = { labels, state, acting, onClose, disabled: isEmpty || state === 'sending' };
  const onBack = () => setStep('write');
  if (step === 'settings') return h(SettingsStep, { ...common, onBack, onPost: post });
  if (described) {
    const onSave = (alt) => {
      tools.describe(described.url, alt);
      onBack();
    };
    return h(DescribeStep, { file: described, labels, onBack, onSave });
  }
  const next = twoSteps ? () => setStep('settings') : post;
  const title = edited ? labels.edit : labels.create;
  const label = twoSteps ? labels.next : edited ? labels.save : labels.post;
  const attached = { files, tools, onDescribe: setStep };
  const written = { title, text, onText: setText, label, onNext: next };
  return h(WriteStep, { ...common, ...written, attached });
}

function useFiles() {
  const [files, setFiles] = useState([]);
  return {
    files,
    tools: {
      add: (chosen) => setFiles((all) => [...all, ...takeFiles(chosen, uploadFile)]),
      remove: (url) => setFiles((all) => all.filter((one) => one.url !== url)),
      describe: (url, alt) =>
        setFiles((all) => all.map((one) => (one.url === url ? { ...one, alt } : one))),
    },
  };
}

function WriteStep({
  title,
  labels,
  acting,
  state,
  text,
  attached,
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
    h(Attachments, {
      files: attached.files,
      labels,
      onDescribe: attached.onDescribe,
      onRemove: attached.tools.remove,
    }),
    h(AddTo, { labels, onChoose: attached.tools.add }),
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

function AddTo({ labels, onChoose }) {
  return h(
    'div',
    { className: styles.addTo },
    h('span', null, labels.addTo),
    h(FilePicker, { labels, onChoose }),
    ['people', 'smile', 'pin'].map((name) => h(Icon, { key: name, name, size: 22 })),
  );
}
