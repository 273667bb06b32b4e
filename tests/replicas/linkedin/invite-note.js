import { createElement as h, useState } from 'react';
import { sendInvitation } from './api.js';

/** "Add a note" of an invitation: a plain textarea in the shadow root. */
export function InviteNote({ onClose }) {
  const [text, setText] = useState('');
  const [failed, setFailed] = useState(false);
  const invitee = new URLSearchParams(location.search).get('vanityName');
  const send = async () => {
    if (await sendInvitation(invitee, text)) return onClose();
    setFailed(true);
  };
  return h(
    'div',
    { className: 'artdeco-modal-overlay', 'data-test-modal-container': '' },
    h(
      'div',
      {
        role: 'dialog',
        'data-test-modal': '',
        'data-test-modal-id': 'send-invite-modal',
        className: 'artdeco-modal send-invite',
        'aria-labelledby': 'send-invite-modal',
      },
      h('h2', { id: 'send-invite-modal' }, 'Add a note to your invitation'),
      h('textarea', {
        id: 'custom-message',
        name: 'message',
        rows: 6,
        className: 'connect-button-send-invite__custom-message',
        placeholder: 'Ex: We know each other from…',
        value: text,
        onChange: (event) => setText(event.target.value),
      }),
      failed && h('div', { role: 'alert', className: 'share-box__error' }, 'Please try again.'),
      h(
        'div',
        { className: 'artdeco-modal__actionbar' },
        h(
          'button',
          { type: 'button', 'aria-label': 'Cancel adding a note', onClick: onClose },
          'Cancel',
        ),
        h(
          'button',
          {
            type: 'button',
            disabled: text.trim() === '',
            'aria-label': 'Send invitation',
            className: 'artdeco-button artdeco-button--2 artdeco-button--primary ember-view',
            onClick: send,
          },
          h('span', { className: 'artdeco-button__text' }, 'Send'),
        ),
      ),
    ),
  );
}
