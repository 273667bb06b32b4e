import { createElement as h, useState } from 'react';
import { MessageForm } from './message-form.js';
import { MessageList } from './message-list.js';

/** The conversation in the corner of every page. */
export function MessageOverlay({ member, threadId }) {
  const [messages, setMessages] = useState(['Hello! Quick question about your last post.']);
  return h(
    'div',
    { role: 'dialog', 'aria-label': 'Messaging', className: 'msg-overlay-conversation-bubble' },
    h(
      'header',
      { className: 'msg-overlay-bubble-header' },
      h('a', { href: '/in/miraokafor/' }, 'Mira Okafor'),
    ),
    h(MessageList, { messages }),
    h(MessageForm, {
      sender: member,
      threadId,
      onSent: (text) => setMessages((all) => [...all, text]),
    }),
  );
}
