import { createElement as h, useState } from 'react';
import { Icon } from '../shared/icon.js';

/** Repost: with thoughts, which opens the share box, or at once, which carries no text. */
export function RepostMenu({ onThoughts }) {
  const [open, setOpen] = useState(false);
  const choose = () => {
    setOpen(false);
    onThoughts();
  };
  return h(
    'div',
    null,
    h(
      'button',
      {
        type: 'button',
        'aria-label': 'Repost',
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        onClick: () => setOpen(!open),
      },
      h(Icon, { name: 'repost', size: 19 }),
      h('span', null, 'Repost'),
    ),
    open &&
      h(
        'div',
        { role: 'menu' },
        h(
          'button',
          { type: 'button', role: 'menuitem', onClick: choose },
          'Repost with your thoughts',
        ),
      ),
  );
}
