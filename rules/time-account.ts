/** A check may spend so long on one thing; long drafts have more time. */
const MILLISECONDS = 50;
const MILLISECONDS_PER_CHARACTER = 0.01;
/** After so long on one line a search ends, so that with its last step a page stands still for 8 ms at most; lines longer than a post have more. */
const AT_ONCE = 4;
const AT_ONCE_PER_CHARACTER = 0.001;
const MOST_AT_ONCE = 60;
/** What is slow so often in a row is off for the session. Once may be the machine, and must not open a gap. */
const MOST_SLOW = 3;

/** Says how long each thing takes in one check, and stops what breaks or is slow in three checks in a row. A key is a slot or a rule's id. */
export class TimeAccount<K> {
  /** Milliseconds that only go up; without it nothing is ever slow. */
  clock: (() => number) | undefined;
  /** Why each of them was stopped; grows only. */
  readonly stopped = new Map<K, string>();
  /** In this check: what ended before it had looked at everything. */
  readonly cutShort = new Set<K>();
  /** In this check. */
  private readonly spent = new Map<K, number>();
  /** In how many checks in a row. */
  private readonly slow = new Map<K, number>();
  private running: K | undefined;

  /** Does the work, which may be one of many of its kind in this check. Gives nothing where it was stopped, or where it breaks. */
  run<T>(key: K, work: () => readonly T[]): readonly T[] {
    if (this.stopped.has(key)) return [];
    const before = this.clock?.() ?? 0;
    this.running = key;
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

  /** For work on so many characters that can end early: once this says true, it has to, and what it is done for counts as cut short and slow. */
  readonly timer = (characters: number): (() => boolean) => {
    const { clock } = this;
    if (!clock) return never;
    const inProportion = Math.min(MOST_AT_ONCE, characters * AT_ONCE_PER_CHARACTER);
    const until = clock() + Math.max(AT_ONCE, inProportion);
    return () => {
      if (clock() <= until) return false;
      if (this.running !== undefined) this.cutShort.add(this.running);
      return true;
    };
  };

  /** Ends a check of so many characters. */
  settle(characters: number): void {
    if (this.spent.size === 0) return;
    const allowed = MILLISECONDS + characters * MILLISECONDS_PER_CHARACTER;
    for (const [key, spent] of this.spent) {
      if (this.cutShort.has(key)) this.count(key, `It was cut short after ${Math.round(spent)} ms`);
      else if (spent > allowed) this.count(key, slowness(spent, allowed));
      else this.slow.delete(key);
    }
    this.spent.clear();
    this.cutShort.clear();
  }

  private count(key: K, what: string): void {
    const times = (this.slow.get(key) ?? 0) + 1;
    this.slow.set(key, times);
    if (times < MOST_SLOW) return;
    this.stopped.set(key, `${what}, on one draft ${MOST_SLOW} times in a row.`);
  }
}

function slowness(spent: number, allowed: number): string {
  return `It took ${Math.round(spent)} ms where ${Math.round(allowed)} ms are allowed`;
}

const never = () => false;

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
