import { createElement as h, useState } from 'react';
import { Avatar } from '../shared/avatar.js';
import { OldCommentBox } from './old-comment-box.js';
import { Thread } from './old-thread.js';
import { pictureOf } from './picture-of.js';
import './post-page.css';
import styles from './pages.module.css';
import { TopBar } from './top-bar.js';

/** A post at its own address is still the older page: BEM class names, Quill in the comments, one identity switcher for the post. */
export function PostPage({ accounts, acting, post, replies }) {
  const [actor, setActor] = useState(acting);
  const [comments, setComments] = useState(replies);
  const member = accounts.find((account) => account.kind === 'personal');
  const urn = `urn:li:activity:${post.id}`;
  const add = (text) =>
    setComments((all) => [...all, { id: `9${all.length}`, author: actor, text }]);
  return h(
    'div',
    null,
    h(TopBar, { member }),
    h(
      'div',
      { className: styles.columns },
      h(ManagedPages, { accounts, member }),
      h(
        'main',
        { className: styles.main },
        h(
          'div',
          { className: 'feed-shared-update-v2', 'data-urn': urn, role: 'article' },
          h('div', { className: 'update-components-actor' }, h('b', null, post.author.name)),
          h('div', { dir: 'auto', className: 'update-components-text' }, post.text),
          h(ActionBar, { actor, accounts, onChoose: setActor }),
          h(OldCommentBox, { threadUrn: urn, actor, onPosted: add }),
          h(
            'div',
            { className: 'comments-comment-list__container' },
            comments.map((comment) => h(Thread, { key: comment.id, post, comment, actor })),
          ),
        ),
      ),
    ),
  );
}

function ActionBar({ actor, accounts, onChoose }) {
  const [open, setOpen] = useState(false);
  return h(
    'div',
    {
      className: 'feed-shared-social-action-bar feed-shared-social-action-bar--has-identity-toggle',
    },
    h(
      'button',
      {
        type: 'button',
        className: 'social-actions-button content-admin-identity-toggle-button',
        'aria-label': 'Open menu for switching identity when interacting with this post',
        onClick: () => setOpen(!open),
      },
      h(
        'div',
        { className: 'content-admin-identity-toggle-button__image-and-caret-wrapper' },
        h('img', {
          alt: actor.kind === 'brand' ? actor.name : `Photo of ${actor.name}`,
          src: pictureOf(actor),
        }),
      ),
    ),
    open &&
      h(
        'div',
        { role: 'dialog', className: 'artdeco-modal identity-menu' },
        accounts.map((account) =>
          h(
            'button',
            {
              key: account.id,
              type: 'button',
              onClick: () => {
                onChoose(account);
                setOpen(false);
              },
            },
            account.name,
          ),
        ),
      ),
  );
}

function ManagedPages({ accounts, member }) {
  const companies = accounts.filter((account) => account.kind === 'brand');
  return h(
    'aside',
    { className: styles.side },
    h(
      'div',
      { className: `${styles.card} ${styles.managed}` },
      h('b', null, member.name),
      companies.map((company) =>
        h(
          'a',
          { key: company.id, href: `/company/${company.id}/admin/page-posts/published/` },
          h(Avatar, { name: company.name, colour: company.colour, size: 28, square: true }),
          company.name,
        ),
      ),
    ),
  );
}
