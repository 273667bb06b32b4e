import { dress } from './make';
import { STATE_SHAPES, type StateIcon } from './state-shapes';

const SVG = 'http://www.w3.org/2000/svg';

/** The icon of a state. Always beside a word, so hidden from screen readers. */
export function iconElement(name: StateIcon): SVGElement {
  const icon = dress(document.createElementNS(SVG, 'svg'), {
    class: 'gp-icon',
    viewBox: '0 0 16 16',
    'aria-hidden': 'true',
    focusable: 'false',
  });
  icon.append(dress(document.createElementNS(SVG, 'path'), { d: STATE_SHAPES[name] }));
  return icon;
}
