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
];
const LENGTH = 3000;

/** Runs each as an author's pattern on texts of 3,000 characters that backtracking engines hang on: the slowest counts. */
export function hostilePatterns(engine) {
  const sources = SHAPES.flatMap((shape) => ATOMS.map(shape));
  const texts = [
    'a'.repeat(LENGTH),
    'ab'.repeat(LENGTH / 2),
    '1'.repeat(LENGTH),
    'a '.repeat(LENGTH / 2),
    `${'x'.repeat(LENGTH - 1)}!`,
  ];
  const times = [];
  let refused = 0;
  for (const source of sources) {
    const recognisers = new engine.Recognisers(engine.heavy);
    try {
      recognisers.pattern(source, { caseSensitive: false });
    } catch {
      refused += 1;
      continue;
    }
    recognisers.scan({ kind: 'text', text: 'warm up' });
    for (const text of texts) {
      const once = () => {
        const start = performance.now();
        recognisers.scan({ kind: 'text', text });
        return performance.now() - start;
      };
      times.push(Math.min(once(), once(), once()));
    }
  }
  return {
    'hostile patterns': sources.length,
    'hostile patterns refused': refused,
    'slowest hostile pattern ms': Math.max(...times),
    'hostile patterns above 8 ms': times.filter((time) => time > 8).length,
  };
}
