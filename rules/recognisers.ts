import { type Draft, type DraftText, textsOf } from '../domain/draft';
import { DETECT, type DetectorRow } from './detectors/detect';
import type { Detect, DetectorOptions } from './detectors/detector';
import type { DetectorName } from './detectors/names';
import { type HeavyParts, loaded } from './heavy';
import type { Scan, TextScan } from './hits';
import type { Gate, HashedTerms } from './pack';
import { conditionsOf, detectorFind } from './scanner/detector-finder';
import type { Finder } from './scanner/finder';
import { hashedFind } from './scanner/hashed-finder';
import { IndexSource } from './scanner/index-source';
import { LINK_SIGNS, type LinkFilter, linkFind } from './scanner/link-finder';
import { patternFinder } from './scanner/pattern-finder';
import type { PhraseForms } from './scanner/phrase';
import { Searcher } from './scanner/searcher';
import { TextHits } from './scanner/text-hits';
import { TimeAccount } from './time-account';

export type { LinkFilter } from './scanner/link-finder';

/** All that the rules of a pack look for. Each call names one thing and gives its slot. */
export class Recognisers {
  /** What each slot costs. A slot that was stopped gives no hits; its rules are off. */
  readonly account = new TimeAccount<number>();
  readonly heavy: HeavyParts;
  private readonly source: IndexSource;
  private readonly finders: Finder[] = [];
  private searcher: Searcher | undefined;
  private slots = 0;

  /** `saved`: what `save` gave for the same pack; one that does not fit is made anew. */
  constructor(heavy: HeavyParts, saved?: ArrayBuffer) {
    this.heavy = heavy;
    this.source = new IndexSource(saved);
  }

  phrases(terms: readonly string[], forms: PhraseForms): number {
    const slot = this.next();
    for (const term of terms) this.source.addPhrase(term, slot, forms);
    return slot;
  }

  /** Throws NotLoadedYet where the slow hash is not here. */
  hashed(terms: HashedTerms): number {
    return this.add({
      find: hashedFind(loaded(this.heavy, 'hashed-terms')(terms)),
    });
  }

  /**
   * Patterns see one line at a time, so nothing in them matches a line end. Throws where the pattern is refused, and NotLoadedYet where
   * its engine is not here; one with a gate was tried when the pack was built, and is compiled when its gate first occurs.
   */
  pattern(
    source: string,
    { caseSensitive, gate }: { caseSensitive: boolean; gate?: Gate },
  ): number {
    const make = loaded(this.heavy, 'linear-pattern');
    const compile = () => make(source, { caseSensitive });
    if (!gate?.any) compile();
    return this.add({
      find: patternFinder(source, compile, gate),
      ...(gate?.any && { literals: gate.any }),
    });
  }

  private heavyDetector(name: DetectorName, { heavy }: DetectorRow): Detect | undefined {
    const part = heavy && loaded(this.heavy, heavy);
    return typeof part === 'object' ? part.detectors[name] : part;
  }

  /** `only`: these sorts of value. */
  detector(name: DetectorName, options: DetectorOptions, only?: readonly string[]): number {
    const row = DETECT[name];
    const detect = row && (row.detect ?? this.heavyDetector(name, row));
    if (!row || !detect) throw new Error(`This engine has no detector "${name}".`);
    return this.add({ find: detectorFind(row, detect, options, only), ...conditionsOf(row) });
  }

  links(filter: LinkFilter): number {
    const traitsOf = filter.traits && loaded(this.heavy, 'internet').traitsOf;
    return this.add({ find: linkFind(filter, traitsOf), classes: LINK_SIGNS });
  }

  scan({ kind, text }: DraftText, previous?: TextScan): TextHits {
    this.searcher ??= this.makeSearcher();
    const before = previous instanceof TextHits ? previous.table : undefined;
    return new TextHits(kind, this.searcher.search(text, before));
  }

  /** The index in a form that loads fast; give it to `new Recognisers` for the same pack. */
  save(): ArrayBuffer {
    this.searcher ??= this.makeSearcher();
    return this.source.save();
  }

  /** True where the saved index fitted. */
  get isLoaded(): boolean {
    this.searcher ??= this.makeSearcher();
    return this.source.isLoaded;
  }

  private makeSearcher(): Searcher {
    const finders = [...this.finders, ...this.source.signFinders()];
    const { index, byLiteral } = this.source.finish(finders);
    return new Searcher(index, finders, byLiteral);
  }

  private add(finder: Omit<Finder, 'slot'>): number {
    const slot = this.next();
    const find: Finder['find'] = (line, near) =>
      this.account.run(slot, () => finder.find(line, near));
    this.finders.push({ ...finder, slot, find });
    return slot;
  }

  private next(): number {
    this.searcher = undefined;
    this.slots += 1;
    return this.slots - 1;
  }
}

/** Searches a draft. `previous`, a scan by the same recognisers, saves work where texts are nearly the same; the result is equal without it. */
export function scanDraft(draft: Draft, recognisers: Recognisers, previous?: Scan): Scan {
  const texts = textsOf(draft).map((text, index) => recognisers.scan(text, previous?.texts[index]));
  return { draft, texts, found: foundIn(texts) };
}

function foundIn(texts: readonly TextHits[]): number[] {
  const [first] = texts;
  if (first && texts.length === 1) return [...first.table.counts.keys()];
  return [...new Set(texts.flatMap(({ table }) => [...table.counts.keys()]))];
}
