import { Editor, getDefaultKeyBinding } from 'draft-js';
import { createElement as h, useEffect, useRef } from 'react';
import styles from './composer.module.css';
import { commitAll, textOf, withPart } from './drafts.js';
import { knob, mark } from './store.js';

/** One editor of a composer. Both wrappers share its testid prefix and are no editors: prefix matches must ask for contenteditable. */
export function EditorBox({ part, at, place, words, change, post, focus }) {
  const editor = useRef(null);
  // Until 2026-08 every part of a thread carried the same id; since 2026-09 they are counted. Both may be out there.
  const testId = mark(`tweetTextarea_${knob('ids') === 'repeated' ? 0 : at}`);
  useEffect(() => {
    if (focus) editor.current.focus();
  }, [focus]);
  return h(
    'div',
    { 'data-testid': `${testId}_label`, className: styles.label },
    h(
      'div',
      {
        'data-testid': `${testId}RichTextInputContainer`,
        className: `${styles.input} ${styles[place] ?? ''}`,
      },
      h(Editor, {
        ref: editor,
        editorState: part.editor,
        onChange: (state) => change((draft) => withPart(draft, part.id, () => ({ editor: state }))),
        onFocus: () => change((draft) => ({ ...draft, active: at })),
        // A thread takes a part's text over when its editor loses the focus, and sends what it took over (2026-09).
        onBlur: () =>
          change((now) => withPart(now, part.id, (one) => ({ committed: textOf(one) }))),
        webDriverTestID: testId,
        ariaLabel: 'Post text',
        role: 'textbox',
        placeholder: at === 0 ? words.placeholder : 'Add another post',
        spellCheck: true,
        stripPastedStyles: true,
        keyBindingFn: bindKeys,
        handleKeyCommand: (command) => {
          if (command !== 'tweet-submit') return 'not-handled';
          if (knob('early')) return 'handled';
          change(commitAll);
          post();
          return 'handled';
        },
      }),
    ),
  );
}

// Ctrl+Enter and Cmd+Enter both post; plain Enter is a new line.
function bindKeys(event) {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return 'tweet-submit';
  return getDefaultKeyBinding(event);
}
