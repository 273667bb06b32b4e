/** One or two letters for a round badge; a sign of its own where a name has none. */
export function initials(name: string): string {
  const letters = name
    .split(/\s+/)
    .map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? '')
    .filter(Boolean);
  return letters.length === 0
    ? '·'
    : [letters[0], letters.at(-1)].slice(0, letters.length).join('').toLocaleUpperCase();
}
