import { createElement as h, useState } from 'react';
import styles from './attachments.module.css';
import { Dialog } from './dialog.js';
import { PressButton } from './press-button.js';

/** What a picture shows, in words; the editor of the post is gone meanwhile. */
export function DescribeStep({ file, labels, onBack, onSave }) {
  const [alt, setAlt] = useState(file.alt);
  return h(
    Dialog,
    { title: labels.editPhoto, corner: { label: labels.back, icon: 'back', onPress: onBack } },
    h(
      'div',
      { className: styles.describe },
      h('img', { src: file.url, alt: '' }),
      h('textarea', {
        'aria-label': labels.altText,
        value: alt,
        onChange: ({ target }) => setAlt(target.value),
      }),
      h(
        PressButton,
        { label: labels.save, onPress: () => onSave(alt), className: styles.save },
        h('span', null, labels.save),
      ),
    ),
  );
}
