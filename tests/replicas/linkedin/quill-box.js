import Quill from 'quill1';

const Inline = Quill.import('blots/inline');

/** A member who was chosen: a link that can be shortened like any text. */
class Mention extends Inline {
  static create() {
    // biome-ignore lint/complexity/noThisInStatic: the parent makes what this class says.
    const element = super.create();
    element.setAttribute('href', '#');
    element.setAttribute('spellcheck', 'false');
    return element;
  }
  static formats() {
    return true;
  }
}
Mention.blotName = 'mention';
Mention.tagName = 'A';
Mention.className = 'ql-mention';
Quill.register(Mention);

/** Stock Quill 1.3.7 with the attributes LinkedIn puts on its editor; also serves the decoy in /preload/. */
export function mountQuill(
  element,
  { text = '', placeholder = 'What do you want to talk about?', onCommit } = {},
) {
  const quill = new Quill(element, {
    formats: ['mention'],
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
  // For tests of reading: what a choice from the list of suggestions puts in at the caret.
  quill.root.__choose = (kind, name) => kind === 'mention' && addMention(quill, name);
  quill.on('text-change', commitLater(quill, onCommit));
  if (text) quill.setText(text, 'user');
  return quill;
}

function addMention(quill, name) {
  const index = caretOf(quill);
  quill.insertText(index, name, { mention: true }, 'user');
  quill.insertText(index + name.length, ' ', { mention: false }, 'user');
  const [leaf, offset] = quill.getLeaf(index + name.length + 1);
  if (leaf) selectionIn(quill).collapse(leaf.domNode, offset);
  return true;
}

/** Asked of the browser: in a shadow root Chromium keeps a selection that Quill does not find. */
function caretOf(quill) {
  const { anchorNode, anchorOffset } = selectionIn(quill);
  const blot = Quill.import('parchment').find(anchorNode, true);
  if (!blot || blot === quill.scroll) return quill.getLength() - 1;
  const within = anchorNode.nodeType === Node.TEXT_NODE ? anchorOffset : 0;
  return blot.offset(quill.scroll) + within;
}

function selectionIn(quill) {
  const root = quill.root.getRootNode();
  return root.getSelection?.() ?? document.getSelection();
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
