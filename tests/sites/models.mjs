/** In the page: the text of the focused editor's own model, asked of the library and not of what it drew. One function, for the page sees nothing else of this file. */
export function modelText(all, css) {
  const [box] = all(css);
  if ('value' in box) return box.value;
  if (box.__lexicalEditor) return lexical(box.__lexicalEditor.getEditorState().toJSON().root);
  if (box.editor) return box.editor.getText({ blockSeparator: '\n' });
  if (box.parentElement.__quill) return box.parentElement.__quill.getText().replace(/\n$/, '');
  return draft(box) ?? box.__written();

  function lexical(root) {
    const textOf = ({ type, text = '', children = [] }) =>
      type === 'linebreak' ? '\n' : text + children.map(textOf).join('');
    return root.children.map(textOf).join('\n');
  }

  /** Draft keeps its model in the props of the component around the box. */
  function draft(element) {
    const key = Object.keys(element).find((name) => name.startsWith('__reactFiber$'));
    for (let fiber = element[key]; fiber; fiber = fiber.return) {
      // The component itself: a fiber may be the one of the drawing before.
      const state = fiber.stateNode?.props?.editorState;
      if (state?.getCurrentContent) return state.getCurrentContent().getPlainText('\n');
    }
    return undefined;
  }
}
