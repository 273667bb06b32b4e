import { createElement as h } from 'react';
import styles from './composer.module.css';
import { withPart } from './drafts.js';

const MAX_CHOICES = 4;

/** The choices of a poll: two that must be there, two that may. */
export function Poll({ part, change }) {
  const set = (poll) => change((draft) => withPart(draft, part.id, () => ({ poll })));
  return h(
    'div',
    { className: styles.poll },
    part.poll.map((choice, at) =>
      h(
        'label',
        { key: at },
        h('span', null, `Choice ${at + 1}${at > 1 ? ' (optional)' : ''}`),
        h('input', {
          name: `Choice${at + 1}`,
          maxLength: 25,
          spellCheck: false,
          value: choice,
          onChange: ({ target }) => set(part.poll.with(at, target.value)),
        }),
      ),
    ),
    part.poll.length < MAX_CHOICES &&
      h(
        'button',
        {
          type: 'button',
          'data-testid': 'addPollChoice',
          'aria-label': 'Add a choice',
          onClick: () => set([...part.poll, '']),
        },
        '+',
      ),
    h(
      'button',
      { type: 'button', 'data-testid': 'removePollButton', onClick: () => set(null) },
      'Remove poll',
    ),
  );
}
