import { pick } from '../../bench/random.mjs';

/** Posts around something that stands out: `{}` is its place. None says what it is. */
const FRAMES = [
  'Anyone else seen {} stop working since the update?',
  'Shipping day! We run {} in production now 🚀',
  'Note to self: {}',
  'Thanks to the team for a great week. {}',
  'It works with {}, tested on three laptops.',
  'Here is what I use: {}',
  '"{}" is all you need to get started',
  'Try it yourself ({}) and tell us what you think!',
  '{} and we are live.\nQuestions? Ask below.',
  'Day 12 of #100DaysOfCode: {} #buildinpublic',
  'We moved everything over.\n\n{}\n\nFeels good.',
  'Hi @maya, use `{}` until Monday',
  'Wow, {}, who would have thought?',
  'Heads up: old one out, new one is {}.',
  'config = "{}"',
  'deploy --with {} --region eu',
  'Für alle, die fragen: {} funktioniert bei uns.',
  'Voilà : {}',
  'La nueva es {} 🙌',
  'Setup took five minutes; {} did the rest.',
];

/**
 * A post with a value in it.
 * @returns {{ text: string, start: number, end: number }}
 */
export function postWith(value, random) {
  const [before, after] = pick(random, FRAMES).split('{}');
  const start = before.length;
  return { text: before + value + after, start, end: start + value.length };
}

/** Lines of a table: a name, a space, the rest. */
export function rowsOf(table) {
  return table
    .trim()
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]);
}
