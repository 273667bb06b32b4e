/** The known word that somebody probably meant; undefined where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const most = Math.max(1, Math.floor(word.length / 3));
  const [best] = known
    .map((candidate) => ({
      candidate,
      steps: stepsBetween(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .filter(({ steps }) => steps <= most)
    .sort((a, b) => a.steps - b.steps);
  return best?.candidate;
}

/** ` Did you mean "x"?`, or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant === undefined ? '' : ` Did you mean "${meant}"?`;
}

/** Letters put in, taken out, changed or swapped with their neighbour (optimal string alignment distance). */
function stepsBetween(a: string, b: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = nextRow({ a, b, i, row, before });
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

interface Step {
  readonly a: string;
  readonly b: string;
  readonly i: number;
  readonly row: readonly number[];
  readonly before: readonly number[];
}

function nextRow({ a, b, i, row, before }: Step): number[] {
  const next = [i];
  for (let j = 1; j <= b.length; j += 1) {
    const isSame = a[i - 1] === b[j - 1];
    const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const changed = (row[j - 1] ?? 0) + Number(!isSame);
    const swapped = isSwapped ? (before[j - 2] ?? changed) + 1 : changed;
    next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed, swapped));
  }
  return next;
}
