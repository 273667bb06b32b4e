/** English forms of a phrase's last word: plural, possessive, -ed, -ing, -er. Some are no words; nobody writes those. */
export function inflectionsOf(phrase: string): string[] {
  const at = phrase.search(/[a-z]+$/i);
  if (at < 0 || phrase.length - at < 3) return [phrase];
  const start = phrase.slice(0, at);
  const word = phrase.slice(at);
  const stems = stemsOf(word);
  const forms = stems.flatMap((stem) =>
    ['ed', 'ing', 'er', 'ers', 'es'].map((ending) => stem + ending),
  );
  return [...new Set([word, `${word}s`, ...forms])].map((form) => start + form);
}

/** What endings are put on: `guarante(e)`, `tr(y)` as `tri`, `stop` as `stopp`. */
function stemsOf(word: string): string[] {
  if (/e$/i.test(word)) return [word.slice(0, -1), word];
  if (/[^aeiou]y$/i.test(word)) return [word, `${word.slice(0, -1)}i`];
  if (/[^aeiou][aeiou][^aeiouwxy]$/i.test(word)) return [word, word + word.slice(-1)];
  return [word];
}
