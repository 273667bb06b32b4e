import { createElement as h, useEffect, useRef, useState } from 'react';
import { createMessage } from './api.js';

// ?enter=send: the setting "Press Enter to Send", under which no button is drawn; else Enter is a new line.
const BY_ENTER = new URLSearchParams(location.search).get('enter') === 'send';

/** A message: a plain contenteditable of paragraphs. */
export function MessageForm({ sender, threadId, onSent }) {
  const [text, setText] = useState('');
  const [failed, setFailed] = useState(false);
  const box = useRef(null);
  useEffect(() => {
    startAgain(box.current);
    // For tests of reading: what would go out now.
    box.current.__written = () => paragraphsOf(box.current);
    box.current.__choose = addPicture;
  }, []);

  const send = async () => {
    const written = paragraphsOf(box.current);
    if (!written.trim()) return;
    const taken = await createMessage(written, sender, threadId);
    setFailed(!taken);
    if (!taken) return;
    startAgain(box.current);
    setText('');
    onSent(written);
  };
  const onKeyDown = (event) => {
    if (!BY_ENTER || event.key !== 'Enter' || event.shiftKey) return;
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    send();
  };
  return h(
    'form',
    { className: 'msg-form', onSubmit: (event) => event.preventDefault() },
    h(
      'div',
      { className: 'msg-form__msg-content-container' },
      h('div', {
        ref: box,
        className: 'msg-form__contenteditable notranslate',
        contentEditable: true,
        suppressContentEditableWarning: true,
        role: 'textbox',
        'aria-multiline': true,
        'aria-label': 'Write a message…',
        onInput: () => setText(paragraphsOf(box.current)),
        onKeyDown,
      }),
    ),
    failed && h('div', { role: 'alert', className: 'msg-form__failed' }, 'Message not sent.'),
    h(
      'footer',
      { className: 'msg-form__footer' },
      h('button', { type: 'button', 'aria-label': 'Attach a file' }, '📎'),
      h(Finish, { disabled: text.trim() === '', onPress: send }),
    ),
  );
}

function Finish({ disabled, onPress }) {
  if (BY_ENTER) return h('div', { className: 'msg-form__hint-text' }, 'Press Enter to Send');
  return h(
    'button',
    {
      type: 'submit',
      disabled,
      className: 'msg-form__send-button artdeco-button artdeco-button--1',
      onClick: onPress,
    },
    'Send',
  );
}

/** An emoji that was chosen from the list: a picture with its sign. */
function addPicture(kind, sign) {
  if (kind !== 'emoji') return false;
  document.execCommand('insertHTML', false, `<img class="emoji" alt="${sign}">`);
  return true;
}

function startAgain(box) {
  const paragraph = document.createElement('p');
  paragraph.append(document.createElement('br'));
  box.replaceChildren(paragraph);
}

/** What goes out: each block and each break ends a line, a no-break space of the browser's typing is a space. */
function paragraphsOf(box) {
  return linesOf(box).join('\n').replaceAll('\u00a0', ' ');
}

function linesOf(block) {
  const lines = [];
  let open = '';
  let isOpen = false;
  const add = (text) => {
    open += text;
    isOpen = true;
  };
  const end = () => {
    if (isOpen) lines.push(open);
    open = '';
    isOpen = false;
  };
  for (const node of leavesOf(block)) {
    if (typeof node === 'string') add(node);
    else if (node.nodeName === 'BR') add('');
    if (typeof node !== 'string') end();
    if (isBlock(node)) lines.push(...linesOf(node));
  }
  end();
  return lines.length > 0 ? lines : [''];
}

/** Texts, breaks and blocks, without the spans around them. */
function leavesOf(node) {
  return [...node.childNodes].flatMap((child) => {
    if (child.nodeType === Node.TEXT_NODE) return [child.data];
    if (child.nodeName === 'IMG') return [child.alt];
    return child.nodeName === 'BR' || isBlock(child) ? [child] : leavesOf(child);
  });
}

function isBlock({ nodeName }) {
  return /^(P|DIV|UL|OL|LI)$/.test(nodeName);
}
