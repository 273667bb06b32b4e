import { createElement as h, useRef, useState } from 'react';
import { takeFiles } from '../shared/chosen-files.js';
import { Icon } from '../shared/icon.js';
import { uploadFile } from './api.js';

/** The files of the post, and the editor that takes the place of the share box while they are chosen. */
export function useMedia() {
  const [files, setFiles] = useState([]);
  const [isChoosing, setChoosing] = useState(false);
  const onNext = (chosen) => {
    setFiles(chosen);
    setChoosing(false);
  };
  const onClose = () => setChoosing(false);
  return {
    files,
    editor: isChoosing && h(MediaEditor, { start: files, onClose, onNext }),
    choose: () => setChoosing(true),
    clear: () => setFiles([]),
  };
}

/**
 * Where files of a post are chosen and described; the share box is out of sight meanwhile. The ids of the input and the class of Next were
 * seen (2026-09), the marks of a description were not.
 */
function MediaEditor({ start, onClose, onNext }) {
  const [files, setFiles] = useState(start);
  const describe = (url, alt) =>
    setFiles((all) => all.map((one) => (one.url === url ? { ...one, alt } : one)));
  return h(
    'div',
    { role: 'dialog', 'aria-label': 'Editor', className: 'artdeco-modal media-editor' },
    h(Picker, { onChoose: (chosen) => setFiles([...files, ...takeFiles(chosen, uploadFile)]) }),
    files.map((file) => h(Chosen, { key: file.url, file, describe })),
    h(
      'footer',
      { className: 'share-box-footer' },
      h('button', { type: 'button', onClick: onClose }, 'Back'),
      h(
        'button',
        {
          type: 'button',
          disabled: files.length === 0,
          className:
            'share-box-footer__primary-btn artdeco-button artdeco-button--2 artdeco-button--primary ember-view',
          onClick: () => onNext(files),
        },
        'Next',
      ),
    ),
  );
}

function Picker({ onChoose }) {
  const input = useRef(null);
  return h(
    'div',
    { className: 'media-editor-file-selector' },
    h('input', {
      ref: input,
      id: 'media-editor-file-selector__file-input',
      name: 'file',
      type: 'file',
      multiple: true,
      accept: 'image/gif,image/jpeg,image/jpg,image/png,video/*',
      tabIndex: -1,
      onChange: ({ target }) => onChoose(target.files),
    }),
    h(
      'button',
      {
        type: 'button',
        className: 'media-editor-file-selector__upload-media-button',
        onClick: () => input.current.click(),
      },
      'Upload from computer',
    ),
  );
}

function Chosen({ file: { url, kind, alt }, describe }) {
  if (kind === 'video') return h('video', { src: url, muted: true });
  return h(
    'div',
    { className: 'media-editor__chosen' },
    h('img', { src: url, alt: '' }),
    h('textarea', {
      'aria-label': 'Alternative text',
      value: alt,
      onChange: ({ target }) => describe(url, target.value),
    }),
  );
}

/** What the share box shows of the files once they are chosen. */
export function MediaPreview({ files, onRemove }) {
  if (files.length === 0) return null;
  return h(
    'div',
    { className: 'share-creation-state__media-preview' },
    files.map(({ url, kind, alt }) =>
      kind === 'video'
        ? h('video', { key: url, src: url, muted: true })
        : h('img', { key: url, src: url, alt }),
    ),
    h(
      'button',
      { type: 'button', 'aria-label': 'Remove media', onClick: onRemove },
      h(Icon, { name: 'close', size: 18 }),
    ),
  );
}
