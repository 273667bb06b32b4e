import { createElement as h, useRef } from 'react';
import { Icon } from '../shared/icon.js';
import styles from './attachments.module.css';
import { PressButton } from './press-button.js';

// As seen on the site (MPOST, 2026-05).
const ACCEPT = 'image/*,image/heif,image/heic,video/*,video/mp4,video/x-m4v,video/x-matroska,.mkv';

/** The button that chooses files, and the hidden input behind it. */
export function FilePicker({ labels, onChoose }) {
  const input = useRef(null);
  return [
    h('input', {
      key: 'input',
      ref: input,
      type: 'file',
      multiple: true,
      accept: ACCEPT,
      className: styles.input,
      tabIndex: -1,
      onChange: ({ target }) => onChoose(target.files),
    }),
    h(
      PressButton,
      { key: 'button', label: labels.photo, onPress: () => input.current.click() },
      h(Icon, { name: 'image', size: 22 }),
    ),
  ];
}

/** What is attached, each with ways to describe it and to take it out. Nobody recorded the marks of these. */
export function Attachments({ files, labels, onDescribe, onRemove }) {
  if (files.length === 0) return null;
  return h(
    'div',
    { role: 'group', className: styles.list },
    files.map(({ url, kind, alt }) =>
      h(
        'div',
        { key: url, className: styles.one },
        kind === 'video' ? h('video', { src: url, muted: true }) : h('img', { src: url, alt }),
        kind === 'image' &&
          h(
            PressButton,
            { label: labels.editPhoto, onPress: () => onDescribe(url) },
            h('span', null, labels.editPhoto),
          ),
        h(
          PressButton,
          { label: labels.removePhoto, onPress: () => onRemove(url) },
          h(Icon, { name: 'close', size: 16 }),
        ),
      ),
    ),
  );
}
