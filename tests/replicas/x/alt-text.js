import { createElement as h, useState } from 'react';
import { withPart } from './drafts.js';
import styles from './layers.module.css';

/** What a picture shows, in words; the editor of the post is gone meanwhile. */
export function AltTextStep({ draft, mediaKey, done }) {
  const part = draft.parts.find(({ media }) => media.some((one) => one.key === mediaKey));
  const picture = part.media.find((one) => one.key === mediaKey);
  const [alt, setAlt] = useState(picture.alt);
  const save = () =>
    done(
      withPart(draft, part.id, ({ media }) => ({
        media: media.map((one) => (one === picture ? { ...one, alt } : one)),
      })),
    );
  return h(
    'div',
    { className: styles.alt },
    h('img', { src: picture.url, alt: '' }),
    h('textarea', {
      'data-testid': 'altTextInput',
      name: 'altTextInput',
      'aria-label': 'Description',
      maxLength: 1000,
      value: alt,
      onChange: ({ target }) => setAlt(target.value),
    }),
    h('button', { type: 'button', 'data-testid': 'endEditingButton', onClick: save }, 'Save'),
  );
}
