import { createElement as h } from 'react';
import { Icon } from '../shared/icon.js';
import { pictureOf } from './picture-of.js';
import styles from './top-bar.module.css';

const PLACES = [
  ['home', 'Home', '/feed/'],
  ['people', 'My Network', '/mynetwork/'],
  ['work', 'Jobs', '/jobs/'],
  ['mail', 'Messaging', '/messaging/'],
  ['bell', 'Notifications', '/notifications/'],
];

export function TopBar({ member }) {
  return h(
    'header',
    { className: styles.bar },
    h(
      'div',
      { className: styles.inner },
      h('a', { href: '/feed/', className: styles.brand }, 'LinkedIn'),
      h(
        'label',
        { className: styles.search },
        h(Icon, { name: 'search', size: 17 }),
        h('input', { placeholder: 'Search', 'aria-label': 'Search' }),
      ),
      h(
        'nav',
        { 'aria-label': 'Primary', className: styles.places },
        PLACES.map(([icon, name, href]) =>
          h(
            'a',
            { key: name, href, className: name === 'Home' ? styles.here : undefined },
            h(Icon, { name: icon, size: 23 }),
            h('span', null, name),
          ),
        ),
        h(
          'a',
          { href: member.path },
          h('img', {
            className: 'global-nav__me-photo',
            alt: member.name,
            src: pictureOf(member),
          }),
          h('span', null, 'Me'),
        ),
      ),
    ),
  );
}
