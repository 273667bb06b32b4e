import { createElement as h } from 'react';

/** A list of buttons to choose from. Each of `choices` is what its button has, and `shown` what stands on it. */
export function Menu({ className, choices }) {
  return h(
    'div',
    { role: 'menu', className },
    choices.map(({ shown, ...button }) => h('button', { type: 'button', ...button }, shown)),
  );
}
