import { HIT_FIELDS } from './hit-buffer';

type Hits = Int32Array | undefined;

const NONE: readonly number[] = [];

/** Where the hits of each slot stand among those of all lines. Made when first asked for; good for every text whose lines have the same hits. */
export class SlotPlaces {
  private readonly inside: readonly Hits[];
  private readonly across: readonly Hits[];
  private bySlot: Map<number, number[]> | undefined;

  /** As in line-table.ts. */
  constructor(inside: readonly Hits[], across: readonly Hits[]) {
    this.inside = inside;
    this.across = across;
  }

  /** True where the lines of another text have the same hits. */
  isOf(inside: readonly Hits[], across: readonly Hits[]): boolean {
    return this.inside === inside && this.across === across;
  }

  /** Line and place in its hits, in turn; where the hits are those over its end, the place is less than 0: `~place`. */
  of(slot: number): readonly number[] {
    this.bySlot ??= this.sortOut();
    return this.bySlot.get(slot) ?? NONE;
  }

  private sortOut(): Map<number, number[]> {
    const bySlot = new Map<number, number[]>();
    for (let line = 0; line < this.inside.length; line += 1) {
      const own = this.inside[line];
      const shared = this.across[line];
      if (own) addAll(bySlot, own, line, 0);
      if (shared) addAll(bySlot, shared, line, -1);
    }
    return bySlot;
  }
}

/** `flip`: -1 turns all bits of a place over. */
function addAll(bySlot: Map<number, number[]>, hits: Int32Array, line: number, flip: 0 | -1): void {
  for (let at = 0; at < hits.length; at += HIT_FIELDS) {
    const slot = hits[at] as number;
    const places = bySlot.get(slot);
    if (places) places.push(line, at ^ flip);
    else bySlot.set(slot, [line, at ^ flip]);
  }
}
