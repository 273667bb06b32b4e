import fc from 'fast-check';

/** Stands in for `fast-check`: a property meets the same cases for every mutant, and ends with the first that fails. */
// biome-ignore lint/performance/noBarrelFile: it stands in for the whole package
export * from 'fast-check';

export function assert(property, options = {}) {
  const numRuns = Math.min(options.numRuns ?? 100, globalThis.guidepostMostRuns ?? 100);
  return fc.assert(property, { ...options, numRuns, seed: 7, endOnFailure: true });
}
// biome-ignore lint/style/noDefaultExport: the package has one, and tests use it
export default { ...fc, assert };
