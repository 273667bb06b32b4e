/** A check may spend so long on one thing; long drafts have more time. */
const MILLISECONDS = 50;
const MILLISECONDS_PER_CHARACTER = 0.01;
/** What is slow so often in a row is off for the session. Once may be the machine, and must not open a gap. */
const MOST_SLOW = 3;

/** Says how long each thing takes, and stops what breaks or is slow three times in a row. A key is a slot or a rule's id. */
export class TimeAccount<K> {
  /** Milliseconds that only go up; without it nothing is ever slow. */
  clock: (() => number) | undefined;
  /** Why each of them was stopped; grows only. */
  readonly stopped = new Map<K, string>();
  private readonly slow = new Map<K, number>();

  /** Does the work unless it was stopped; gives nothing where it was, or where the work breaks. */
  run<T>(key: K, characters: number, work: () => readonly T[]): readonly T[] {
    if (this.stopped.has(key)) return [];
    const before = this.clock?.() ?? 0;
    try {
      const result = work();
      if (this.clock) this.count(key, this.clock() - before, characters);
      return result;
    } catch (error) {
      this.stopped.set(key, reasonOf(error));
      return [];
    }
  }

  private count(key: K, spent: number, characters: number): void {
    const allowed = MILLISECONDS + characters * MILLISECONDS_PER_CHARACTER;
    if (spent <= allowed) {
      if (this.slow.size > 0) this.slow.delete(key);
      return;
    }
    const times = (this.slow.get(key) ?? 0) + 1;
    this.slow.set(key, times);
    if (times < MOST_SLOW) return;
    this.stopped.set(
      key,
      `It took ${Math.round(spent)} ms on one draft, ${MOST_SLOW} times in a row; ${Math.round(allowed)} ms are allowed.`,
    );
  }
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
