import { Fragment, createElement as h, useEffect, useRef } from 'react';
import { Icon } from '../shared/icon.js';
import { AltTextStep } from './alt-text.js';
import { Composer } from './composer.js';
import styles from './layers.module.css';
import { POST_WORDS, REPLY_WORDS } from './pages.js';
import { ScheduleStep } from './schedule.js';
import { knob } from './store.js';
import { Link, Tweet } from './tweet.js';

/** Everything that floats: the modal composer and the toast. The page behind stays mounted and editable. */
export function Layers({ store, state }) {
  return h(
    'div',
    { id: 'layers' },
    state.modal && h(ComposeModal, { store, state, key: state.modal.replyTo ?? 'new' }),
    h(Toast, { toast: state.toast }),
  );
}

export function Toast({ toast }) {
  return (
    toast &&
    h(
      'div',
      { role: 'alert', 'data-testid': 'toast', className: styles.toast },
      h('span', null, toast.text),
    )
  );
}

function ComposeModal({ store, state }) {
  const { step, replyTo } = state.modal;
  const title = { schedule: 'Schedule', alt: 'Edit image', unsent: 'Drafts' }[step];
  const close = () => store.navigate(pagePath(state.page));
  return h(
    'div',
    { className: styles.mask, 'data-testid': 'twc-cc-mask' },
    h(
      Dialog,
      null,
      h(
        'div',
        { className: styles.bar },
        step === 'write' &&
          h(
            Link,
            { store, to: '/compose/post/unsent/drafts', 'data-testid': 'unsentButton' },
            'Drafts',
          ),
        h('h2', { id: 'modal-header' }, title ?? (replyTo ? 'Reply' : 'New post')),
        h(
          'button',
          { type: 'button', 'data-testid': 'app-bar-close', 'aria-label': 'Close', onClick: close },
          h(Icon, { name: 'close', size: 20 }),
        ),
      ),
      step === 'write' ? h(WriteStep, { store, state, close }) : h(OtherStep, { store, state }),
    ),
  );
}

// ?dialog=native: the modal as the browser's own, in the top layer, with everything else inert; ?dialog=popover: in the top layer only.
function Dialog({ children }) {
  const dialog = useRef(null);
  const kind = knob('dialog');
  const native = kind === 'native';
  useEffect(() => {
    if (native) dialog.current.showModal();
    if (kind === 'popover') dialog.current.showPopover();
  }, [native, kind]);
  const attributes = {
    ref: dialog,
    role: 'dialog',
    'aria-modal': true,
    'aria-labelledby': 'modal-header',
    className: styles.modal,
    ...(kind === 'popover' && { popover: 'manual' }),
  };
  return h(native ? 'dialog' : 'div', attributes, children);
}

function WriteStep({ store, state, close }) {
  const { replyTo, quoted, text, draft } = state.modal;
  const find = (id) => state.timeline.find((tweet) => tweet.id === id);
  const original = quoted && find(quoted);
  return h(
    Fragment,
    null,
    replyTo && find(replyTo) && h(Tweet, { store, tweet: find(replyTo), preview: true }),
    h(Composer, {
      store,
      name: draft,
      testId: 'tweetButton',
      place: 'modal',
      words: replyTo ? REPLY_WORDS : POST_WORDS,
      replyTo: replyTo ?? undefined,
      quoted: original && `https://x.com/${original.author.handle}/status/${original.id}`,
      text,
      onPosted: close,
    }),
    original && h(Quoted, { tweet: original }),
  );
}

/** The quoted post stands under the editor and is no article. */
function Quoted({ tweet }) {
  return h(
    'div',
    { role: 'link', tabIndex: 0, className: styles.quoted },
    h('div', { 'data-testid': 'User-Name' }, `${tweet.author.name} @${tweet.author.handle}`),
    h('div', { 'data-testid': 'tweetText' }, tweet.text),
  );
}

function OtherStep({ store, state }) {
  const { step, draft: name, media } = state.modal;
  const draft = state.drafts[name];
  const back = pathBack(state.modal, name, state.page);
  if (!draft || step === 'unsent') return h('p', { className: styles.none }, 'No unsent posts.');
  const done = (changed) => {
    store.set({ drafts: { ...store.getState().drafts, [name]: changed } });
    store.navigate(back);
  };
  return step === 'schedule'
    ? h(ScheduleStep, { draft, done })
    : h(AltTextStep, { draft, mediaKey: media, done });
}

/** A step that was opened from a box in the page leads back to that page, one from the modal to the modal. */
function pathBack({ replyTo }, name, page) {
  if (!name.startsWith('modal')) return pagePath(page);
  return replyTo ? `/compose/post?in_reply_to=${replyTo}` : '/compose/post';
}

function pagePath(page) {
  if (page.name === 'status') return `/i/status/${page.id}`;
  return page.name === 'profile' ? `/${page.handle}` : '/home';
}
