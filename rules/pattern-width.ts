import type { RE2JS } from 're2js';

/** A step of a compiled pattern. Those that read a character name which: one, or first and last of each stretch. */
interface Step {
  readonly runes: ArrayLike<number>;
}

/** Of nested counted repetitions the time for a text goes with the steps that read the same character, which all may be busy at once: the most of them. */
export function widthOf(compiled: RE2JS): number {
  const { prog } = compiled.re2();
  const changes = new Map<number, number>();
  for (let place = 0; place < prog.numInst(); place += 1) count(prog.getInst(place), changes);
  let readers = 0;
  let most = 0;
  for (const [, change] of [...changes].sort(([a], [b]) => a - b)) {
    readers += change;
    most = Math.max(most, readers);
  }
  return most;
}

/** Where stretches begin and where they are over. Case folding puts both cases of a letter into one step, so one of them is enough. */
function count({ runes }: Step, changes: Map<number, number>): void {
  for (let at = 0; at < runes.length; at += 2) {
    const first = runes[at] ?? 0;
    const last = runes[at + 1] ?? first;
    changes.set(first, (changes.get(first) ?? 0) + 1);
    changes.set(last + 1, (changes.get(last + 1) ?? 0) - 1);
  }
}
