import { createElement as h, useRef, useState } from 'react';
import { Icon } from '../shared/icon.js';
import { UserAvatar } from './avatar.js';
import {
  editorWith,
  mayPost,
  startDraft,
  startPart,
  textOf,
  useDraft,
  withPart,
} from './drafts.js';
import styles from './mobile.module.css';
import { sendDraft } from './send-draft.js';
import { actingUser, knob } from './store.js';
import { Tweet } from './tweet.js';

/** The compose page of the narrow layout: real text areas, and one Post button in the bar above them. */
export function MobileComposer({ store, state }) {
  const { replyTo, text, draft: name } = state.modal;
  const [draft, change] = useDraft(store, name, text);
  const parent = state.timeline.find((tweet) => tweet.id === replyTo);
  const close = () => store.navigate('/home');
  const send = async () => {
    if (!mayPost(draft)) return;
    if (!(await sendDraft(draft, { replyTo }))) {
      store.set({ toast: { text: 'Something went wrong.' } });
      return;
    }
    store.set({ drafts: { [name]: startDraft() }, toast: { text: 'Your post was sent.' } });
    close();
  };
  const add = () =>
    change((now) => ({ ...now, parts: [...now.parts, startPart()], active: now.parts.length }));
  return h(
    'div',
    { className: styles.compose },
    h(Bar, { close, send, disabled: !mayPost(draft), many: draft.parts.length > 1 }),
    parent && h(Tweet, { store, tweet: parent, preview: true }),
    h(Parts, { draft, change, send, user: actingUser(state) }),
    textOf(draft.parts.at(-1)).trim() !== '' &&
      h(
        'button',
        { type: 'button', 'data-testid': 'addButton', 'aria-label': 'Add post', onClick: add },
        '+',
      ),
  );
}

function Bar({ close, send, disabled, many }) {
  return h(
    'div',
    { className: styles.bar },
    h(
      'button',
      { type: 'button', 'data-testid': 'app-bar-close', 'aria-label': 'Close', onClick: close },
      h(Icon, { name: 'close', size: 20 }),
    ),
    h(
      'button',
      {
        type: 'button',
        role: 'button',
        'data-testid': 'tweetButton',
        'aria-disabled': disabled ? 'true' : undefined,
        className: styles.post,
        onClick: send,
      },
      h('span', null, many ? 'Post all' : 'Post'),
    ),
  );
}

/** While suggestions for a mention are open, the list is drawn anew with the written part alone; Post still sends all of them. */
function Parts({ draft, change, send, user }) {
  const [suggesting, setSuggesting] = useState(false);
  const closing = useRef(0);
  const shown = suggesting ? [draft.parts[draft.active]] : draft.parts;
  const write = (part, at, text) => {
    clearTimeout(closing.current);
    setSuggesting(/(^|\s)@\w+$/.test(text));
    change((now) => ({
      ...withPart(now, part.id, () => ({ editor: editorWith(text), committed: text })),
      active: at,
    }));
  };
  return h(
    'div',
    { className: styles.parts },
    shown.map((part) => {
      const at = draft.parts.indexOf(part);
      const testId = `tweetTextarea_${knob('ids') === 'repeated' ? 0 : at}`;
      return h(
        'div',
        { key: part.id, className: styles.part },
        h(UserAvatar, { user }),
        h(
          'div',
          { 'data-testid': testId, className: styles.box },
          h('textarea', {
            'aria-label': 'Post text',
            spellCheck: true,
            placeholder: 'What’s happening?',
            rows: 4,
            value: textOf(part),
            onFocus: () => change((now) => ({ ...now, active: at })),
            // Late, so that a suggestion can be picked: a Post pressed at once still finds the short list.
            onBlur: () => {
              closing.current = setTimeout(() => setSuggesting(false), 200);
            },
            onKeyDown: (event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
            },
            onChange: ({ target }) => write(part, at, target.value),
          }),
        ),
      );
    }),
    suggesting &&
      h(
        'div',
        { role: 'listbox' },
        h('button', { type: 'button', role: 'option', 'data-testid': 'typeaheadResult' }, '@acme'),
      ),
  );
}
