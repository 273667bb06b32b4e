import { type Draft, type DraftText, textsOf } from '../domain/draft';
import { DETECT, type DetectorRow, hasGate } from './detectors/detect';
import type { Detect, DetectorOptions } from './detectors/detector';
import type { DetectorName } from './detectors/names';
import { type HeavyPart, type HeavyParts, loaded } from './heavy';
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

/** Where does not matter: the line is not empty. */
const A_SIGN = [{ start: 0, end: 1 }];

/** All that the rules of a pack look for. Each call names one thing and gives its slot. */
export class Recognisers {
  /** What each slot costs. A slot that was stopped gives no hits; its rules are off. */
  readonly account = new TimeAccount<number>();
  readonly heavy: HeavyParts;
  /** Slots of detectors that have not come: a hit says that a line has something for them. */
  readonly awaited = new Map<number, HeavyPart>();
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

  /** `only`: these sorts of value. Throws NotLoadedYet where its part is not here and any line may need it. */
  detector(name: DetectorName, options: DetectorOptions, only?: readonly string[]): number {
    const row = DETECT[name];
    if (row && hasGate(row) && !this.heavy[row.heavy]) return this.awaitPart(row);
    const detect = row && this.detect(name, row);
    if (!row || !detect) throw new Error(`This engine has no detector "${name}".`);
    return this.add({ find: detectorFind(row, detect, options, only), ...conditionsOf(row) });
  }

  private detect(name: DetectorName, { heavy }: DetectorRow): Detect | undefined {
    const part = loaded(this.heavy, heavy);
    return typeof part === 'object' ? part.detectors[name] : part;
  }

  /** Marks the lines that a detector would be asked about. */
  private awaitPart(row: DetectorRow): number {
    const slot = this.add({ find: () => A_SIGN, ...conditionsOf(row) });
    this.awaited.set(slot, row.heavy);
    return slot;
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
