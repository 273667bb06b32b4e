import { createElement as h } from 'react';

// Drawn pictures keep the timelines lifelike without shipping anybody's photograph.
const SCENES = {
  river: [
    ['rect', { width: 600, height: 300, fill: '#bfdbfe' }],
    ['circle', { cx: 470, cy: 80, r: 34, fill: '#fde68a' }],
    ['path', { d: 'M0 190 130 100 260 180 380 90 600 200V300H0z', fill: '#6ea8a0' }],
    ['path', { d: 'M0 230C120 200 220 250 330 225S520 200 600 230V300H0z', fill: '#3b82f6' }],
    ['path', { d: 'M0 260C140 235 260 280 600 255V300H0z', fill: '#2563eb' }],
  ],
  shelves: [
    ['rect', { width: 600, height: 300, fill: '#fef3c7' }],
    ...[40, 130, 220].map((y) => ['rect', { y: y + 62, width: 600, height: 8, fill: '#92400e' }]),
    ...Array.from({ length: 54 }, (_, at) => [
      'rect',
      {
        x: 12 + (at % 18) * 32,
        y: 46 + Math.floor(at / 18) * 90 + ((at * 7) % 17),
        width: 22,
        height: 56 - ((at * 7) % 17),
        rx: 2,
        fill: ['#b45309', '#1d4ed8', '#047857', '#be123c', '#6d28d9'][(at * 3) % 5],
      },
    ]),
  ],
};

export function Picture({ scene, className }) {
  const shapes = SCENES[scene].map(([tag, values], at) => h(tag, { key: at, ...values }));
  return h('svg', { viewBox: '0 0 600 300', className, role: 'img', 'aria-label': scene }, shapes);
}
