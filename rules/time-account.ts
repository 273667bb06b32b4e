/** A check may spend so long on one thing; long drafts have more time. */
const MILLISECONDS = 50;
const MILLISECONDS_PER_CHARACTER = 0.01;
/** What is slow so often in a row is off for the session. Once may be the machine, and must not open a gap. */
const MOST_SLOW = 3;

/** Says how long each thing takes in one check, and stops what breaks or is slow in three checks in a row. A key is a slot or a rule's id. */
export class TimeAccount<K> {
  /** Milliseconds that only go up; without it nothing is ever slow. */
  clock: (() => number) | undefined;
  /** Why each of them was stopped; grows only. */
  readonly stopped = new Map<K, string>();
  /** In this check. */
  private readonly spent = new Map<K, number>();
  /** In how many checks in a row. */
  private readonly slow = new Map<K, number>();

  /** Does the work, which may be one of many of its kind in this check. Gives nothing where it was stopped, or where it breaks. */
  run<T>(key: K, work: () => readonly T[]): readonly T[] {
    if (this.stopped.has(key)) return [];
    const before = this.clock?.() ?? 0;
    try {
      const result = work();
      const spent = (this.clock?.() ?? 0) - before;
      if (spent > 0 || this.slow.has(key)) this.spent.set(key, (this.spent.get(key) ?? 0) + spent);
      return result;
    } catch (error) {
      this.stopped.set(key, reasonOf(error));
      return [];
    }
  }

  /** Ends a check of so many characters. */
  settle(characters: number): void {
    if (this.spent.size === 0) return;
    const allowed = MILLISECONDS + characters * MILLISECONDS_PER_CHARACTER;
    for (const [key, spent] of this.spent) {
      if (spent > allowed) this.count(key, spent, allowed);
      else this.slow.delete(key);
    }
    this.spent.clear();
  }

  private count(key: K, spent: number, allowed: number): void {
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
