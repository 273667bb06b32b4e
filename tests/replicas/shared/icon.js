import { createElement as h } from 'react';

// Our own plain strokes on a 24 grid; none is a site's artwork.
const PATHS = {
  home: 'M4 11 12 4l8 7v9h-5v-6H9v6H4z',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14m5 12 4 4',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l2 2H4zm4 4h4',
  mail: 'M3 6h18v12H3zm0 1 9 7 9-7',
  bookmark: 'M6 4h12v16l-6-4-6 4z',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4 20c1-4 4-6 8-6s7 2 8 6',
  people:
    'M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M3 19c.5-4 3-5 6-5s5.500 1 6 5M16 6a3 3 0 1 1 1 5.500M18 14c2 .5 3 2 3 5',
  image: 'M4 5h16v14H4zm0 11 5-5 4 4 3-3 4 4M15 9h.01',
  smile: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 14c1 2 2.500 3 4 3s3-1 4-3M9 9h.01M15 9h.01',
  calendar: 'M4 6h16v14H4zm0 4h16M8 3v4M16 3v4',
  pin: 'M12 21s-7-6-7-11a7 7 0 0 1 14 0c0 5-7 11-7 11m0-13a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5',
  comment: 'M4 5h16v11H10l-4 4v-4H4z',
  repost: 'M7 8h10l-3-3m3 3v5M17 16H7l3 3m-3-3v-5',
  heart:
    'M12 20S4 15 4 9.500A4.200 4.200 0 0 1 12 7.500 4.200 4.200 0 0 1 20 9.500C20 15 12 20 12 20',
  like: 'M7 11v9H4v-9zm0 0 4-7c2 0 2.500 1.500 2 3l-.7 3H19a1.500 1.500 0 0 1 1.500 1.800l-1.300 6.700A1.800 1.800 0 0 1 17.400 20H7',
  share: 'M4 17c1-6 5-8 10-8V5l6 6-6 6v-4c-4 0-7 1-10 4',
  send: 'M4 12 20 4l-5 16-3-7z',
  close: 'm6 6 12 12M18 6 6 18',
  back: 'M20 12H5m6-6-6 6 6 6',
  chevron: 'm7 10 5 5 5-5',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  work: 'M4 8h16v11H4zm5 0V5h6v3M4 13h16',
  video: 'M4 7h11v10H4zm11 4 5-3v8l-5-3',
  list: 'M5 6h14M5 12h14M5 18h9',
  menu: 'M4 6h4v4H4zm6 0h4v4h-4zm6 0h4v4h-4zM4 14h4v4H4zm6 0h4v4h-4zm6 0h4v4h-4z',
};

export function Icon({ name, size = 22 }) {
  return h(
    'svg',
    {
      width: size,
      height: size,
      viewBox: '0 0 24 24',
      fill: 'none',
      stroke: 'currentColor',
      strokeWidth: 1.8,
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
      'aria-hidden': true,
    },
    h('path', { d: PATHS[name] }),
  );
}
