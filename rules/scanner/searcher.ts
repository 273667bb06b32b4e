import { changedRange } from './changed-range';
import type { Finder } from './finder';
import type { FlatIndex } from './flat-index';
import type { HashTable } from './hash-table';
import { HIT_FIELDS } from './hit-buffer';
import { Joints } from './joints';
import { writeEdges } from './line-edges';
import { EDGE_FIELDS, LINE_END, type LineTable, lineAt, lineStarts } from './line-table';
import { LineWork } from './line-work';
import { SlotPlaces } from './slot-places';

type Hits = Int32Array | undefined;

/** Searches texts line by line for all that an index and finders describe, and after an edit only the lines that changed. */
export class Searcher {
  private readonly work: LineWork;
  private readonly joints: Joints;
  private readonly joined: HashTable;

  constructor(index: FlatIndex, finders: readonly Finder[]) {
    this.work = new LineWork(index, finders);
    this.joints = new Joints(index);
    this.joined = index.joints;
  }

  /** The same result with and without `previous`, an earlier table of nearly the same text. */
  search(text: string, previous?: LineTable): LineTable {
    return previous ? this.searchAgain(text, previous) : this.searchAll(text);
  }

  private searchAll(text: string): LineTable {
    if (!text.includes(LINE_END)) return this.searchOnly(text);
    const starts = lineStarts(text, 0, text.length);
    const lines = starts.push(text.length + 1) - 1;
    const edges: number[] = [];
    const inside: Hits[] = [];
    const across: Hits[] = [];
    for (let line = 0; line < lines; line += 1) {
      inside.push(this.searchLine(text, starts, line, edges));
      across.push(undefined);
      if (line > 0) across[line - 1] = this.joints.search(text, starts, line - 1, edges);
    }
    return {
      text,
      starts,
      inside,
      across,
      edges,
      counts: countAll(inside, across),
      places: new SlotPlaces(inside, across),
      asked: [],
    };
  }

  /** A text of one line, as most are. */
  private searchOnly(text: string): LineTable {
    const starts = [0, text.length + 1];
    const hits = this.work.search(text, 0, text.length);
    const inside = hits ? [hits] : NO_HITS;
    return {
      text,
      starts,
      inside,
      across: NO_HITS,
      edges: NO_EDGES,
      counts: hits ? countAll(inside, NO_HITS) : NO_COUNTS,
      places: hits ? new SlotPlaces(inside, NO_HITS) : NO_PLACES,
      asked: [],
    };
  }

  private searchLine(text: string, starts: readonly number[], line: number, edges: number[]): Hits {
    const hits = this.work.search(text, starts[line] as number, (starts[line + 1] as number) - 1);
    // A text of one line has no other that something could continue on.
    if (starts.length > 2) writeEdges(this.work.scanner, this.joined, edges, line * EDGE_FIELDS);
    return hits;
  }

  /** Searches the lines that an edit touched, and both ends of them. */
  private searchAgain(text: string, previous: LineTable): LineTable {
    const { start, oldEnd, newEnd } = changedRange(previous.text, text);
    if (start === oldEnd && start === newEnd) return previous;
    const first = lineAt(previous.starts, start);
    const last = lineAt(previous.starts, oldEnd);
    const shift = newEnd - oldEnd;
    const end = (previous.starts[last + 1] as number) - 1 + shift;
    const fresh = lineStarts(text, previous.starts[first] as number, end);
    const starts = spliceStarts(previous.starts, first, last, fresh, shift);
    const edges = spliceEdges(previous.edges, first, last, fresh.length);
    const inside = fresh.map((_, index) => this.searchLine(text, starts, first + index, edges));
    const from = Math.max(0, first - 1);
    const across: Hits[] = [];
    for (let line = from; line < first + fresh.length; line += 1) {
      across.push(
        line + 2 < starts.length ? this.joints.search(text, starts, line, edges) : undefined,
      );
    }
    const oldInside = previous.inside.slice(first, last + 1);
    const oldAcross = previous.across.slice(from, last + 1);
    const allInside = splice(previous.inside, first, last, inside);
    const allAcross = splice(previous.across, from, last, across);
    return {
      text,
      starts,
      edges,
      inside: allInside,
      across: allAcross,
      counts: recount(previous.counts, [oldInside, oldAcross], [inside, across]),
      places: previous.places.isOf(allInside, allAcross)
        ? previous.places
        : new SlotPlaces(allInside, allAcross),
      asked: spliceAsked(previous.asked, first, last, fresh.length),
    };
  }
}

