import { type Draft, type DraftText, textsOf } from '../domain/draft';
import { DETECT, type DetectorRow, hasGate } from './detectors/detect';
import type { Detect, DetectorOptions } from './detectors/detector';
import { MAY_HOLD_LINK } from './detectors/link-signs';
import type { DetectorName } from './detectors/names';
import { type HeavyPart, type HeavyParts, loaded } from './heavy';
import type { Scan, TextScan } from './hits';
import type { Gate, HashedTerms } from './pack';
import type { AskedFinder } from './scanner/asked-finder';
import { COLON, DOT } from './scanner/classes';
import { conditionsOf } from './scanner/detector-conditions';
import { type Conditions, type Find, type Finder, finderOf, type Place } from './scanner/finder';
import { hashedFind } from './scanner/hashed-finder';
import { IndexSource } from './scanner/index-source';
import type { LineText } from './scanner/line-text';
import type { LinkFilter } from './scanner/link-finder';
import { patternFinder } from './scanner/pattern-finder';
import type { PhraseForms } from './scanner/phrase';
import { Searcher } from './scanner/searcher';
import { TextHits } from './scanner/text-hits';
import { TimeAccount } from './time-account';

export type { LinkFilter } from './scanner/link-finder';

/** Where does not matter: the line is not empty. */
const A_SIGN = [{ start: 0, end: 1 }];
/** Every link needs one of these. */
const LINK_SIGNS = DOT | COLON;

/** A rule begins with what it looks for, or looks for it beside what it began with. */
export type SlotUse = 'trigger' | 'beside';

interface PatternForms {
  readonly caseSensitive: boolean;
  /** What the pack's builder knew of it. */
  readonly gate?: Gate;
}

/** All that the rules of a pack look for. Each call names one thing and gives its slot. */
export class Recognisers {
  /** What each slot costs. A slot that was stopped gives no hits; its rules are off. */
  readonly account = new TimeAccount<number>();
  readonly heavy: HeavyParts;
  /** Slots of what has not come, and its parts: a hit says that a line has something for them. */
  readonly awaited = new Map<number, readonly HeavyPart[]>();
  private readonly source: IndexSource;
  private readonly finders: Finder[] = [];
  /** Patterns that any line may hold, and that no rule begins with: they run once what a rule begins with was found. */
  private readonly asked = new Map<number, AskedFinder>();
  /** Slots by what they look for: rules of a pack share lists and patterns. */
  private readonly known = new Map<string, number>();
  private searcher: Searcher | undefined;
  private slots = 0;

  /** `saved`: what `save` gave for the same pack; one that does not fit is made anew. */
  constructor(heavy: HeavyParts, saved?: ArrayBuffer) {
    this.heavy = heavy;
    this.source = new IndexSource(saved);
  }

  phrases(terms: readonly string[], forms: PhraseForms): number {
    const key = `terms ${forms.inflected} ${forms.caseSensitive} ${terms.join('\0')}`;
    return this.shared(key, () => {
      const slot = this.next();
      for (const term of terms) this.source.addPhrase(term, slot, forms);
      return slot;
    });
  }

  /** Throws NotLoadedYet where the slow hash is not here. */
  hashed(terms: HashedTerms): number {
    return this.add(hashedFind(loaded(this.heavy, 'hashed-terms')(terms)));
  }

  /**
   * Patterns see one line at a time, so nothing in them matches a line end. Throws where the pattern is refused, and NotLoadedYet where
   * its engine is not here; one with a gate was tried when the pack was built, and is compiled when it is first needed. `use`: what
   * stands beside a match is looked for once there is one.
   */
  pattern(source: string, { caseSensitive, gate }: PatternForms, use: SlotUse = 'trigger'): number {
    const make = loaded(this.heavy, 'linear-pattern');
    const isAsked = use === 'beside' && !gate?.any;
    return this.shared(`pattern ${caseSensitive} ${isAsked} ${source}`, () => {
      const compile = () => make(source, { caseSensitive });
      if (!gate || (!gate.any && !isAsked)) compile();
      const find = patternFinder(source, compile, gate, this.account.timer);
      return isAsked ? this.ask(find) : this.add(find, { literals: gate?.any });
    });
  }

