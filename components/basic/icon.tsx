import { type IconName, SHAPES } from './shapes';

export type { IconName } from './shapes';

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