const NO_COUNTS: ReadonlyMap<number, number> = new Map();
/** Of a text of one line. */
const NO_HITS: readonly Hits[] = [undefined];
const NO_EDGES: readonly number[] = [];
const NO_PLACES = new SlotPlaces(NO_HITS, NO_HITS);

function countAll(inside: readonly Hits[], across: readonly Hits[]): ReadonlyMap<number, number> {
  const isEmpty = (hits: Hits) => hits === undefined;
  if (inside.every(isEmpty) && across.every(isEmpty)) return NO_COUNTS;
  const counts = new Map<number, number>();
  countHits(counts, inside, 1);
  countHits(counts, across, 1);
  return counts;
}

function spliceStarts(
  old: readonly number[],
  first: number,
  last: number,
  fresh: readonly number[],
  shift: number,
): number[] {
  const starts = old.slice();
  starts.splice(first, last - first + 1, ...fresh);
  for (let at = first + fresh.length; at < starts.length; at += 1) {
    starts[at] = (starts[at] as number) + shift;
  }
  return starts;
}

/** Room for the edges of fresh lines. */
function spliceEdges(old: readonly number[], first: number, last: number, fresh: number): number[] {
  const edges = old.slice();
  if (fresh === last - first + 1) return edges;
  const room = new Array<number>(fresh * EDGE_FIELDS).fill(0);
  edges.splice(first * EDGE_FIELDS, (last - first + 1) * EDGE_FIELDS, ...room);
  return edges;
}

/** Lines that changed have to be asked anew. */
function spliceAsked(
  old: LineTable['asked'],
  first: number,
  last: number,
  fresh: number,
): LineTable['asked'] {
  const asked = old.slice();
  // Behind the last line that was asked nothing moves.
  if (asked.length > first) {
    asked.splice(first, last - first + 1, ...new Array<undefined>(fresh).fill(undefined));
  }
  return asked;
}

/** The list itself where nothing in it changes. */
function splice(
  old: readonly Hits[],
  first: number,
  last: number,
  fresh: readonly Hits[],
): readonly Hits[] {
  const isEmpty = (hits: Hits) => hits === undefined;
  if (
    fresh.length === last - first + 1 &&
    fresh.every(isEmpty) &&
    old.slice(first, last + 1).every(isEmpty)
  ) {
    return old;
  }
  const list = old.slice();
  list.splice(first, last - first + 1, ...fresh);
  return list;
}

/** The map itself where the counts stay the same. */
function recount(
  counts: ReadonlyMap<number, number>,
  old: readonly (readonly Hits[])[],
  fresh: readonly (readonly Hits[])[],
): ReadonlyMap<number, number> {
  const changes = new Map<number, number>();
  for (const hits of fresh) countHits(changes, hits, 1);
  for (const hits of old) countHits(changes, hits, -1);
  if (changes.size === 0) return counts;
  const result = new Map(counts);
  for (const [slot, change] of changes) {
    const count = (result.get(slot) ?? 0) + change;
    if (count > 0) result.set(slot, count);
    else result.delete(slot);
  }
  return result;
}

function countHits(counts: Map<number, number>, lines: readonly Hits[], by: 1 | -1): void {
  for (const hits of lines) {
    if (!hits) continue;
    for (let at = 0; at < hits.length; at += HIT_FIELDS) {
      const slot = hits[at] as number;
      const count = (counts.get(slot) ?? 0) + by;
      if (count === 0) counts.delete(slot);
      else counts.set(slot, count);
    }
  }
}
