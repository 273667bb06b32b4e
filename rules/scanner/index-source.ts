import { valueAt } from './characters';
import { SIGN, WIDE } from './classes';
import { type Conditions, type Finder, finderOf } from './finder';
import type { FlatIndex } from './flat-index';
import { IndexBuilder } from './index-builder';
import { foldedLiteral } from './literals';
import { type PhraseForms, wordSpans } from './phrase';
import { readLine } from './reading';
import { fingerprint, loadIndex, saveIndex } from './saved-index';

/** Where the index of a pack comes from: made of its phrases and literals, or loaded where one was saved for the same. */
export class IndexSource {
  private readonly phrases: { source: string; slot: number; forms: PhraseForms }[] = [];
  private readonly signs: { source: string; slot: number }[] = [];
  private index: FlatIndex | undefined;
  private print = 0;
  /** True where the saved one fitted. */
  isLoaded = false;

  private readonly saved: ArrayBuffer | undefined;

  constructor(saved: ArrayBuffer | undefined) {
    this.saved = saved;
  }

  addPhrase(source: string, slot: number, forms: PhraseForms): void {
    if (hasWords(source)) this.phrases.push({ source, slot, forms });
    else if (source.trim() !== '') this.signs.push({ source: source.trim(), slot });
  }

  /** Phrases of signs alone are looked for as they stand. */
  signFinders(): Finder[] {
    return this.signs.map(({ source, slot }) =>
      finderOf(slot, ({ original }) => placesOf(source, original), signsOf(source)),
    );
  }

  /** The index of all phrases and of the literals of these finders. */
  finish(finders: readonly Finder[]): FlatIndex {
    this.print = fingerprint(this.phrases, finders);
    const loaded = this.saved && loadIndex(this.saved, this.print);
    this.isLoaded = loaded !== undefined;
    this.index = loaded ?? this.build(finders);
    return this.index;
  }

  save(): ArrayBuffer {
    if (!this.index) throw new Error('There is no index yet.');
    return saveIndex(this.index, this.print);
  }

  private build(finders: readonly Finder[]): FlatIndex {
    const builder = new IndexBuilder();
    for (const { source, slot, forms } of this.phrases) builder.addPhrase(source, slot, forms);
    for (const [literal, places] of byLiteral(finders)) builder.addLiteral(literal, places);
    return builder.build();
  }
}

/** The places of the finders of each literal; those with a literal that the pass could miss have none, and run on every line. */
function byLiteral(finders: readonly Finder[]): Map<string, number[]> {
  const literals = new Map<string, number[]>();
  finders.forEach((finder, place) => {
    const folded = finder.literals?.map(foldedLiteral);
    if (!folded || folded.includes(undefined)) return;
    for (const literal of new Set(folded as string[])) {
      const list = literals.get(literal);
      if (list) list.push(place);
      else literals.set(literal, [place]);
    }
  });
  return literals;
}

const ASCII_WORD = /[a-z0-9]/i;

function hasWords(source: string): boolean {
  return ASCII_WORD.test(source) || wordSpans(readLine(source).text).length > 0;
}

function placesOf(wanted: string, text: string) {
  const places: { start: number; end: number }[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    places.push({ start: at, end: at + wanted.length });
  }
  return places;
}

function signsOf(source: string): Conditions {
  const value = valueAt(source, 0);
  if (value & WIDE) return { classes: WIDE };
  if (foldedLiteral(source) !== undefined) return { literals: [source] };
  return value & SIGN ? { classes: SIGN } : {};
}
