import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '../../bench/random.mjs';
import { broughtBy } from './brought-by.mjs';

/** Mutated regular expressions and tables of words say little for what they cost. */
const EXCLUDED = ['Regex', 'StringLiteral'];
const INSTRUMENTER = broughtBy('@stryker-mutator/core', '@stryker-mutator/instrumenter');
const SILENT = { debug() {}, info() {}, warn() {}, isDebugEnabled: () => false };

/**
 * Places a sample of all possible mutants, each with the same chance, into the source of some files. They come in the order in which they were
 * drawn, so that the first ones are a sample, too.
 * @param {{ root: string, files: readonly string[], many: number, seed: number }} options
 * @returns {Promise<{ total: number, mutants: object[], sources: Map<string, string> }>} the sources that hold the mutants, by full path
 */
export async function sampledMutants({ root, files, many, seed }) {
  const whole = await instrumented(root, files);
  const all = whole.mutants.filter(({ status }) => status !== 'Ignored');
  const drawn = sampleOf(all, many, seed).map(placeOf);
  const chosen = new Set(drawn);
  const touched = [...new Set(all.filter((one) => chosen.has(placeOf(one))).map(fileOf))].sort();
  const { files: written, mutants } = await instrumented(root, touched, chosen);
  const placed = new Map(mutants.map((mutant) => [placeOf(mutant), describe(mutant)]));
  return {
    total: all.length,
    mutants: drawn.flatMap((place) => placed.get(place) ?? []),
    sources: new Map(written.map(({ name, content }) => [name, content])),
  };
}

/** With `chosen`, only those mutants are placed: thousands of switches in one file would slow every test down. */
async function instrumented(root, files, chosen) {
  const options = { plugins: null, excludedMutations: EXCLUDED, ignorers: [], noHeader: false };
  const sources = files.map((file) => {
    const name = file.startsWith(root) ? file : join(root, file);
    return { name, content: readFileSync(name, 'utf8'), mutate: true };
  });
  const { Instrumenter } = await import(INSTRUMENTER);
  const restore = chosen ? await keepOnly(chosen) : () => {};
  try {
    return await new Instrumenter(SILENT).instrument(sources, options);
  } finally {
    restore();
  }
}

/** The instrumenter can leave out sorts of mutants and lines, not single ones; its collector can. */
async function keepOnly(chosen) {
  const inside = new URL('./transformers/mutant-collector.js', INSTRUMENTER);
  const { MutantCollector } = await import(inside.href);
  const { collect } = MutantCollector.prototype;
  MutantCollector.prototype.collect = function (fileName, original, mutable, offset) {
    const mutant = collect.call(this, fileName, original, mutable, offset);
    const known = { ...mutant.toApiMutant(), fileName };
    if (!mutant.ignoreReason && !chosen.has(placeOf(known)))
      mutant.ignoreReason = 'not in the sample';
    return mutant;
  };
  return () => {
    MutantCollector.prototype.collect = collect;
  };
}

function sampleOf(all, many, seed) {
  const next = randomFrom(seed);
  const left = [...all];
  const taken = [];
  while (taken.length < many && left.length > 0)
    taken.push(...left.splice(Math.floor(next() * left.length), 1));
  return taken;
}

const fileOf = ({ fileName }) => fileName;

function placeOf({ fileName, location: { start, end }, mutatorName, replacement }) {
  return [
    fileName,
    start.line,
    start.column,
    end.line,
    end.column,
    mutatorName,
    replacement,
  ].join();
}

function describe({ id, fileName, location, replacement, mutatorName }) {
  return { id, file: fileName, location, replacement, mutatorName };
}