  /** `only`: these sorts of value. Throws NotLoadedYet where a part of it is not here and any line may need it. */
  detector(name: DetectorName, options: DetectorOptions, only?: readonly string[]): number {
    const row = DETECT[name];
    const missing = row && hasGate(row) ? this.missing(row.heavy, 'links') : [];
    if (row && missing.length > 0) {
      return this.awaitParts(missing, () => A_SIGN, conditionsOf(row));
    }
    const detect = row && this.detect(name, row);
    if (!row || !detect) throw new Error(`This engine has no detector "${name}".`);
    const { detectorFind } = loaded(this.heavy, 'links');
    return this.add(detectorFind(row, detect, options, only), conditionsOf(row));
  }

  private detect(name: DetectorName, { heavy }: DetectorRow): Detect | undefined {
    const part = loaded(this.heavy, heavy);
    return 'detectors' in part ? part.detectors[name] : part;
  }

  /** Throws NotLoadedYet where traits are asked for that cannot be told yet. */
  links(filter: LinkFilter): number {
    const traitsOf = filter.traits && loaded(this.heavy, 'internet').traitsOf;
    const { links } = this.heavy;
    const conditions = { classes: LINK_SIGNS };
    if (!links) return this.awaitParts(['links'], signOfLink, conditions);
    return this.add(links.linkFind(filter, traitsOf), conditions);
  }

  private missing(...parts: readonly HeavyPart[]): HeavyPart[] {
    return parts.filter((part) => !this.heavy[part]);
  }

  /** Marks the lines that would be looked at if the parts were here. */
  private awaitParts(parts: readonly HeavyPart[], find: Find, conditions: Conditions): number {
    const slot = this.add(find, conditions);
    this.awaited.set(slot, parts);
    return slot;
  }

  scan({ kind, text }: DraftText, previous?: TextScan): TextHits {
    this.searcher ??= this.makeSearcher();
    const before = previous instanceof TextHits ? previous.table : undefined;
    return new TextHits(kind, this.searcher.search(text, before), this.asked);
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
    return new Searcher(this.source.finish(finders), finders);
  }

  private shared(key: string, make: () => number): number {
    const slot = this.known.get(key) ?? make();
    this.known.set(key, slot);
    return slot;
  }

  private add(find: Find, conditions: Conditions = {}): number {
    const slot = this.next();
    this.finders.push(finderOf(slot, this.timed(slot, find), conditions));
    return slot;
  }

  private ask(find: Find): number {
    const slot = this.next();
    const isDone = () => !this.account.cutShort.has(slot);
    this.asked.set(slot, { find: this.timed(slot, find), isDone });
    return slot;
  }

  private timed(slot: number, find: Find): Find {
    return (line, near) => this.account.run(slot, () => find(line, near));
  }

  private next(): number {
    this.searcher = undefined;
    this.slots += 1;
    return this.slots - 1;
  }
}

function signOfLink({ plainDotted }: LineText): readonly Place[] {
  return MAY_HOLD_LINK.test(plainDotted.text) ? A_SIGN : [];
}

/** Searches a draft. `previous`, a scan by the same recognisers, saves work where texts are nearly the same; the result is equal without it. */
export function scanDraft(draft: Draft, recognisers: Recognisers, previous?: Scan): Scan {
  const last = previous?.isPartial ? undefined : previous;
  const texts = textsOf(draft).map((text, index) => recognisers.scan(text, last?.texts[index]));
  return {
    draft,
    texts,
    found: foundIn(texts),
    isPartial: recognisers.account.cutShort.size > 0,
  };
}

function foundIn(texts: readonly TextHits[]): readonly number[] {
  const [first] = texts;
  if (first && texts.length === 1) return slotsIn(first);
  return [...new Set(texts.flatMap(slotsIn))];
}

const NO_SLOTS: readonly number[] = Object.freeze([]);

/** Most texts have nothing in them, and no list is made for these. */
function slotsIn({ table: { counts } }: TextHits): readonly number[] {
  return counts.size === 0 ? NO_SLOTS : [...counts.keys()];
}
