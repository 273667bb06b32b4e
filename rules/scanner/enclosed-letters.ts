import { ENCLOSED } from './enclosed';

const table = tableOf(ENCLOSED);

/** The letter or number that stands in a circle, a square or brackets, where NFKC does not say it so; undefined for all others. */
export function enclosedLetter(character: string): string | undefined {
  return table.get(character);
}

function tableOf(groups: string): ReadonlyMap<string, string> {
  const entries = groups.split(' ').flatMap((group) => {
    const text = /^[A-Za-z\d]+/.exec(group)?.[0] ?? '';
    return [...group.slice(text.length)].map((character) => [character, text] as const);
  });
  return new Map(entries);
}
