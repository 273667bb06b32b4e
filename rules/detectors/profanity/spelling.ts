/** Endings of words that have them; the stem is doubled before some (`shitting`, `slutty`). */
const ENDINGS =
  /(?:'s|s|es|ed|er|ers|in|ing|ings|in'|y|ier|iest|ies|a|as|az|z|ah|able|ery|ness|tastic|ish|bag|bags|boy|boys|girl|girls|face|faced|head|heads|hole|holes|wit|wits|ton|load|loads|less|ass|asses|job|jobs)$/;
/** Digits and signs for letters, as people write round a filter. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
  '+': 't',
  '€': 'e',
  '£': 'e',
};

/** A word as it may be meant: itself, with letters for signs, with repeated letters written once or twice. */
export function readingsOf(word: string): string[] {
  const lower = word.toLowerCase().replace(/[’‘]/g, "'");
  const readings = new Set([lower]);
  if (/[0-9@$!|+€£]/.test(lower) && /\p{L}/u.test(lower)) readings.add(withLetters(lower));
  if (/[^\p{ASCII}]/u.test(lower)) readings.add(lower.normalize('NFD').replace(/\p{M}/gu, ''));
  for (const reading of [...readings]) {
    if (!/(\p{L})\1\1/u.test(reading)) continue;
    readings.add(reading.replace(/(\p{L})\1{2,}/gu, '$1'));
    readings.add(reading.replace(/(\p{L})\1{2,}/gu, '$1$1'));
  }
  return [...readings];
}

function withLetters(word: string): string {
  return Array.from(word, (sign) => STANDS_FOR[sign] ?? sign).join('');
}

/** The stems that a word may be a form of. */
export function stemsOf(word: string): string[] {
  const stems: string[] = [];
  for (let rest = word, cuts = 0; cuts < 2; cuts += 1) {
    const ending = ENDINGS.exec(rest)?.[0];
    if (!ending || rest.length - ending.length < 2) break;
    rest = rest.slice(0, -ending.length);
    stems.push(rest, `${rest}e`);
    if (rest.at(-1) === rest.at(-2)) stems.push(rest.slice(0, -1));
  }
  return stems;
}
