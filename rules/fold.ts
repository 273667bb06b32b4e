import { glyphOf } from './glyph';

/**
 * A text as its readers see it: invisible characters dropped, fancy letters and look-alikes undone. All three texts share one map to
 * the offsets of the original.
 */
export interface Folded {
  readonly original: string;
  /** Lower case, without diacritics: what phrases are searched in. */
  readonly text: string;
  /** Case and diacritics kept: for detectors and patterns. */
  readonly cased: string;
  /** As `cased`, with Cyrillic and Greek letters left as they are: for patterns that name such letters. */
  readonly plain: string;
  /** Original start and end of each folded unit; absent where the text is ASCII and the offsets are the same. */
  readonly map: OffsetMap | undefined;
}

interface OffsetMap {
  readonly starts: number[];
  readonly ends: number[];
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
const ASCII = /^[\x00-\x7f]*$/;

export function foldText(original: string): Folded {
  if (ASCII.test(original)) {
    return {
      original,
      text: original.toLowerCase(),
      cased: original,
      plain: original,
      map: undefined,
    };
  }
  const sink = new Sink();
  for (let at = 0; at < original.length; ) {
    const point = original.codePointAt(at) ?? 0;
    const end = at + (point > 0xffff ? 2 : 1);
    sink.take(point, at, end);
    at = end;
  }
  return sink.folded(original);
}

/** The range of the original that a range of the folded text stands for: whole characters, marks included. */
export function originalRange(folded: Folded, start: number, end: number): Range {
  if (!folded.map) return { start, end };
  const { starts, ends } = folded.map;
  return { start: starts[start] ?? folded.original.length, end: ends[end - 1] ?? 0 };
}

/** True where something was dropped between this folded unit and the one before it. */
export function isHiddenGap(folded: Folded, at: number): boolean {
  if (!folded.map) return false;
  const start = folded.map.starts[at];
  const before = folded.map.ends[at - 1];
  return start !== undefined && before !== undefined && start > before;
}

const NOTHING = { text: '', cased: '', plain: '' };

class Sink {
  private text = '';
  private cased = '';
  private plain = '';
  /** The last letter waits for its marks. */
  private last = NOTHING;
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  take(point: number, start: number, end: number): void {
    if (point < 128) {
      const cased = String.fromCharCode(point);
      this.push({ text: cased.toLowerCase(), cased, plain: cased }, start, end);
      return;
    }
    const glyph = glyphOf(point);
    if (glyph.kind === 'letter') this.push(glyph, start, end);
    if (glyph.kind === 'mark') this.addMark(String.fromCodePoint(point), end);
  }

  folded(original: string): Folded {
    this.flush();
    const map = { starts: this.starts, ends: this.ends };
    return { original, text: this.text, cased: this.cased, plain: this.plain, map };
  }

  private push(letter: typeof NOTHING, start: number, end: number): void {
    this.flush();
    this.last = letter;
    for (let unit = 0; unit < letter.text.length; unit += 1) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  private flush(): void {
    this.text += this.last.text;
    this.cased += this.last.cased;
    this.plain += this.last.plain;
    this.last = NOTHING;
  }

  /** A mark belongs to the letter before it: composed where Unicode has that letter, else only counted to its range. */
  private addMark(mark: string, end: number): void {
    if (this.ends.length === 0) return;
    this.ends[this.ends.length - 1] = end;
    const composed = (this.last.plain + mark).normalize('NFC');
    if (composed.length !== 1) return;
    const glyph = glyphOf(composed.charCodeAt(0));
    if (glyph.text.length === 1) this.last = glyph;
  }
}
