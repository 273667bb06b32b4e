import { FOREIGN_LOOK_ALIKES, LATIN_LOOK_ALIKES } from './confusables';

const latin = tableOf(LATIN_LOOK_ALIKES);
const foreign = tableOf(FOREIGN_LOOK_ALIKES);

/** The plain letter for small capitals, letters with strokes and hooks, in its own case; undefined for all others. */
export function latinLookAlike(letter: string): string | undefined {
  return inOwnCase(letter, latin);
}

/** Passes for a small l as well as for an i, as a capital I does. */
const I_OR_L = 'ӏ';

/** The Latin letter that one of another script passes for, in its own case; undefined where there is none. */
export function foreignLookAlike(letter: string): string | undefined {
  if (letter === I_OR_L) return 'I';
  return inOwnCase(letter, foreign);
}

function inOwnCase(letter: string, table: ReadonlyMap<string, string>): string | undefined {
  const target = table.get(letter);
  const small = letter.toLowerCase();
  if (!target || letter === small) return target;
  // A capital iota passes for an I, which the list calls an l.
  return (target === 'l' && table.get(small) === 'i' ? 'i' : target).toUpperCase();
}

function tableOf(groups: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const group of groups.split(' ')) {
    const [target = '', ...others] = group;
    for (const other of others) table.set(other, target);
  }
  return table;
}
