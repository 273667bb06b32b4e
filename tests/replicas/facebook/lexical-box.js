import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND,
} from 'lexical';
import { createElement as h, useEffect, useRef, useState } from 'react';
import { addChosen, CHOSEN_NODES } from './chosen-nodes.js';
import styles from './lexical-box.module.css';

/**
 * A Lexical editor in Facebook's clothes: hashed classes, `notranslate`, localized aria-placeholder. `onEnter` (comments only)
 * takes plain Enter; posts are rich text where Enter is a new paragraph.
 */
export function LexicalBox({
  label,
  text = '',
  big = false,
  autoFocus = false,
  role = 'textbox',
  apiRef,
  onText,
  onEnter,
}) {
  const box = useRef(null);
  const enter = useRef(onEnter);
  enter.current = onEnter;
  const [empty, setEmpty] = useState(text === '');

  // biome-ignore lint/correctness/useExhaustiveDependencies: one editor per box; what changes travels by ref.
  useEffect(() => {
    const editor = mountEditor(box.current, { text, plain: Boolean(enter.current) });
    const undo = [
      editor.registerUpdateListener(({ editorState }) => {
        const written = editorState.read(readText);
        setEmpty(written === '');
        onText(written);
      }),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => takeEnter(event, enter),
        COMMAND_PRIORITY_HIGH,
      ),
    ];
    apiRef.current = { clear: () => editor.update(startAgain) };
    if (autoFocus) editor.focus();
    return () => {
      for (const stop of undo) stop();
      editor.setRootElement(null);
    };
  }, []);

  return h(
    'div',
    { className: big ? styles.frameBig : styles.frame },
    h('div', {
      ref: box,
      className: `${styles.editor} ${big ? styles.big : styles.small} notranslate`,
      contentEditable: true,
      suppressContentEditableWarning: true,
      role,
      spellCheck: true,
      tabIndex: 0,
      'aria-label': label,
      'aria-placeholder': label,
      'data-lexical-editor': 'true',
      style: { userSelect: 'text', whiteSpace: 'pre-wrap', wordBreak: 'break-word' },
    }),
    empty &&
      h(
        'div',
        {
          'aria-hidden': true,
          className: `${styles.placeholder} ${big ? styles.big : styles.small}`,
        },
        label,
      ),
  );
}

function mountEditor(element, { text, plain }) {
  const editor = createEditor({
    namespace: 'composer',
    nodes: CHOSEN_NODES,
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(element);
  // For tests of reading: what a choice from the list of suggestions puts in at the caret.
  element.__choose = (kind, text) => addChosen(editor, kind, text);
  // No selection here: a box that is only drawn must not pull focus and scroll to itself.
  editor.update(() => startWith(text), { discrete: true });
  if (plain) registerPlainText(editor);
  else registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  return editor;
}

function startWith(text) {
  const lines = text.split('\n').map((line) => {
    const paragraph = $createParagraphNode();
    return line ? paragraph.append($createTextNode(line)) : paragraph;
  });
  return $getRoot()
    .clear()
    .append(...lines);
}

function startAgain() {
  startWith('').selectEnd();
}

// One paragraph is one line on Facebook; Lexical's own getTextContent would put a blank line between them.
function readText() {
  return $getRoot()
    .getChildren()
    .map((paragraph) => paragraph.getTextContent())
    .join('\n');
}

// Enter during composition only accepts the candidate; Shift+Enter is a line break.
function takeEnter(event, enter) {
  if (!enter.current || !event || event.shiftKey || event.isComposing || event.keyCode === 229)
    return false;
  event.preventDefault();
  enter.current();
  return true;
}
