import { Editor } from '@tiptap/core';
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
  return new Editor({
    element,
    extensions: [StarterKit.configure(Object.fromEntries(OFF.map((name) => [name, false])))],
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
}

export function commentText(editor) {
  return editor.getText({ blockSeparator: '\n' });
}
