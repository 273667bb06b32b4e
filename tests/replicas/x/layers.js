import { createElement as h } from 'react';
import { Icon } from '../shared/icon.js';
import { Composer } from './composer.js';
import styles from './layers.module.css';
import { POST_WORDS, REPLY_WORDS } from './pages.js';
import { Tweet } from './tweet.js';

/** Everything that floats: the modal composer and the toast. The page behind stays mounted and editable. */
export function Layers({ store, state }) {
  return h(
    'div',
    { id: 'layers' },
    state.modal && h(ComposeModal, { store, state, key: state.modal.replyTo ?? 'new' }),
    state.toast &&
      h(
        'div',
        { role: 'alert', 'data-testid': 'toast', className: styles.toast },
        h('span', null, state.toast.text),
      ),
  );
}

function ComposeModal({ store, state }) {
  const { replyTo, text } = state.modal;
  const parent = state.timeline.find((tweet) => tweet.id === replyTo);
  const close = () => store.navigate(pagePath(state.page));
  return h(
    'div',
    { className: styles.mask, 'data-testid': 'twc-cc-mask' },
    h(
      'div',
      {
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': 'modal-header',
        className: styles.modal,
      },
      h(
        'div',
        { className: styles.bar },
        h('h2', { id: 'modal-header' }, replyTo ? 'Reply' : 'New post'),
        h(
          'button',
          { type: 'button', 'data-testid': 'app-bar-close', 'aria-label': 'Close', onClick: close },
          h(Icon, { name: 'close', size: 20 }),
        ),
      ),
      parent && h(Tweet, { store, tweet: parent, preview: true }),
      h(Composer, {
        store,
        testId: 'tweetButton',
        place: 'modal',
        words: replyTo ? REPLY_WORDS : POST_WORDS,
        replyTo: replyTo ?? undefined,
        text,
        onPosted: close,
      }),
    ),
  );
}

function pagePath(page) {
  if (page.name === 'status') return `/i/status/${page.id}`;
  return page.name === 'profile' ? `/${page.handle}` : '/home';
}
