/** Shapes of states on a 16 x 16 grid, drawn with the colour of the text around them. */
export const STATE_SHAPES = {
  check: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM5 8.2l2.1 2.1L11 6.2',
  bulb: 'M8 1.8a4.4 4.4 0 0 0-2.4 8.1v1.6h4.8V9.9a4.4 4.4 0 0 0-2.4-8.1ZM6.3 14h3.4',
  pen: 'M2.5 13.5l.7-3L10.8 2.9l2.3 2.3-7.6 7.6zM9.3 4.4l2.3 2.3',
  seal: 'M8 1.5l5.3 2v4c0 3.3-2.2 5.8-5.3 7-3.1-1.2-5.3-3.7-5.3-7v-4zM8 5v3.5M8 10.8v.1',
  shield: 'M8 1.5l5.3 2v4c0 3.3-2.2 5.8-5.3 7-3.1-1.2-5.3-3.7-5.3-7v-4zM5.5 7.8l1.9 1.9 3.2-3.5',
  stop: 'M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3zM4.8 8h6.4',
  pause: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM6.3 5.5v5M9.7 5.5v5',
  clock: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 4.5V8l2.5 1.7',
  dashes: 'M4.2 8h.1M8 8h.1M11.8 8h.1M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z',
  slash: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM3.6 12.4l8.8-8.8',
  turn: 'M13 3v3.5H9.5M12.7 6.3A5.3 5.3 0 1 0 13.3 9',
  reply: 'M6.5 3L2.5 7l4 4M2.5 7H9a4.5 4.5 0 0 1 4.5 4.5V13',
} as const;

export type StateIcon = keyof typeof STATE_SHAPES;
