import { valueAt } from './characters';
import { WORD } from './classes';
import { CODE_END, CODE_START, FIELDS, type FlatIndex } from './flat-index';
import { HIT_FIELDS, HitBuffer } from './hit-buffer';
import { mayContinue } from './line-edges';
import { LineScanner } from './line-scanner';
import { EDGE_FIELDS } from './line-table';
import { readLine } from './reading';

const LEAST_REACH = 64;
const MOST_REACH = 700;

/** Finds phrases that begin on one line and end on the next. */
export class Joints {
  private readonly hits = new HitBuffer();
  private readonly scanner: LineScanner;
  private readonly reach: number;
  private readonly none: boolean;

  private readonly index: FlatIndex;

  constructor(index: FlatIndex) {
    this.index = index;

    this.scanner = new LineScanner(index, this.hits);
    this.none = index.joints.bits.every((bits) => bits === 0);
    let longest = 0;
    for (let at = 0; at + FIELDS < index.phrases.length; at += FIELDS) {
      longest = Math.max(
        longest,
        Number(index.phrases[at + CODE_END]) - Number(index.phrases[at + CODE_START]),
      );
    }
    this.reach = Math.min(MOST_REACH, 3 * longest + LEAST_REACH);
  }

  /** Hits over the end of a line, in offsets from its start. `edges` of both lines, see line-table.ts. */
  search(
    text: string,
    starts: readonly number[],
    line: number,
    edges: readonly number[],
  ): Int32Array | undefined {
    const { joints } = this.index;
    if (this.none || !mayContinue(edges, line * EDGE_FIELDS, joints)) return undefined;
    const start = Number(starts[line]);
    const end = Number(starts[line + 1]) - 1;
    const next = Number(starts[line + 2]) - 1;
    const from = wordStartBefore(text, Math.max(start, end - this.reach), start);
    const to = wordEndAfter(text, Math.min(next, end + 1 + this.reach), next);
    // The line end as a space, so that it separates words like any other.
    const both = `${text.slice(from, end)} ${text.slice(end + 1, to)}`;
    const plain = { text: both, from: 0, to: both.length, reading: undefined };
    this.hits.clear();
    if (!this.scanner.scan(plain)) {
      const reading = readLine(both);
      this.hits.clear();
      this.scanner.scan({ text: reading.text, from: 0, to: reading.text.length, reading });
    }
    return crossing(this.hits.take(), end - from, from - start);
  }
}

/** Only hits over the line end count; the others belong to the lines themselves. */
function crossing(
  hits: Int32Array | undefined,
  lineEnd: number,
  shift: number,
): Int32Array | undefined {
  const kept: number[] = [];
  for (let at = 0; hits && at < hits.length; at += HIT_FIELDS) {
    const [slot = 0, start = 0, end = 0, flags = 0] = hits.subarray(at, at + HIT_FIELDS);
    if (start < lineEnd && end > lineEnd + 1) kept.push(slot, start + shift, end + shift, flags);
  }
  return kept.length > 0 ? Int32Array.from(kept) : undefined;
}

function wordStartBefore(text: string, at: number, least: number): number {
  let start = at;
  while (start > least && valueAt(text, start - 1) & WORD) start -= 1;
  return start;
}

function wordEndAfter(text: string, at: number, most: number): number {
  let end = at;
  while (end < most && valueAt(text, end) & WORD) end += 1;
  return end;
}
