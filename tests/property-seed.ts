import fc from 'fast-check';

/**
 * Property tests take the same cases in every run, so a red run is about what was changed. Other cases: `GUIDEPOST_SEED=random`, or a number of
 * one's own; the campaigns look further.
 */
const seed = process.env.GUIDEPOST_SEED ?? '20261122';
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
