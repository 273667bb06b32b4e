interface Indexed {
  readonly matcher: { readonly triggers?: readonly number[] };
}

/** Rules by what has to be found before they can fire, so that a check looks at those only, however large the pack is. */
export class RuleIndex<R extends Indexed> {
  readonly all: readonly R[];
  /** Rules that wait for nothing: they have to be asked each time. */
  private readonly always: readonly R[];
  /** By slot: places in `all`. */
  private readonly bySlot: (number[] | undefined)[] = [];
  /** By place in `all`: the round in which it was last asked. */
  private readonly asked: Int32Array;
  private round = 0;

  constructor(rules: readonly R[]) {
    this.all = rules;
    this.asked = new Int32Array(rules.length);
    this.always = rules.filter(({ matcher }) => !matcher.triggers);
    rules.forEach(({ matcher: { triggers = [] } }, place) => {
      for (const slot of triggers) {
        const places = this.bySlot[slot];
        if (places) places.push(place);
        else this.bySlot[slot] = [place];
      }
    });
  }

  /** Asks each rule once that may fire where these slots found something. */
  forEach(found: readonly number[], ask: (rule: R) => void): void {
    this.round += 1;
    for (const rule of this.always) ask(rule);
    for (const slot of found) {
      const places = this.bySlot[slot];
      if (places) this.askAll(places, ask);
    }
  }

  private askAll(places: readonly number[], ask: (rule: R) => void): void {
    for (const place of places) {
      const rule = this.all[place];
      if (!rule || this.asked[place] === this.round) continue;
      this.asked[place] = this.round;
      ask(rule);
    }
  }
}
