import { createElement as h, useRef, useState } from 'react';
import { Avatar } from '../shared/avatar.js';
import { Icon } from '../shared/icon.js';
import { createBusinessPost } from './api.js';
import { LexicalBox } from './lexical-box.js';
import { PressButton } from './press-button.js';
import styles from './suite.module.css';

// Names here carry zero-width spaces (recorded 2026-09), so no label can be compared with them.
const name = (words) => `\u200b${words.split(' ').join('\u200b ')}\u200b`;

/** Business Suite: the Page stands in the address, posts go to Facebook and Instagram unless one is switched off. */
export function Suite({ page }) {
  const [text, setText] = useState('');
  const [state, setState] = useState('writing');
  const [places, setPlaces] = useState(['facebook', 'instagram']);
  const [later, setLater] = useState();
  const editor = useRef(null);
  const publish = async () => {
    setState('sending');
    const taken = await createBusinessPost(text, { pageId: page.id, places, scheduledFor: later });
    setState(taken ? 'writing' : 'failed');
    if (taken) editor.current.clear();
  };
  return h(
    'div',
    { className: styles.page },
    h(Side, { page }),
    h(
      'div',
      { role: 'main', className: styles.main },
      h('h1', null, 'Create post'),
      h(Places, { page, places, onChange: setPlaces }),
      h(
        'div',
        { role: 'group', className: styles.card },
        h('h2', null, 'Post details'),
        h(
          'div',
          {
            role: 'combobox',
            'aria-label': name('Write in the dialogue box'),
            'aria-expanded': false,
          },
          h(LexicalBox, {
            label: name('Text'),
            role: null,
            big: true,
            apiRef: editor,
            onText: setText,
          }),
        ),
      ),
      h(Schedule, { later, onChange: setLater }),
      state === 'failed' &&
        h('div', { role: 'alert', className: styles.failed }, 'Your post could not be published.'),
      h(Finish, { later, disabled: !text.trim() || state === 'sending', onPress: publish }),
    ),
    h(Preview, { page, text }),
  );
}

function Side({ page }) {
  return h(
    'div',
    { role: 'navigation', className: styles.side },
    h(Avatar, { name: page.name, colour: page.colour, size: 32 }),
    ['home', 'bell', 'mail', 'calendar'].map((icon) =>
      h('span', { key: icon }, h(Icon, { name: icon, size: 22 })),
    ),
  );
}

function Places({ page, places, onChange }) {
  const toggle = (place) =>
    onChange(
      places.includes(place) ? places.filter((one) => one !== place) : [...places, place].sort(),
    );
  return h(
    'div',
    { role: 'group', className: styles.card },
    h('h2', null, 'Post to'),
    ['facebook', 'instagram'].map((place) =>
      h(
        'div',
        { key: place, className: styles.place },
        h('input', {
          type: 'checkbox',
          checked: places.includes(place),
          onChange: () => toggle(place),
          'aria-label': name(place === 'facebook' ? page.name : page.name.toLowerCase()),
        }),
        h('span', null, place === 'facebook' ? page.name : page.name.toLowerCase()),
      ),
    ),
  );
}

function Schedule({ later, onChange }) {
  const on = later !== undefined;
  return h(
    'div',
    { role: 'group', className: styles.card },
    h('h2', null, 'Scheduling options'),
    h('div', {
      role: 'switch',
      tabIndex: 0,
      'aria-checked': on,
      'aria-label': name('Set date and time'),
      className: on ? styles.on : styles.off,
      onClick: () => onChange(on ? undefined : '2026-12-24T09:00'),
    }),
    on &&
      h('input', {
        type: 'datetime-local',
        'aria-label': name('Date and time'),
        value: later,
        onChange: (event) => onChange(event.target.value),
      }),
  );
}

function Finish({ later, disabled, onPress }) {
  const words = name(later === undefined ? 'Publish' : 'Schedule');
  return h(
    'div',
    { className: styles.finish },
    h(PressButton, { className: styles.plain }, h('span', null, name('Cancel'))),
    h(PressButton, { className: styles.plain }, h('span', null, name('Finish later'))),
    h(PressButton, { disabled, onPress, className: styles.publish }, h('span', null, words)),
  );
}

function Preview({ page, text }) {
  return h(
    'div',
    { role: 'complementary', className: styles.preview },
    h('h2', null, 'Facebook Feed preview'),
    h('b', null, page.name),
    h('p', { dir: 'auto' }, text),
    h(PressButton, null, h(Icon, { name: 'like', size: 18 })),
  );
}
