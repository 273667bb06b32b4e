import type { PartKind } from '../../domain/draft';
import type { Confidence } from '../../domain/finding';
import type { Hit, TextScan } from '../hits';
import { type AskedFinder, askedHits } from './asked-finder';
import { DISGUISED } from './hit-buffer';
import type { LineTable } from './line-table';

const CONFIDENCES: readonly (Confidence | undefined)[] = [undefined, 'low', 'medium', 'high'];
const NONE: readonly Hit[] = [];

/** One text of a draft with what was found in it. */
export class TextHits implements TextScan {
  readonly kind: PartKind;
  readonly table: LineTable;
  /** Of the slots that were asked for. */
  private known: Map<number, readonly Hit[]> | undefined;

  private readonly asked: ReadonlyMap<number, AskedFinder>;

  /** `asked`: by slot, what is looked for only now that somebody asks. */
  constructor(kind: PartKind, table: LineTable, asked: ReadonlyMap<number, AskedFinder>) {
    this.kind = kind;
    this.table = table;
    this.asked = asked;
  }

  get text(): string {
    return this.table.text;
  }

  readonly hits = (slot: number): readonly Hit[] => {
    const finder = this.asked.get(slot);
    if (!finder && !this.table.counts.has(slot)) return NONE;
    this.known ??= new Map();
    const before = this.known.get(slot);
    if (before) return before;
    const hits = finder ? askedHits(this.table, slot, finder) : hitsOf(this.table, slot);
    this.known.set(slot, hits);
    return hits;
  };
}

/** In offsets of the text. */
function hitsOf({ starts, inside, across, places }: LineTable, slot: number): Hit[] {
  const list: Hit[] = [];
  const own = places.of(slot);
  for (let next = 0; next < own.length; next += 2) {
    const line = own[next] as number;
    const place = own[next + 1] as number;
    const values = place < 0 ? across[line] : inside[line];
    if (values) insert(list, hitAt(values, place < 0 ? ~place : place, starts[line] as number));
  }
  return list;
}

function hitAt(values: Int32Array, at: number, from: number): Hit {
  const flags = values[at + 3] as number;
  const confidence = CONFIDENCES[flags >> 1];
  return {
    slot: values[at] as number,
    start: from + (values[at + 1] as number),
    end: from + (values[at + 2] as number),
    disguised: (flags & DISGUISED) !== 0,
    ...(confidence && { confidence }),
  };
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
