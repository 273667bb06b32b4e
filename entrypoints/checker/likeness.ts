/** How much two texts have in common, 0 to 1: the share of words that both have (Dice). */
export function likeness(a: string, b: string): number {
  const [ofA, ofB] = [wordsOf(a), wordsOf(b)];
  if (ofA.length + ofB.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of ofA) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of ofB) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common++;
  }
  return (2 * common) / (ofA.length + ofB.length);
}

// Letters one by one where a script has no spaces between words.
function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu,
      ) ?? []
  );
}
