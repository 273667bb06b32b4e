import Quill from 'quill1';

/** Stock Quill 1.3.7 with the attributes LinkedIn puts on its editor; also serves the decoy in /preload/. */
export function mountQuill(
  element,
  { text = '', placeholder = 'What do you want to talk about?', onCommit } = {},
) {
  const quill = new Quill(element, {
    formats: [],
    modules: { toolbar: false },
    placeholder,
  });
  const attributes = {
    'data-test-ql-editor-contenteditable': 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': 'Text editor for creating content',
  };
  for (const [name, value] of Object.entries(attributes)) quill.root.setAttribute(name, value);
  quill.on('text-change', commitLater(quill, onCommit));
  if (text) quill.setText(text, 'user');
  return quill;
}

/** Quill ends every document with one newline of its own; that is not the author's. */
export function textOf(quill) {
  return quill.getText().replace(/\n$/, '');
}

// The site hears of a change some time after the key, and only then wakes its button (BEAC, 2026-07).
function commitLater(quill, onCommit) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => onCommit?.(textOf(quill)), 120);
  };
}
