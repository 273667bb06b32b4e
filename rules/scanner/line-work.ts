import { ANY, type Finder, type Stretch } from './finder';
import type { FlatIndex } from './flat-index';
import { HitBuffer } from './hit-buffer';
import type { Line } from './line';
import { KnownFacts } from './line-facts';
import { LineScanner } from './line-scanner';
import type { LineText } from './line-text';
import { standsHere } from './literals';
import { readLine } from './reading';

/** Lines longer than this are shown to patterns only around their literals: a pattern costs far more than finding out where. */
const LONG_LINE = 128;
const MOST_STRETCHES = 1000;
const CONFIDENCES = { low: 1, medium: 2, high: 3 } as const;

/** Finds everything in one line at a time. */
export class LineWork {
  readonly scanner: LineScanner;
  private readonly hits = new HitBuffer();
  private readonly facts: KnownFacts;
  private line: Line = { text: '', from: 0, to: 0, reading: undefined };
  /** Finders whose literal stands in the line; and, by finder, the round in which it was put there. */
  private readonly active: number[] = [];
  private readonly rounds: Int32Array;
  private readonly stretches = new Map<number, Stretch[]>();
  private round = 0;
  /** Finders that need no literal. */
  private readonly always: readonly number[];
  private readonly index: FlatIndex;
  private readonly finders: readonly Finder[];

  constructor(index: FlatIndex, finders: readonly Finder[]) {
    this.index = index;
    this.finders = finders;
    this.rounds = new Int32Array(finders.length);
    this.always = withoutLiterals(index, finders.length);
    const take = (literal: number, start: number, end: number) =>
      this.takeLiteral(literal, start, end);
    this.scanner = new LineScanner(index, this.hits, take);
    this.facts = new KnownFacts(this.scanner);
  }

  /** The hits of the line, in offsets from its start. */
  search(text: string, from: number, to: number): Int32Array | undefined {
    this.begin({ text, from, to, reading: undefined });
    if (!this.scanner.scan(this.line)) {
      const reading = readLine(text.slice(from, to));
      this.begin({ text: reading.text, from: 0, to: reading.text.length, reading });
      this.scanner.scan(this.line);
    }
    if (this.active.length > 0 || this.always.length > 0) this.runFinders(text, from, to);
    return this.hits.take();
  }

  private begin(line: Line): void {
    this.line = line;
    this.hits.clear();
    this.round += 1;
    if (this.active.length > 0) this.active.length = 0;
    if (this.stretches.size > 0) this.stretches.clear();
  }

  private takeLiteral(literal: number, start: number, end: number): void {
    const { text, from, to } = this.line;
    if (!standsHere(this.index.codes, this.index.literals[literal] ?? 0, text, start, end)) return;
    const stretch = to - from > LONG_LINE ? { start: start - from, end: end - from } : undefined;
    const { takers } = this.index;
    const last = takers[literal + 1] as number;
    for (let place = takers[literal] as number; place < last; place += 1) {
      this.activate(takers[place] as number, stretch);
    }
  }

  private activate(finder: number, stretch: Stretch | undefined): void {
    if (this.rounds[finder] !== this.round) {
      this.rounds[finder] = this.round;
      this.active.push(finder);
      if (stretch) this.stretches.set(finder, []);
    }
    const list = stretch && this.stretches.get(finder);
    if (list && list.length < MOST_STRETCHES) list.push(stretch);
  }

  private runFinders(text: string, from: number, to: number): void {
    this.facts.begin(text, from, to, this.line);
    for (const place of this.active) this.runFinder(place);
    for (const place of this.always) this.runFinder(place);
  }

  private runFinder(place: number): void {
    const finder = this.finders[place];
    if (!finder || !this.mayFind(finder) || finder.may?.(this.facts) === false) return;
    this.run(finder, this.facts.line, this.near(place));
  }

  private run(finder: Finder, line: LineText, near: readonly Stretch[] | undefined): void {
    for (const { start, end, confidence } of finder.find(line, near)) {
      this.hits.add(finder.slot, start, end, confidence ? CONFIDENCES[confidence] << 1 : 0);
    }
  }

  /** Undefined where the finder must look at the whole line. */
  private near(place: number): readonly Stretch[] | undefined {
    const list = this.stretches.get(place);
    return list && list.length < MOST_STRETCHES ? list : undefined;
  }

  private mayFind({ digits, classes }: Finder): boolean {
    const { tokens } = this.scanner;
    return tokens.digits >= digits && (classes === ANY || (tokens.classes & classes) !== 0);
  }
}

function withoutLiterals({ takers, literals }: FlatIndex, count: number): number[] {
  const waits = new Uint8Array(count);
  for (let at = literals.length; at < takers.length; at += 1) waits[takers[at] as number] = 1;
  const places: number[] = [];
  for (let place = 0; place < count; place += 1) if (waits[place] === 0) places.push(place);
  return places;
}
