import { dress } from './make';
import { type IconName, SHAPES } from './shapes';

const SVG = 'http://www.w3.org/2000/svg';

/** Always beside a word, so hidden from screen readers. */
export function iconElement(name: IconName): SVGElement {
  const icon = dress(document.createElementNS(SVG, 'svg'), {
    class: 'gp-icon',
    viewBox: '0 0 16 16',
    'aria-hidden': 'true',
    focusable: 'false',
  });
  icon.append(dress(document.createElementNS(SVG, 'path'), { d: SHAPES[name] }));
  return icon;
}
