import { Editor, Node } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

// A comment is plain text with line breaks; the kit's other parts would turn "- " into a list.
const OFF = [
  'blockquote',
  'bold',
  'bulletList',
  'code',
  'codeBlock',
  'dropcursor',
  'gapcursor',
  'heading',
  'horizontalRule',
  'italic',
  'link',
  'listItem',
  'listKeymap',
  'orderedList',
  'strike',
  'trailingNode',
  'underline',
];

/** A member who was chosen: one thing that no caret goes into. */
const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => ({ label: { default: '' } }),
  parseHTML: () => [{ tag: 'span[data-type="mention"]' }],
  renderHTML: ({ node }) => ['span', { 'data-type': 'mention' }, node.attrs.label],
  renderText: ({ node }) => node.attrs.label,
});

export function mountTiptap(
  element,
  {
    label = 'Text editor for creating comment',
    placeholder = 'Add a comment…',
    autofocus = 'end',
    onCommit,
  },
) {
  let timer;
  const tiptap = new Editor({
    element,
    extensions: [
      StarterKit.configure(Object.fromEntries(OFF.map((name) => [name, false]))),
      Mention,
    ],
    autofocus,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-placeholder': placeholder,
      },
    },
    // Like Quill's, this commit comes a little after the key (BEAC, 2026-07).
    onUpdate: ({ editor }) => {
      clearTimeout(timer);
      timer = setTimeout(() => onCommit(commentText(editor)), 90);
    },
  });
  // For tests of reading: what a choice from the list of suggestions puts in at the caret.
  tiptap.view.dom.__choose = (kind, label) =>
    kind === 'mention' &&
    tiptap.commands.insertContent([
      { type: 'mention', attrs: { label } },
      { type: 'text', text: ' ' },
    ]);
  return tiptap;
}

export function commentText(editor) {
  return editor.getText({ blockSeparator: '\n' });
}
