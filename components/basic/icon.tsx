/** Shapes on a 16 x 16 grid, drawn with the colour of the text around them. */
const SHAPES = {
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
  cross: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  back: 'M10 3L5 8l5 5',
  turn: 'M13 3v3.5H9.5M12.7 6.3A5.3 5.3 0 1 0 13.3 9',
  reply: 'M6.5 3L2.5 7l4 4M2.5 7H9a4.5 4.5 0 0 1 4.5 4.5V13',
  picture: 'M2 3h12v10H2zM2 11l3.5-3.5 3 3L10.5 8.5 14 12M10.5 5.5v.1',
  gear: 'M8 5.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6ZM8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M12.6 3.4l-1.4 1.4M4.8 11.2l-1.4 1.4',
  expand: 'M9.5 2.5h4v4M13.5 2.5L8.5 7.5M6.5 3H3v10h10V9.5',
  more: 'M3.4 8h.2M7.9 8h.2M12.4 8h.2',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Z',
  flag: 'M3.5 14.5v-13M3.5 2.5h8.5l-2 3 2 3H3.5',
} as const;

export type IconName = keyof typeof SHAPES;

export interface IconProps {
  readonly name: IconName;
  /** Points along the line of reading: mirrored in right-to-left. */
  readonly directional?: boolean;
}

/** Always beside a word, so hidden from screen readers. */
export function Icon({ name, directional = false }: IconProps) {
  return (
    <svg
      class={directional ? 'gp-icon gp-icon-directional' : 'gp-icon'}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[name]} />
    </svg>
  );
}
