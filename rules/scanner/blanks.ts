import { HIDDEN, KEY, WORD } from './classes';

/** True for spaces, and for the value after the last character of a line. */
export function isBlank(value: number): boolean {
  return (value & (KEY | WORD | HIDDEN)) <= 32;
}

/** The last blank between two places; one less than the first where there is none. */
export function lastBlank(values: Int32Array, from: number, to: number): number {
  let at = to - 1;
  while (at >= from && !isBlank(values[at] as number)) at -= 1;
  return at;
}

/** The first blank from a place on. */
export function nextBlank(values: Int32Array, from: number): number {
  let at = from;
  while (!isBlank(values[at] as number)) at += 1;
  return at;
}
