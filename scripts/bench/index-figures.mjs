import { percentile } from './measure.mjs';

/** How long it takes to make the index of a pack and to load a saved one, and how large that is. */
export function indexFigures(engine, { rules }) {
  const gates = engine.gatesOf(rules);
  const { heavy } = engine;
  const saved = engine.compilePack({ gates }, rules, heavy).recognisers.save();
  const loads = [];
  const makes = [];
  const terms = rules.flatMap((rule) =>
    [rule.terms, rule.when, rule.need, rule.near?.words].filter(Boolean),
  );
  const fill = (index) => {
    const recognisers = new engine.Recognisers(heavy, index);
    for (const list of terms) recognisers.phrases(list, { inflected: false, caseSensitive: false });
    return recognisers;
  };
  const own = fill().save();
  for (let round = 0; round < 15; round += 1) {
    const start = performance.now();
    fill().save();
    const middle = performance.now();
    if (!fill(own).isLoaded) throw new Error('The saved index was not taken.');
    makes.push(middle - start);
    loads.push(performance.now() - middle);
  }
  return {
    'index bytes': saved.byteLength,
    'load ms': percentile(loads, 0.5),
    'make ms': percentile(makes, 0.5),
  };
}
