import { createElement as h, useRef } from 'react';
import { Icon } from '../shared/icon.js';
import styles from './composer-dialog.module.css';
import { useFocusTrap } from './focus-trap.js';
import { PressButton } from './press-button.js';

/** A modal that keeps the focus; its corner button closes it or goes a step back. */
export function Dialog({ title, corner, children }) {
  const dialog = useRef(null);
  useFocusTrap(dialog);
  const marks = { role: 'dialog', 'aria-labelledby': 'composer-title', 'aria-modal': true };
  return h(
    'div',
    { className: styles.mask },
    h(
      'div',
      { ...marks, ref: dialog, className: styles.dialog },
      h(
        'div',
        { className: styles.title },
        h('h2', { id: 'composer-title' }, title),
        h(
          PressButton,
          { label: corner.label, onPress: corner.onPress, className: styles.close },
          h(Icon, { name: corner.icon, size: 20 }),
        ),
      ),
      children,
    ),
  );
}
