/** Digits and signs, and the letters that they stand for. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'li',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'il',
  '|': 'li',
  '+': 't',
  '€': 'e',
};

const SHORTEST = 4;

/** True where digits, signs or a capital I may stand for letters: long enough, and some of its letters are still letters. */
export function mayBeLookAlike(text: string, cased: string): boolean {
  if (text.length < SHORTEST) return false;
  let letters = 0;
  let disguised = 0;
  for (const character of text) {
    if (STANDS_FOR[character]) disguised += 1;
    else if (/\p{L}/u.test(character)) letters += 1;
  }
  return (disguised > 0 || /\p{Ll}I/u.test(cased)) && letters >= 2;
}

/** True where each letter of `wanted` is there, or a digit or sign that stands for it. */
export function looksLike(text: string, wanted: string): boolean {
  if (text.length !== wanted.length) return false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = wanted.charAt(at);
    const seen = text.charAt(at);
    if (seen !== letter && !STANDS_FOR[seen]?.includes(letter)) return false;
  }
  return true;
}

/** The same for all words that may look alike: a key for tables. `i` and `l` share one, as `1` may be either. */
export function lookAlikeKey(text: string): string {
  let key = '';
  for (const character of text) {
    const letter = STANDS_FOR[character]?.charAt(0) ?? character;
    key += letter === 'i' ? 'l' : letter;
  }
  return key;
}
