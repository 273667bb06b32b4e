import { createElement as h } from 'react';

/**
 * A coloured disc (for a page: a rounded square) with initials, as an image like the sites' own: text here would become
 * the first line of an author block. Extra properties carry the site's markers.
 */
export function Avatar({ name, colour, size = 40, square = false, ...markers }) {
  const shape = { width: size, height: size, flex: 'none', display: 'inline-flex' };
  const image = {
    src: draw(name, colour),
    alt: '',
    draggable: false,
    style: { width: '100%', height: '100%', borderRadius: square ? size / 8 : '50%' },
  };
  return h('div', { ...markers, style: shape }, h('img', image));
}

function draw(name, colour) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/><text x="20" y="25.500" text-anchor="middle" font-family="system-ui,Roboto,Noto Sans,Liberation Sans,sans-serif" font-size="15" font-weight="600" fill="#fff">${initialsOf(name)}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function initialsOf(name) {
  const words = name.split(' ');
  return (words.length > 1 ? words[0][0] + words[1][0] : name.slice(0, 1)).toUpperCase();
}
