import { dress } from '../basic/make';
import type { Direction, Language } from '../words/language';

export interface FrameLook {
  readonly language: Language;
  readonly direction: Direction;
  /** What the site itself shows; `auto` follows the system. */
  readonly scheme?: 'light' | 'dark' | 'auto' | undefined;
}

const KEYS = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'paste'];

/** Makes an element the root of something drawn inside a site: its language, direction and colours. */
export function dressFrame(frame: HTMLElement, look: FrameLook): void {
  const { language, direction, scheme = 'auto' } = look;
  dress(frame, { class: 'gp gp-page', lang: language, dir: direction, 'data-scheme': scheme });
}

/** No key of ours reaches the site's shortcuts. */
export function keepKeysInside(frame: HTMLElement): void {
  for (const type of KEYS) frame.addEventListener(type, (event) => event.stopPropagation());
}
