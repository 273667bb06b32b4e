import { createElement as h, useEffect, useRef, useState } from 'react';
import { Avatar } from '../shared/avatar.js';
import { uploaded } from '../shared/chosen-files.js';
import { Icon } from '../shared/icon.js';
import { createShare } from './api.js';
import { MediaPreview, useMedia } from './media-editor.js';
import { mountQuill, textOf } from './quill-box.js';

/**
 * The post composer, with LinkedIn's older BEM class names: in the shadow root, or in the light DOM without the test ids (`isOld`).
 * `shared`: the post it passes on; `edited`: the post whose words it changes; `publish`: what its button does where it finishes an article.
 */
export function ShareBox({
  accounts,
  startAuthor,
  text = '',
  shared,
  edited,
  isOld = false,
  button = 'Post',
  canBeEmpty = Boolean(shared),
  publish = createShare,
  onClose,
  onPosted,
}) {
  const [author, setAuthor] = useState(startAuthor);
  const [committed, setCommitted] = useState('');
  const [state, setState] = useState('writing');
  const media = useMedia();
  const place = useRef(null);
  const quill = useRef(null);

  useEffect(() => {
    quill.current = mountQuill(place.current, { text, onCommit: setCommitted });
    quill.current.focus();
  }, [text]);

  const post = async () => {
    setState('sending');
    const written = textOf(quill.current);
    const more = { shared, edited, media: await uploaded(media.files) };
    if (!(await publish(written, author, more))) return setState('failed');
    onPosted(written, author);
    onClose();
  };

  const mayPost = canBeEmpty || media.files.length > 0 || committed.trim() !== '';
  return h(
    'div',
    { className: 'artdeco-modal-overlay' },
    media.editor,
    h(
      'div',
      {
        hidden: Boolean(media.editor),
        ...(isOld ? {} : { 'data-test-modal-id': 'sharebox', 'data-test-modal': '' }),
        role: 'dialog',
        'aria-labelledby': 'share-to-linkedin-modal__header',
        className: 'artdeco-modal share-box-v2__modal',
      },
      h(Dismiss, { onClose }),
      h(AuthorBlock, { accounts, author, onChoose: setAuthor }),
      h(
        'div',
        { className: 'share-creation-state__text-editor' },
        h('div', { className: 'editor-container' }, h('div', { ref: place })),
      ),
      h(MediaPreview, { files: media.files, onRemove: media.clear }),
      shared && h(SharedPost, { shared }),
      state === 'failed' && h(Failure),
      h(Actions, { enabled: mayPost && state !== 'sending', button, post, addMedia: media.choose }),
    ),
  );
}

function Dismiss({ onClose }) {
  return h(
    'button',
    {
      type: 'button',
      className: 'artdeco-modal__dismiss',
      'aria-label': 'Dismiss',
      'data-test-modal-close-btn': '',
      onClick: onClose,
    },
    h(Icon, { name: 'close' }),
  );
}

function Failure() {
  const words = 'Something went wrong. Please try again.';
  return h('div', { role: 'alert', className: 'share-box__error' }, words);
}

function SharedPost({ shared }) {
  return h(
    'div',
    { className: 'feed-shared-mini-update-v2', 'data-urn': `urn:li:activity:${shared.id}` },
    h('b', null, shared.author.name),
    h('div', { dir: 'auto' }, shared.text),
  );
}

function Actions({ enabled, button, post, addMedia }) {
  return h(
    'div',
    { className: 'share-creation-state__bottom' },
    h(
      'div',
      { className: 'share-creation-state__tools' },
      h(
        'button',
        {
          type: 'button',
          'aria-label': 'Add media',
          className: 'share-promoted-detour-button',
          onClick: addMedia,
        },
        h(Icon, { name: 'image', size: 24 }),
      ),
      ['smile', 'calendar', 'more'].map((name) => h(Icon, { key: name, name, size: 24 })),
    ),
    // Another key for the enabled state: the site puts a new node there, so a kept reference is dead (BEAC, 2026-07).
    h(
      'button',
      {
        key: enabled ? 'enabled' : 'disabled',
        type: 'button',
        disabled: !enabled,
        className:
          'share-actions__primary-action artdeco-button artdeco-button--2 artdeco-button--primary ember-view',
        onClick: post,
      },
      h('span', { className: 'artdeco-button__text' }, button),
    ),
  );
}

// First line of the button is the author, second the audience (stored sources 2026); there is no session-wide identity.
function AuthorBlock({ accounts, author, onChoose }) {
  const [open, setOpen] = useState(false);
  const choose = (account) => {
    onChoose(account);
    setOpen(false);
  };
  return h(
    'div',
    { className: 'share-box__author' },
    h(
      'button',
      {
        type: 'button',
        id: 'share-to-linkedin-modal__header',
        className: 'share-unified-settings-entry-button',
        onClick: () => setOpen(!open),
      },
      h(Avatar, {
        name: author.name,
        colour: author.colour,
        size: 52,
        square: author.kind === 'brand',
      }),
      h(
        'div',
        null,
        h('h2', null, author.name),
        h('div', { className: 'share-box__audience' }, 'Post to Anyone'),
      ),
      h(Icon, { name: 'chevron', size: 20 }),
    ),
    open &&
      h(
        'div',
        { className: 'share-box__authors', role: 'radiogroup', 'aria-label': 'Post as' },
        accounts.map((account) =>
          h(
            'label',
            { key: account.id },
            h('input', {
              type: 'radio',
              name: 'actor',
              value: account.kind === 'brand' ? 'company' : 'member',
              checked: account.id === author.id,
              onChange: () => choose(account),
            }),
            account.name,
          ),
        ),
      ),
  );
}
