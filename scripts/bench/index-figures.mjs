import { ownTime, percentile } from './measure.mjs';

/** How long it takes to make a pack ready with and without its saved index, and how large that is: all of its rules, one index. */
export function indexFigures(engine, { rules }) {
  const gates = engine.gatesOf(rules);
  const { heavy } = engine;
  const compile = (index) => engine.compilePack({ gates }, rules, heavy, index).recognisers;
  const saved = compile().save();
  const makes = [];
  const compiles = [];
  const loads = [];
  for (let round = 0; round < 9; round += 1) {
    const start = ownTime();
    compile().save();
    makes.push(ownTime() - start);
    const begin = ownTime();
    const recognisers = compile(saved);
    const middle = ownTime();
    if (!recognisers.isLoaded) throw new Error('The saved index was not taken.');
    loads.push(ownTime() - middle);
    compiles.push(middle - begin);
  }
  return {
    'index bytes': saved.byteLength,
    'load ms': percentile(loads, 0.5),
    'rules of a loaded index ms': percentile(compiles, 0.5),
    'make ms': percentile(makes, 0.5),
  };
}
