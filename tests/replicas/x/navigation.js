import { createElement as h, useState } from 'react';
import { Icon } from '../shared/icon.js';
import { Menu } from '../shared/menu.js';
import { switchAccount } from './api.js';
import { UserAvatar } from './avatar.js';
import styles from './navigation.module.css';
import { actingUser } from './store.js';
import { Link } from './tweet.js';

/** The left column with the two account markers scripts read: the switcher's avatar and the profile link. */
export function Navigation({ store, state }) {
  const user = actingUser(state);
  return h(
    'header',
    { role: 'banner', className: styles.side },
    h(Link, { store, to: '/home', className: styles.brand, 'aria-label': 'X' }, 'X'),
    h(
      'nav',
      { 'aria-label': 'Primary', className: styles.links },
      h(Item, { store, to: '/home', testId: 'AppTabBar_Home_Link', icon: 'home', label: 'Home' }),
      h(Item, {
        store,
        to: '/explore',
        testId: 'AppTabBar_Explore_Link',
        icon: 'search',
        label: 'Explore',
      }),
      h(Item, {
        store,
        to: '/notifications',
        testId: 'AppTabBar_Notifications_Link',
        icon: 'bell',
        label: 'Notifications',
      }),
      h(Item, {
        store,
        to: '/messages',
        testId: 'AppTabBar_DirectMessage_Link',
        icon: 'mail',
        label: 'Messages',
      }),
      h(Item, {
        store,
        to: `/${user.screen_name}`,
        testId: 'AppTabBar_Profile_Link',
        icon: 'person',
        label: 'Profile',
      }),
    ),
    h(
      Link,
      {
        store,
        to: '/compose/post',
        'data-testid': 'SideNav_NewTweet_Button',
        className: styles.newPost,
      },
      'Post',
    ),
    h(AccountSwitcher, { store, state, user }),
  );
}

function Item({ store, to, testId, icon, label }) {
  return h(
    Link,
    { store, to, 'data-testid': testId, 'aria-label': label },
    h(Icon, { name: icon, size: 25 }),
    h('span', null, label),
  );
}

function AccountSwitcher({ store, state, user }) {
  const [open, setOpen] = useState(false);
  const others = Object.values(state.entities.users.entities).filter(
    (one) => one.id_str !== user.id_str,
  );
  const choose = async (one) => {
    await switchAccount(one.id_str);
    // A new session draws the whole app anew (main.js keys it by user), so nothing a script cached survives.
    store.set({ session: { user_id: one.id_str } });
  };
  return h(
    'div',
    { className: styles.account },
    open &&
      h(Menu, {
        className: styles.menu,
        choices: others.map((one) => ({
          key: one.id_str,
          role: 'menuitem',
          'data-testid': 'UserCell',
          onClick: () => choose(one),
          shown: h(UserName, { user: one }),
        })),
      }),
    h(
      'button',
      {
        type: 'button',
        'data-testid': 'SideNav_AccountSwitcher_Button',
        'aria-label': 'Account menu',
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        onClick: () => setOpen(!open),
      },
      h(UserName, { user }),
      h(Icon, { name: 'more', size: 18 }),
    ),
  );
}

function UserName({ user }) {
  return [
    h(UserAvatar, { key: 'avatar', user }),
    h(
      'span',
      { key: 'name', className: styles.name },
      h('b', null, user.name),
      h('span', null, `@${user.screen_name}`),
    ),
  ];
}
