import { createElement as h } from 'react';
import { Avatar } from '../shared/avatar.js';

// Every avatar on the page carries such a testid: only the one inside the account switcher names who acts.
export function UserAvatar({ user, size = 40 }) {
  return h(Avatar, {
    name: user.name,
    colour: user.colour,
    size,
    'data-testid': `UserAvatar-Container-${user.screen_name ?? user.handle}`,
  });
}
