import type { PartKind } from '../../domain/draft';
import type { Confidence } from '../../domain/finding';
import type { Hit, TextScan } from '../hits';
import { DISGUISED, HIT_FIELDS } from './hit-buffer';
import type { LineTable } from './line-table';

const CONFIDENCES: readonly (Confidence | undefined)[] = [undefined, 'low', 'medium', 'high'];
const NONE: readonly Hit[] = [];

/** One text of a draft with what was found in it. */
export class TextHits implements TextScan {
  readonly kind: PartKind;
  readonly table: LineTable;
  private bySlot: Map<number, Hit[]> | undefined;

  constructor(kind: PartKind, table: LineTable) {
    this.kind = kind;
    this.table = table;
  }

  get text(): string {
    return this.table.text;
  }

  readonly hits = (slot: number): readonly Hit[] => {
    if (!this.table.counts.has(slot)) return NONE;
    this.bySlot ??= sortOut(this.table);
    return this.bySlot.get(slot) ?? NONE;
  };
}

/** Hits by slot, in offsets of the text. */
function sortOut({ starts, inside, across }: LineTable): Map<number, Hit[]> {
  const bySlot = new Map<number, Hit[]>();
  for (let line = 0; line < inside.length; line += 1) {
    const start = starts[line] ?? 0;
    const own = inside[line];
    const shared = across[line];
    if (own) addAll(bySlot, own, start);
    if (shared) addAll(bySlot, shared, start);
  }
  return bySlot;
}

function addAll(bySlot: Map<number, Hit[]>, values: Int32Array, from: number): void {
  for (let at = 0; at < values.length; at += HIT_FIELDS) {
    const slot = values[at] as number;
    const flags = values[at + 3] as number;
    const confidence = CONFIDENCES[flags >> 1];
    const hit: Hit = {
      slot,
      start: from + (values[at + 1] as number),
      end: from + (values[at + 2] as number),
      disguised: (flags & DISGUISED) !== 0,
      ...(confidence && { confidence }),
    };
    const list = bySlot.get(slot);
    if (!list) bySlot.set(slot, [hit]);
    else insert(list, hit);
  }
}

/** Hits come nearly in order: only those over a line end may begin before the last one. */
function insert(list: Hit[], hit: Hit): void {
  let place = list.length;
  while (place > 0 && isBefore(hit, list[place - 1])) place -= 1;
  if (place === list.length) list.push(hit);
  else list.splice(place, 0, hit);
}

function isBefore(a: Hit, b: Hit | undefined): boolean {
  return b !== undefined && (a.start < b.start || (a.start === b.start && a.end < b.end));
}
