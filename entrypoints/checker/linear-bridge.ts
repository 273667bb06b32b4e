import type { linearPattern as make } from '../../rules/linear-pattern';

type MakeLinearPattern = typeof make;

/** The engine for patterns comes in a script of its own, into the same isolated world. */
const LINEAR_PATTERN = Symbol.for('guidepost.linear-pattern');

interface World {
  [LINEAR_PATTERN]?: MakeLinearPattern;
}

export function linearPattern(): MakeLinearPattern | undefined {
  return (globalThis as World)[LINEAR_PATTERN];
}

export function offerLinearPattern(linear: MakeLinearPattern): void {
  (globalThis as World)[LINEAR_PATTERN] = linear;
}
