const WORDS = [
  'falcon',
  'guarantee',
  'risk',
  'token',
  'api',
  'launch',
  'q3',
  'ab',
  'Ticket',
  'zebra',
  'no',
];
const CLASSES = [
  '\\d',
  '[a-f0-9]',
  '[-_ ]',
  '\\w',
  '\\s',
  '.',
  '[A-Z]',
  '[^a-z]',
  'é',
  '[$£€]',
  '–',
];
const COUNTS = ['', '', '', '?', '+', '*', '{2}', '{1,3}', '{2,}'];

/** A generator of numbers from 0 to below 1 that gives the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** So many expressions as people write them: words, choices, classes and repetitions. */
export function patternSources(random: () => number, count: number): string[] {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const part = (depth: number): string => {
    const dice = random();
    if (dice < 0.45) return pick(WORDS);
    if (dice < 0.75 || depth > 1) return pick(CLASSES) + pick(COUNTS);
    const choices = Array.from({ length: 1 + Math.floor(random() * 3) }, () => sequence(depth + 1));
    return `(?:${choices.join('|')})${pick(COUNTS)}`;
  };
  const sequence = (depth: number): string =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => part(depth)).join('');
  return Array.from({ length: count }, () =>
    random() < 0.3 ? `\\b${sequence(0)}\\b` : sequence(0),
  );
}
