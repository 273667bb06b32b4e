import type { Confidence } from '../../domain/finding';
import type { LineFacts } from '../detectors/detector';
import type { LineText } from './line-text';

/** A place in a line, in offsets of the line. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly confidence?: Confidence | undefined;
}

/** Stretches of a line's scanned text where literals of a finder stand. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Something that is not looked for in the pass itself: a pattern, a detector, links. It runs on lines that may have it. */
export interface Finder {
  readonly slot: number;
  /** Finds it in a line. `near`: where its literals stand, given only for lines longer than a short one. */
  readonly find: Find;
  /** So many digits occur. */
  readonly digits: number;
  /** One of these classes occurs, see classes.ts; `ANY` where none is asked for. */
  readonly classes: number;
  /** False where the line can hold nothing for it. */
  readonly may: ((facts: LineFacts) => boolean) | undefined;
  /** One of these texts occurs, in lower case. */
  readonly literals: readonly string[] | undefined;
}

export type Find = (line: LineText, near: readonly Stretch[] | undefined) => readonly Place[];

/** It runs only where all that is given holds. */
export type Conditions = Partial<Pick<Finder, 'digits' | 'classes' | 'may' | 'literals'>>;

export const ANY = 0;

/** All finders are of one shape, so that questions about them cost the same whatever they are. */
export function finderOf(slot: number, find: Find, conditions: Conditions): Finder {
  const { digits = 0, classes = ANY, may, literals } = conditions;
  return { slot, find, digits, classes, may, literals };
}
