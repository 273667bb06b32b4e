import { createElement as h } from 'react';

/** The messages of one conversation, oldest first. */
export function MessageList({ messages }) {
  return h(
    'ul',
    { className: 'msg-s-message-list-content' },
    messages.map((text, at) =>
      h(
        'li',
        { key: at, className: 'msg-s-message-list__event' },
        h('p', { dir: 'auto', className: 'msg-s-event-listitem__body' }, text),
      ),
    ),
  );
}
