import type { TimeAccount } from './time-account';

export interface SwitchedOff {
  readonly ruleId: string;
  readonly reason: string;
}

interface Sources {
  /** Rules that could not be compiled. */
  readonly refused: readonly SwitchedOff[];
  readonly rules: TimeAccount<string>;
  readonly slots: TimeAccount<number>;
  /** The rules that look at a slot, in any of their parts. */
  readonly rulesOf: (slot: number) => readonly string[];
}

/** The rules that are off: those that could not be compiled, and those that broke or were slow since. */
export class Stops {
  private readonly sources: Sources;
  private seen = 0;
  private reasons: Map<string, string>;

  constructor(sources: Sources) {
    this.sources = sources;
    this.reasons = new Map(sources.refused.map(({ ruleId, reason }) => [ruleId, reason]));
  }

  has(ruleId: string): boolean {
    return this.current().has(ruleId);
  }

  list(): readonly SwitchedOff[] {
    const reasons = this.current();
    if (reasons.size === this.sources.refused.length) return this.sources.refused;
    return Array.from(reasons, ([ruleId, reason]) => ({ ruleId, reason }));
  }

  private current(): ReadonlyMap<string, string> {
    const { rules, slots, rulesOf } = this.sources;
    const stopped = rules.stopped.size + slots.stopped.size;
    if (stopped === this.seen) return this.reasons;
    this.seen = stopped;
    for (const [slot, reason] of slots.stopped) {
      for (const ruleId of rulesOf(slot)) this.reasons.set(ruleId, reason);
    }
    for (const [ruleId, reason] of rules.stopped) this.reasons.set(ruleId, reason);
    return this.reasons;
  }
}
