import { createElement as h } from 'react';
import { uploadMedia } from './api.js';
import styles from './composer.module.css';
import { withPart } from './drafts.js';

/** Previews of what is attached; a picture's description is written on a page of its own. */
export function Attachments({ store, name, part, change }) {
  if (part.media.length === 0) return null;
  const remove = (key) =>
    change((draft) =>
      withPart(draft, part.id, ({ media }) => ({ media: media.filter((one) => one.key !== key) })),
    );
  return h(
    'div',
    { 'data-testid': 'attachments', className: styles.attachments },
    part.media.map(({ key, url, kind, alt }) =>
      h(
        'div',
        { key, role: 'group', className: styles.preview },
        kind === 'video'
          ? h('video', { src: url, muted: true })
          : h('img', { src: url, alt, draggable: true }),
        h(
          'button',
          { type: 'button', 'aria-label': 'Remove media', onClick: () => remove(key) },
          '×',
        ),
        kind === 'image' &&
          h(
            'a',
            {
              href: '/compose/post/media',
              'data-testid': 'altTextLabel',
              onClick: (event) => {
                event.preventDefault();
                store.navigate('/compose/post/media', { draft: name, media: key });
              },
            },
            alt ? 'Edit description' : 'Add description',
          ),
      ),
    ),
  );
}

/** Uploads at once; the post later names the files by their ids. */
export async function uploadFiles(files, { id }, change) {
  for (const file of files) {
    const kind = file.type.startsWith('video/') ? 'video' : 'image';
    const mediaId = await uploadMedia(file);
    const one = { key: mediaId, mediaId, kind, url: URL.createObjectURL(file), alt: '' };
    change((draft) => withPart(draft, id, ({ media }) => ({ media: [...media, one] })));
  }
}
