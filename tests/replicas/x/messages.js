import { Editor, getDefaultKeyBinding } from 'draft-js';
import { createElement as h, useState } from 'react';
import { Icon } from '../shared/icon.js';
import { sendDirectMessage } from './api.js';
import styles from './chat.module.css';
import { editorWith } from './drafts.js';

/** The old direct messages: Draft.js, Enter sends, the button only looks disabled. */
export function MessagesPage({ state }) {
  const [editorState, setEditorState] = useState(() => editorWith(''));
  const [sent, setSent] = useState([]);
  const text = editorState.getCurrentContent().getPlainText('\n');
  const send = async () => {
    if (!text.trim() || !(await sendDirectMessage(state.page.id, text))) return;
    setSent([...sent, text]);
    setEditorState(editorWith(''));
  };
  return h(
    'div',
    { className: styles.page, 'data-testid': 'DmScrollerContainer' },
    h(
      'div',
      { className: styles.list },
      sent.map((one, at) =>
        h('div', { key: at, 'data-testid': 'messageEntry' }, h('span', null, one)),
      ),
    ),
    h(
      'aside',
      { role: 'complementary', 'aria-label': 'Start a new message', className: styles.form },
      h(MessageEditor, { editorState, setEditorState, send }),
      h(
        'button',
        {
          type: 'button',
          role: 'button',
          'data-testid': 'dmComposerSendButton',
          'aria-label': 'Send',
          'aria-disabled': text.trim() ? undefined : 'true',
          onClick: send,
        },
        h(Icon, { name: 'send', size: 20 }),
      ),
    ),
  );
}

function MessageEditor({ editorState, setEditorState, send }) {
  return h(
    'div',
    { 'data-testid': 'dmComposerTextInput_label', className: styles.editor },
    h(
      'div',
      { 'data-testid': 'dmComposerTextInputRichTextInputContainer' },
      h(Editor, {
        editorState,
        onChange: setEditorState,
        webDriverTestID: 'dmComposerTextInput',
        ariaLabel: 'Start a new message',
        role: 'textbox',
        placeholder: 'Start a new message',
        spellCheck: true,
        stripPastedStyles: true,
        keyBindingFn: (event) =>
          event.key === 'Enter' && !event.shiftKey ? 'send-message' : getDefaultKeyBinding(event),
        handleKeyCommand: (command) => {
          if (command !== 'send-message') return 'not-handled';
          send();
          return 'handled';
        },
      }),
    ),
  );
}
