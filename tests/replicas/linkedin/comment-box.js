import { createElement as h, useEffect, useRef, useState } from 'react';
import { Avatar } from '../shared/avatar.js';
import { Icon } from '../shared/icon.js';
import { Menu } from '../shared/menu.js';
import { createComment } from './api.js';
import styles from './comment-box.module.css';
import { commentText, mountTiptap } from './tiptap-box.js';

/** A comment box of the new feed: TipTap in the light DOM, its own identity switcher, its own nameless submit button. */
export function CommentBox({ post, replyTo, accounts, startActor, canSwitch, onPosted }) {
  const [actor, setActor] = useState(startActor);
  const [committed, setCommitted] = useState('');
  const [state, setState] = useState('writing');
  const place = useRef(null);
  const editor = useRef(null);

  useEffect(() => {
    const tiptap = mountTiptap(place.current, { onCommit: setCommitted });
    editor.current = tiptap;
    return () => tiptap.destroy();
  }, []);

  const send = async () => {
    setState('sending');
    const text = commentText(editor.current);
    if (!(await createComment(post.id, text, actor, replyTo?.id))) return setState('failed');
    editor.current.commands.clearContent(true);
    setCommitted('');
    setState('writing');
    onPosted(text, actor);
  };

  return h(
    'div',
    { componentkey: keyOf(post, replyTo), className: styles.box },
    h(Actor, { actor, accounts, onChoose: canSwitch ? setActor : undefined }),
    h(
      'div',
      { className: styles.field },
      h('div', {
        'data-testid': 'ui-core-tiptap-text-editor-wrapper',
        className: styles.editor,
        ref: place,
      }),
      h(
        'div',
        { className: styles.tools },
        h(Icon, { name: 'smile', size: 20 }),
        h(Icon, { name: 'image', size: 20 }),
        h(Submit, { enabled: committed.trim() !== '' && state !== 'sending', send }),
      ),
      state === 'failed' &&
        h(
          'div',
          { role: 'alert', className: styles.failed },
          'Could not post your comment. Try again.',
        ),
    ),
  );
}

// A reply's key says nothing of its comment: only its place does.
function keyOf(post, replyTo) {
  return replyTo ? `commentBox-${btoa(replyTo.id)}` : `commentBox-urn:li:activity:${post.id}`;
}

// No aria-label here, while the opener under the post has one: a label search finds the wrong button (BEAC, 2026-07).
function Submit({ enabled, send }) {
  const key = enabled ? 'enabled' : 'disabled';
  return h(
    'button',
    {
      key,
      type: 'submit',
      componentkey: 'commentButtonSection',
      disabled: !enabled,
      className: styles.submit,
      onClick: send,
    },
    h('span', null, 'Comment'),
  );
}

function Actor({ actor, accounts, onChoose }) {
  const [open, setOpen] = useState(false);
  const choose = (account) => {
    onChoose(account);
    setOpen(false);
  };
  const avatar = h(Avatar, {
    name: actor.name,
    colour: actor.colour,
    size: 36,
    square: actor.kind === 'brand',
  });
  return h(
    'div',
    { className: styles.actor },
    h('a', { href: actor.path, 'aria-label': actor.name }, avatar),
    h('a', { href: actor.path, className: styles.name }, actor.name),
    onChoose &&
      h(
        'button',
        {
          type: 'button',
          className: styles.switch,
          'aria-label': 'Open menu for switching identity when interacting with this post',
          'aria-haspopup': 'menu',
          'aria-expanded': open,
          onClick: () => setOpen(!open),
        },
        h(Icon, { name: 'chevron', size: 18 }),
      ),
    open &&
      h(Menu, {
        className: styles.menu,
        choices: accounts.map((account) => ({
          key: account.id,
          role: 'menuitemradio',
          'aria-checked': account.id === actor.id,
          onClick: () => choose(account),
          shown: account.name,
        })),
      }),
  );
}
