import { createElement as h } from 'react';
import { Avatar } from '../shared/avatar.js';
import { Icon } from '../shared/icon.js';
import styles from './pages.module.css';
import { TopBar } from './top-bar.js';
import { Update } from './update.js';

// ?copies=3 draws every post three times, the shown one in the middle.
const COPIES = new URLSearchParams(location.search).get('copies') === '3' ? [1, 0, 2] : [0];

/** The feed, or a company's admin page: there the company is the author and the actor of every comment. */
export function Page({ accounts, acting, company, posts, replies, openShareBox }) {
  const member = accounts.find((account) => account.kind === 'personal');
  return h(
    'div',
    null,
    h(TopBar, { member }),
    company && h(CompanyHead, { company }),
    h(
      'div',
      { className: styles.columns },
      h(Side, { member, companies: accounts.filter((account) => account.kind === 'brand') }),
      h(
        'main',
        { className: styles.main },
        h(Starter, { account: company ?? acting, onOpen: () => openShareBox(acting) }),
        h(
          'div',
          { role: 'list', 'data-testid': 'mainFeed' },
          posts.flatMap((post) =>
            COPIES.map((copy) =>
              h(Update, {
                key: `${post.id} ${copy}`,
                copy,
                post,
                accounts,
                startActor: acting,
                canSwitch: !company,
                replies: replies.filter((one) => one.replyTo === post.id),
                onRepost: (shared) => openShareBox(acting, { shared }),
              }),
            ),
          ),
        ),
      ),
      h(News),
    ),
  );
}

function Starter({ account, onOpen }) {
  return h(
    'div',
    { className: `${styles.card} ${styles.starter}` },
    h(Avatar, {
      name: account.name,
      colour: account.colour,
      size: 48,
      square: account.kind === 'brand',
    }),
    h(
      'button',
      {
        type: 'button',
        componentkey: 'draft-text-replaceable-component',
        'aria-label': 'Start a post',
        className: styles.start,
        onClick: onOpen,
      },
      'Start a post',
    ),
  );
}

export function CompanyHead({ company }) {
  const tabs = ['Dashboard', 'Page posts', 'Analytics', 'Feed', 'Activity', 'Inbox'];
  return h(
    'div',
    { className: styles.company },
    h(
      'div',
      null,
      h(Avatar, { name: company.name, colour: company.colour, size: 64, square: true }),
      h('div', null, h('h1', null, company.name), h('span', null, 'Admin view · 12,480 followers')),
    ),
    h(
      'nav',
      { 'aria-label': 'Page' },
      tabs.map((name) =>
        h('span', { key: name, 'aria-current': name === 'Page posts' ? 'page' : undefined }, name),
      ),
    ),
  );
}

function Side({ member, companies }) {
  return h(
    'aside',
    { className: styles.side },
    h(
      'div',
      { className: `${styles.card} ${styles.profile}` },
      h('div', { className: styles.cover }),
      h(Avatar, { name: member.name, colour: member.colour, size: 68 }),
      h('b', null, member.name),
      h('span', null, 'Communications'),
    ),
    h(
      'div',
      { className: `${styles.card} ${styles.managed}` },
      h('b', null, 'Pages you manage'),
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

function News() {
  const rows = [
    ['Night trains return to four cities', '2,310 readers'],
    ['Why small teams write more', '1,084 readers'],
    ['Libraries lend tools, too', '912 readers'],
  ];
  return h(
    'aside',
    { className: styles.news },
    h(
      'div',
      { className: styles.card },
      h('h2', null, 'News'),
      rows.map(([title, readers]) =>
        h(
          'div',
          { key: title, className: styles.row },
          h('b', null, title),
          h('span', null, readers),
        ),
      ),
    ),
    h(
      'footer',
      { className: styles.footer },
      h(Icon, { name: 'globe', size: 14 }),
      'About · Privacy · local replica',
    ),
  );
}
