import type { HeavyPart, HeavyParts } from '../../rules/heavy';

/** Heavy parts come in scripts of their own, into the same isolated world. */
const HEAVY_PARTS = Symbol.for('guidepost.heavy-parts');

interface World {
  [HEAVY_PARTS]?: HeavyParts;
}

/** Those that have come so far. */
export function heavyParts(): HeavyParts {
  return (globalThis as World)[HEAVY_PARTS] ?? {};
}

export function offerHeavyPart<P extends HeavyPart>(
  name: P,
  part: NonNullable<HeavyParts[P]>,
): void {
  (globalThis as World)[HEAVY_PARTS] = { ...heavyParts(), [name]: part };
}
