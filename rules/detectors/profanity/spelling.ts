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

/** No word of ours has a v there. */
const V_FOR_U = /(?<=[bcdfghjklmnpqrstwxz])v(?=[bcdfghjklmnpqrstwxz])/;
/** Pass for an i or an l; a capital I does among small letters. */
const I_OR_L = /[1!|]|(?<=\p{Ll})I|(?<=\p{L})I(?=\p{Ll})/gu;
const MOST_I_OR_L = 4;

/** A word as it may be meant: itself, with letters for signs, with repeated letters written once or twice. */
export function readingsOf(word: string): string[] {
  const lower = word.toLowerCase().replace(/[’‘]/g, "'");
  const readings = new Set([lower]);
  if (/\p{L}/u.test(lower)) for (const written of inLetters(word)) readings.add(written);
  if (/[^\p{ASCII}]/u.test(lower)) readings.add(lower.normalize('NFD').replace(/\p{M}/gu, ''));
  for (const reading of [...readings]) {
    if (!/(\p{L})\1\1/u.test(reading)) continue;
    readings.add(reading.replace(/(\p{L})\1{2,}/gu, '$1'));
    readings.add(reading.replace(/(\p{L})\1{2,}/gu, '$1$1'));
  }
  if (V_FOR_U.test(lower)) readings.add(lower.replace(V_FOR_U, 'u'));
  return [...readings];
}

/** With letters for digits and signs, in every way in which it can be read. */
export function inLetters(word: string): string[] {
  const places = Array.from(word.matchAll(I_OR_L), ({ index }) => index).slice(0, MOST_I_OR_L);
  let words = [word];
  for (const place of places)
    words = words.flatMap((one) => [one, `${one.slice(0, place)}l${one.slice(place + 1)}`]);
  return words.map((one) => withLetters(one.toLowerCase()));
}

function withLetters(word: string): string {
  return Array.from(word, (sign) => STANDS_FOR[sign] ?? sign).join('');
}

/** Two stars at most, behind a letter. At the end of a short word one may point to a footnote. */
const STARRED = /^(?=.{4})\p{L}[\p{L}*#]*\p{L}$|^\p{L}{5,}[*#]$/u;

/** `sl*t` as it may be meant: each star or hash as a vowel. None where the signs mean something else. */
export function starredReadings(word: string): string[] {
  const lower = word.toLowerCase();
  if (!STARRED.test(lower) || lower.split(/[*#]/).length > 3) return [];
  let readings = [lower];
  while (/[*#]/.test(readings[0] ?? ''))
    readings = readings.flatMap((one) =>
      Array.from('aeiouy', (vowel) => one.replace(/[*#]/, vowel)),
    );
  return readings;
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
