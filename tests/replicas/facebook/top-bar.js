import { createElement as h, useState } from 'react';
import { Avatar } from '../shared/avatar.js';
import { Icon } from '../shared/icon.js';
import { switchProfile } from './api.js';
import { PressButton } from './press-button.js';
import styles from './top-bar.module.css';

/** The bar with the profile menu: choosing another profile sets or removes `i_user` and reloads the page. */
export function TopBar({ accounts, acting, labels }) {
  const [open, setOpen] = useState(false);
  return h(
    'div',
    { role: 'banner', className: styles.bar },
    h('a', { href: '/', className: styles.brand, 'aria-label': 'Facebook' }, 'facebook'),
    h(
      'label',
      { className: styles.search },
      h(Icon, { name: 'search', size: 17 }),
      h('input', { type: 'search', 'aria-label': labels.search, placeholder: labels.search }),
    ),
    h(
      'div',
      { className: styles.places },
      ['home', 'people', 'video', 'menu'].map((name, at) =>
        h(
          'span',
          { key: name, className: at ? styles.place : styles.here },
          h(Icon, { name, size: 25 }),
        ),
      ),
    ),
    h(
      'div',
      { className: styles.end },
      h('span', { className: styles.round }, h(Icon, { name: 'mail', size: 20 })),
      h('span', { className: styles.round }, h(Icon, { name: 'bell', size: 20 })),
      // No control carries the acting page's name after a switch (FBID, live 2026-09-30): the label is the same for everyone.
      h(
        PressButton,
        {
          label: labels.menu,
          onPress: () => setOpen(!open),
          'aria-expanded': open,
          'aria-haspopup': 'menu',
          className: styles.profile,
        },
        h(Avatar, { name: acting.name, colour: acting.colour }),
      ),
      open && h(Profiles, { accounts, acting, labels }),
    ),
  );
}

function Profiles({ accounts, acting, labels }) {
  const others = accounts.filter((account) => account.id !== acting.id);
  return h(
    'div',
    { role: 'menu', 'aria-label': labels.profiles, className: styles.menu },
    others.map((account) =>
      h(
        PressButton,
        {
          key: account.id,
          role: 'menuitem',
          label: labels.switchTo(account.name),
          onPress: () => switchProfile(account.id),
          className: styles.item,
        },
        h(Avatar, { name: account.name, colour: account.colour, size: 36 }),
        h('span', null, account.name),
      ),
    ),
  );
}
