import { createElement as h } from 'react';
import { Icon } from '../shared/icon.js';
import { UserAvatar } from './avatar.js';
import { Toast } from './layers.js';
import styles from './mobile.module.css';
import { MobileComposer } from './mobile-composer.js';
import { PrimaryColumn } from './pages.js';
import { actingUser } from './store.js';
import { Link } from './tweet.js';

/** The app on a narrow screen: no side bar, no modal; composing is a page of its own. */
export function MobileApp({ store, state }) {
  return h(
    'div',
    { className: styles.app },
    h(
      'main',
      { role: 'main', className: styles.main },
      state.modal
        ? h(MobileComposer, { store, state })
        : [h(TopBar, { key: 'top', state }), h(PrimaryColumn, { key: 'column', store, state })],
    ),
    !state.modal && h(BottomBar, { store }),
    h('div', { id: 'layers' }, h(Toast, { toast: state.toast })),
  );
}

function TopBar({ state }) {
  return h(
    'div',
    { 'data-testid': 'TopNavBar', className: styles.bar },
    h(
      'button',
      {
        type: 'button',
        'data-testid': 'DashButton_ProfileIcon_Link',
        'aria-label': 'Profile menu',
      },
      h(UserAvatar, { user: actingUser(state), size: 32 }),
    ),
    h('b', null, 'X'),
  );
}

function BottomBar({ store }) {
  return h(
    'div',
    { 'data-testid': 'BottomBar', className: styles.bottom },
    h(
      Link,
      { store, to: '/home', 'data-testid': 'AppTabBar_Home_Link', 'aria-label': 'Home' },
      h(Icon, { name: 'home', size: 24 }),
    ),
    h(
      Link,
      {
        store,
        to: '/compose/post',
        'data-testid': 'FloatingActionButtons_Tweet_Button',
        'aria-label': 'Post',
        className: styles.write,
      },
      '+',
    ),
  );
}
