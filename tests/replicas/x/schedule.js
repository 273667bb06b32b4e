import { createElement as h, useState } from 'react';
import styles from './layers.module.css';

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en-US', { month: 'long' }).format(new Date(2026, month, 1)),
);

/** When a post goes out: six selects in this order, without names or ids that stay; the editor is gone meanwhile. */
export function ScheduleStep({ draft, done }) {
  const [value, setValue] = useState(() => fieldsOf(draft.at ?? tomorrow()));
  const year = new Date().getFullYear();
  const options = [
    MONTHS.map((label, at) => [at + 1, label]),
    numbers(1, 31),
    numbers(year, year + 2),
    numbers(1, 12),
    numbers(0, 59).map(([at, label]) => [at, label.padStart(2, '0')]),
    [
      ['am', 'AM'],
      ['pm', 'PM'],
    ],
  ];
  return h(
    'div',
    { className: styles.schedule },
    options.map((list, at) =>
      h(
        'select',
        {
          key: at,
          value: value[at],
          onChange: ({ target }) => setValue(value.with(at, target.value)),
        },
        list.map(([one, label]) => h('option', { key: one, value: one }, label)),
      ),
    ),
    h(
      'button',
      {
        type: 'button',
        'data-testid': 'scheduledConfirmationPrimaryAction',
        onClick: () => done({ ...draft, at: timeOf(value) }),
      },
      'Confirm',
    ),
  );
}

function numbers(from, to) {
  return Array.from({ length: to - from + 1 }, (_, at) => [from + at, String(from + at)]);
}

function tomorrow() {
  return new Date().setHours(9, 0, 0, 0) + 24 * 3600 * 1000;
}

function fieldsOf(at) {
  const time = new Date(at);
  const hour = time.getHours();
  return [
    time.getMonth() + 1,
    time.getDate(),
    time.getFullYear(),
    hour % 12 || 12,
    time.getMinutes(),
    hour < 12 ? 'am' : 'pm',
  ];
}

function timeOf([month, day, year, hour, minute, half]) {
  const hours = (Number(hour) % 12) + (half === 'pm' ? 12 : 0);
  return new Date(Number(year), Number(month) - 1, Number(day), hours, Number(minute)).getTime();
}
