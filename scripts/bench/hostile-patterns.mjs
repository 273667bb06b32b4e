import { ownTime } from './measure.mjs';
import { draftOf } from './posts.mjs';

// Shapes that are known to make backtracking engines hang, filled with different letters and classes.
const ATOMS = ['a', 'ab', '[a-z]', '\\w', '\\d', '(?:ab|a)', '[^x]', '.'];
const SHAPES = [
  (a) => `(${a}+)+$`,
  (a) => `(${a}*)*$`,
  (a) => `(${a}|${a}${a})+$`,
  (a) => `^(${a}+)*!$`,
  (a) => `(?:${a}+${a}+)+!`,
  (a) => `${a}*${a}*${a}*!`,
  (a) => `^(?:${a}?){25}${a}{25}!$`,
  (a) => `(${a}|${a}|b)*c!`,
  (a) => `\\s*${a}+\\s*${a}+\\s*!`,
  (a) => `(?:(?:${a}+)?)+!`,
  (a) => `(${a}{1,20}){1,20}!`,
  (a) => `${a}+.*${a}+.*!`,
  (a) => `(x+x+)+y|(${a}+)+!`,
  (a) => `^(([${'a-z'}])+.)+(${a})+!$`,
  (a) => `(?:${a}+,?)+;!`,
  (a) => `((${a}+)(,${a}+)*)+!`,
  (a) => `(${a}+)(${a}+)(${a}+)!`,
  (a) => `(?:.*${a}){12}!`,
  (a) => `(?:${a}|\\s)+?${a}*!`,
  (a) => `(?i)(${a}+b?)*!$`,
  // Each match makes the search for the next one read the whole line again.
  (a) => `${a}.*!|${a}`,
  (a) => `[a-z ]*${a}[a-z ]{100}!|${a}`,
  (a) => `\\w*${a}(?:\\w|\\s){0,250};|${a}`,
];
const LENGTH = 3000;
const LONG = 63_000;
const VERY_LONG = 1_000_000;
const CONTEXT = { now: '2026-01-01T00:00:00.000Z', groups: [], clock: ownTime };
/** So long a page may stand still, in milliseconds. */
const PATIENCE = 8;
const RULE = {
  kind: 'pattern',
  id: 'hostile',
  title: 'Hostile',
  message: 'It is hostile.',
  why: 'It is.',
  owner: 'Bench',
  rationale: 'To measure.',
  action: 'warn',
  examples: { flag: ['-'], pass: ['-'] },
};

/** Runs each as an author's pattern, as a page runs it, on texts that backtracking engines hang on: the slowest of all counts. */
export function hostilePatterns(engine) {
  const sources = SHAPES.flatMap((shape) => ATOMS.map(shape));
  const taken = sources.filter((source) => isTaken(engine, source));
  const times = taken.flatMap((source) =>
    textsOf(LENGTH).map((text) => timeOf(engine, source, text)),
  );
  const long = taken.map((source) => timeOf(engine, source, 'ab '.repeat(LONG / 3), 1));
  const veryLong = SHAPES.map((shape) => shape('[a-z]')).filter((source) =>
    isTaken(engine, source),
  );
  return {
    'hostile patterns': sources.length,
    'hostile patterns refused': sources.length - taken.length,
    'slowest hostile pattern ms': Math.max(...times.map(({ time }) => time)),
    'hostile patterns above 8 ms': times.filter(({ time }) => time > PATIENCE).length,
    'hostile patterns cut short': times.filter(({ isCut }) => isCut).length,
    'slowest on a line of 63,000 ms': Math.max(...long.map(({ time }) => time)),
    'slowest on a line of 1,000,000 ms': Math.max(
      ...veryLong.map((source) => timeOf(engine, source, 'ab '.repeat(VERY_LONG / 3), 1).time),
    ),
  };
}

function textsOf(length) {
  return [
    'a'.repeat(length),
    'ab'.repeat(length / 2),
    '1'.repeat(length),
    'a '.repeat(length / 2),
    `${'x'.repeat(length - 1)}!`,
  ];
}

function isTaken(engine, source) {
  return compile(engine, source).stops.list().length === 0;
}

function compile(engine, source) {
  const rule = { ...RULE, pattern: source };
  return engine.compilePack({ gates: engine.gatesOf([rule]) }, [rule], engine.heavy);
}

/** The best of some checks, each of a pattern that was never slow before. */
function timeOf(engine, source, text, rounds = 3) {
  const draft = draftOf(text);
  let best = { time: Infinity, isCut: false };
  for (let round = 0; round < rounds; round += 1) {
    const compiled = compile(engine, source);
    engine.checkDraft(draftOf('warm up'), compiled, CONTEXT);
    const start = ownTime();
    const { pending } = engine.checkDraft(draft, compiled, CONTEXT);
    const time = ownTime() - start;
    if (time < best.time) best = { time, isCut: pending.length > 0 };
  }
  return best;
}
