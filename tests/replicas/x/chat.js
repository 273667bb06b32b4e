import { Fragment, createElement as h, useEffect, useRef, useState } from 'react';
import { render, unmountComponentAtNode } from 'react-dom';
import { Icon } from '../shared/icon.js';
import { sendChatMessage } from './api.js';
import styles from './chat.module.css';

/** The encrypted chat: plain text area, Enter sends, Shift+Enter is a new line; what leaves the page is not readable. */
export function ChatPage({ state }) {
  const isEmbedded = new URLSearchParams(location.search).has('embed');
  return h(isEmbedded ? Embedded : ChatPanel, { id: state.page.id });
}

function ChatPanel({ id }) {
  return h(
    'div',
    { className: styles.page, 'data-testid': 'dm-conversation-panel' },
    h(PinOrConversation, { id }),
  );
}

/** ?embed=1: as since 2026-10, an app of its own in an open shadow root, which none of the page's styles reach. */
function Embedded({ id }) {
  const host = useRef();
  useEffect(() => {
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const place = root.appendChild(document.createElement('div'));
    render(h(ChatPanel, { id }), place);
    return () => unmountComponentAtNode(place);
  }, [id]);
  return h('div', { ref: host, 'data-testid': 'xchatEmbedRoute' });
}

/** The same conversation in the corner of any page (?drawer=1). */
export function ChatDrawer() {
  const [open, setOpen] = useState(false);
  return h(
    'div',
    { 'data-testid': 'chat-drawer-root', className: styles.drawer },
    h(
      'button',
      {
        type: 'button',
        'data-testid': 'chat-drawer-header',
        'aria-expanded': open,
        onClick: () => setOpen(!open),
      },
      'Chat',
    ),
    open && h(PinOrConversation, { id: '1-2' }),
  );
}

// ?pin=1: four digits are asked before a conversation opens; none of their fields is a compose box.
function PinOrConversation({ id }) {
  const asks = new URLSearchParams(location.search).has('pin');
  const [pin, setPin] = useState(['', '', '', '']);
  if (!asks || pin.every(Boolean)) return h(Conversation, { id });
  return h(
    'div',
    { 'data-testid': 'pin-code-input-container', className: styles.pin },
    pin.map((digit, at) =>
      h('input', {
        key: at,
        inputMode: 'numeric',
        maxLength: 1,
        'aria-label': `Digit ${at + 1}`,
        value: digit,
        onChange: ({ target }) => setPin(pin.with(at, target.value)),
      }),
    ),
  );
}

function Conversation({ id }) {
  const [text, setText] = useState('');
  const [sent, setSent] = useState([]);
  const send = async () => {
    if (!text.trim() || !(await sendChatMessage(id, text))) return;
    setSent([...sent, text]);
    setText('');
  };
  return h(
    Fragment,
    null,
    h(
      'div',
      { 'data-testid': 'dm-conversation-header' },
      h('a', { href: '/miraokafor' }, 'Mira Okafor'),
    ),
    h(
      'div',
      { 'data-testid': 'dm-message-list', className: styles.list },
      h(
        'ul',
        null,
        sent.map((one, at) => h('li', { key: at, 'data-testid': `message-text-${at}` }, one)),
      ),
    ),
    h(ChatForm, { text, setText, send }),
  );
}

function ChatForm({ text, setText, send }) {
  return h(
    'div',
    { 'data-testid': 'dm-composer-form', className: styles.form },
    h('textarea', {
      'data-testid': 'dm-composer-textarea',
      placeholder: 'Message',
      rows: 3,
      value: text,
      onChange: ({ target }) => setText(target.value),
      onKeyDown: (event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        send();
      },
    }),
    // Without a text the same place holds another button.
    text
      ? h(
          'button',
          {
            key: 'send',
            type: 'button',
            'data-testid': 'dm-composer-send-button',
            'aria-label': 'Send',
            onClick: send,
          },
          h(Icon, { name: 'send', size: 20 }),
        )
      : h(
          'button',
          {
            key: 'voice',
            type: 'button',
            'data-testid': 'dm-composer-voice-button',
            'aria-label': 'Voice message',
          },
          h(Icon, { name: 'bell', size: 20 }),
        ),
  );
}
