import { createElement as h } from 'react';
import { Icon } from '../shared/icon.js';
import styles from './layout.module.css';

const TRENDS = [
  ['Trending in Transport', '#NightTrains', '8,214 posts'],
  ['Science · Trending', 'Comet season', '21.4K posts'],
  ['Trending', 'Sourdough', '3,902 posts'],
  ['Books · Trending', '#LibraryWeek', '5,117 posts'],
];

export function Sidebar() {
  return h(
    'div',
    { 'data-testid': 'sidebarColumn', className: styles.sidebar },
    h(
      'label',
      { className: styles.search },
      h(Icon, { name: 'search', size: 18 }),
      h('input', {
        'data-testid': 'SearchBox_Search_Input',
        'aria-label': 'Search query',
        placeholder: 'Search',
      }),
    ),
    h(
      'section',
      { className: styles.card },
      h('h2', null, 'What’s happening'),
      TRENDS.map(([place, name, count]) =>
        h(
          'div',
          { key: name, className: styles.trend },
          h('small', null, place),
          h('b', null, name),
          h('small', null, count),
        ),
      ),
    ),
    h('footer', { className: styles.footer }, 'Terms · Privacy · Accessibility · local replica'),
  );
}
