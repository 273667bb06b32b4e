import { createElement as h, useState } from 'react';
import './message-form.css';
import { MessageForm } from './message-form.js';
import { MessageList } from './message-list.js';
import styles from './messaging-page.module.css';
import { CompanyHead } from './pages.js';
import { TopBar } from './top-bar.js';

/** /messaging/ is the member's; a company has its inbox under its admin pages. */
export function MessagingPage({ member, company, threadId }) {
  const [messages, setMessages] = useState(['Hello! Quick question about your last post.']);
  return h(
    'div',
    null,
    h(TopBar, { member }),
    company && h(CompanyHead, { company }),
    h(
      'main',
      { className: styles.main },
      h('div', { className: styles.side }, h('b', null, 'Mira Okafor'), h('span', null, 'Hello!')),
      h(
        'div',
        { className: `msg-convo-wrapper ${styles.thread}` },
        h('h2', { className: styles.head }, 'Mira Okafor'),
        h(MessageList, { messages }),
        h(MessageForm, {
          sender: company ?? member,
          threadId,
          onSent: (text) => setMessages((all) => [...all, text]),
        }),
      ),
    ),
  );
}
