import { ContentState, Editor, EditorState, getDefaultKeyBinding } from 'draft-js';
import { createElement as h, useEffect, useRef, useState } from 'react';
import { Icon } from '../shared/icon.js';
import { createTweet } from './api.js';
import { UserAvatar } from './avatar.js';
import styles from './composer.module.css';
import { tagDecorator } from './editor-decorator.js';
import { actingUser } from './store.js';

/** One compose box: Draft.js, its decoys, and a Post button that follows the editor's model, not the DOM. */
export function Composer({ store, testId, place, words, replyTo, text = '', onPosted }) {
  const [editorState, setEditorState] = useState(() => editorWith(text));
  const [sending, setSending] = useState(false);
  const editor = useRef(null);
  const user = actingUser(store.getState());
  const model = editorState.getCurrentContent().getPlainText('\n');
  const disabled = sending || !model.trim();

  const post = async () => {
    if (disabled) return;
    setSending(true);
    const id = await createTweet({ text: model, replyTo });
    setSending(false);
    if (!id)
      return showToast(store, 'Something went wrong, but don’t fret — let’s give it another shot.');
    setEditorState(editorWith(''));
    addToTimeline(store, { id, user, text: model, replyTo });
    showToast(store, replyTo ? 'Your reply was sent.' : 'Your post was sent.');
    onPosted?.();
  };

  useEffect(() => {
    if (place === 'modal') editor.current.focus();
  }, [place]);

  return h(
    'div',
    { className: styles.composer },
    h(UserAvatar, { user }),
    h(
      'div',
      { className: styles.column },
      h(EditorBox, { editor, editorState, setEditorState, place, words, post }),
      h(Toolbar, { testId, disabled, post, label: words.button }),
    ),
  );
}

// Both wrappers share the editor's testid prefix and are no editors: prefix matches must ask for contenteditable.
function EditorBox({ editor, editorState, setEditorState, place, words, post }) {
  return h(
    'div',
    { 'data-testid': 'tweetTextarea_0_label', className: styles.label },
    h(
      'div',
      {
        'data-testid': 'tweetTextarea_0RichTextInputContainer',
        className: `${styles.input} ${styles[place] ?? ''}`,
      },
      h(Editor, {
        ref: editor,
        editorState,
        onChange: setEditorState,
        webDriverTestID: 'tweetTextarea_0',
        ariaLabel: 'Post text',
        role: 'textbox',
        placeholder: words.placeholder,
        spellCheck: true,
        stripPastedStyles: true,
        keyBindingFn: bindKeys,
        handleKeyCommand: (command) => {
          if (command !== 'tweet-submit') return 'not-handled';
          post();
          return 'handled';
        },
      }),
    ),
  );
}

// Ctrl+Enter and Cmd+Enter both post (LORT, MPOST, twitter-required-alt-text#12); plain Enter is a new line.
function bindKeys(event) {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return 'tweet-submit';
  return getDefaultKeyBinding(event);
}

function Toolbar({ testId, disabled, post, label }) {
  const tools = ['image', 'list', 'smile', 'calendar', 'pin'];
  return h(
    'div',
    { className: styles.toolbar, 'data-testid': 'toolBar' },
    h(
      'div',
      { className: styles.tools },
      tools.map((name) =>
        h('span', { key: name, className: styles.tool }, h(Icon, { name, size: 19 })),
      ),
    ),
    h(
      'button',
      {
        type: 'button',
        role: 'button',
        'data-testid': testId,
        // aria-disabled and never `disabled`: the click still happens, the app ignores it.
        'aria-disabled': disabled ? 'true' : undefined,
        tabIndex: disabled ? -1 : 0,
        className: styles.post,
        onClick: post,
      },
      h('span', null, label),
    ),
  );
}

function editorWith(text) {
  const content = ContentState.createFromText(text);
  return EditorState.moveSelectionToEnd(EditorState.createWithContent(content, tagDecorator));
}

function addToTimeline(store, { id, user, text, replyTo }) {
  const author = { name: user.name, handle: user.screen_name, colour: user.colour };
  const tweet = { id, author, text, replyTo, age: 'now', likes: 0, comments: 0 };
  store.set({ timeline: [tweet, ...store.getState().timeline] });
}

function showToast(store, text) {
  store.set({ toast: { text } });
  setTimeout(() => store.set({ toast: null }), 4000);
}
