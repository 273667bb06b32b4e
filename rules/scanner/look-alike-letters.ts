import { LOOK_ALIKES } from './confusables';

const LATIN = /^\p{Script=Latin}$/u;
/** Small capitals, letters with strokes and hooks. */
const latin = new Map<string, string>();
/** Letters of other scripts. */
const foreign = new Map<string, string>();
unpack(LOOK_ALIKES);

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

/** Each letter is written as the way from the one before it. */
function unpack(packed: string): void {
  let point = 0;
  for (const [, step, target = ''] of packed.matchAll(/([0-9A-Z]*)([a-z])/g)) {
    point += step ? Number.parseInt(step, 36) : 1;
    const letter = String.fromCodePoint(point);
    (LATIN.test(letter) ? latin : foreign).set(letter, target);
  }
}
