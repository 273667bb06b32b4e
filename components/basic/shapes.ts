import { STATE_SHAPES } from './state-shapes';

/** All shapes, on a 16 x 16 grid. */
export const SHAPES = {
  ...STATE_SHAPES,
  cross: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  back: 'M10 3L5 8l5 5',
  up: 'M8 13V3M3.5 7.5L8 3l4.5 4.5',
  down: 'M8 3v10M3.5 8.5L8 13l4.5-4.5',
  picture: 'M2 3h12v10H2zM2 11l3.5-3.5 3 3L10.5 8.5 14 12M10.5 5.5v.1',
  gear: 'M8 5.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6ZM8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M12.6 3.4l-1.4 1.4M4.8 11.2l-1.4 1.4',
  expand: 'M9.5 2.5h4v4M13.5 2.5L8.5 7.5M6.5 3H3v10h10V9.5',
  more: 'M3.4 8h.2M7.9 8h.2M12.4 8h.2',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Z',
  flag: 'M3.5 14.5v-13M3.5 2.5h8.5l-2 3 2 3H3.5',
} as const;

export type IconName = keyof typeof SHAPES;
