import { valueAt } from './characters';
import { KEY } from './classes';
import { push, undo } from './hash';

const [D, E, G, I, N, R, S, Y] = [...'deginrsy'].map((letter) => valueAt(letter, 0) & KEY) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** The hashes of all words that this one may be an English form of: the endings are rolled back, and what they change is put back. */
export function pushInflected(into: number[], text: string, end: number, hash: number): void {
  const keys = [1, 2, 3, 4, 5].map((back) => valueAt(text, end - back) & KEY);
  let at = 0;
  let stem = hash;
  const back = (key: number) => {
    if (keys[at] !== key) return false;
    stem = undo(stem, key);
    at += 1;
    return true;
  };
  if (back(S)) into.push(stem);
  const isVerb = back(G)
    ? back(N) && back(I)
    : (back(D) || back(R) || at > 0) && takeE(into, back, () => stem);
  if (!isVerb) return;
  into.push(stem, push(stem, E));
  if (keys[at] === I) into.push(push(undo(stem, I), Y));
  if (keys[at] === keys[at + 1]) into.push(undo(stem, keys[at] ?? 0));
}

/** `ed`, `er`, `es`: the e belongs to the ending, or to the word. */
function takeE(into: number[], back: (key: number) => boolean, stem: () => number): boolean {
  const withE = stem();
  if (!back(E)) return false;
  into.push(withE);
  return true;
}
