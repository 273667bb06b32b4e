import { type Draft, type DraftText, textsOf } from '../domain/draft';
import { DETECT } from './detectors/detect';
import type { Detect, DetectorOptions, Value } from './detectors/detector';
import { linksOf } from './detectors/links';
import type { DetectorName } from './detectors/names';
import { type Folded, foldText, originalRange, type Range } from './fold';
import { HashedIndex } from './hashed-index';
import { type HeavyParts, loaded } from './heavy';
import type { Hit, Scan, TextScan } from './hits';
import { inflectionsOf } from './inflections';
import { hostMatches, traitsOf } from './link-traits';
import type { Gate, HashedTerms } from './pack';
import { PhraseIndex } from './phrase-index';
import type { RuleOf } from './rule';
import { TimeAccount } from './time-account';

export type LinkFilter = Pick<RuleOf<'link'>, 'hosts' | 'except' | 'traits'>;
export interface PhraseForms {
  readonly inflected: boolean;
  readonly caseSensitive: boolean;
}
type Found = Range & Pick<Hit, 'confidence'>;
type Find = (folded: Folded) => readonly Found[];

/** All that the rules of a pack look for. Each call names one thing and gives its slot. */
export class Recognisers {
  /** What each slot costs. A slot that was stopped gives no hits; its rules are off. */
  readonly account = new TimeAccount<number>();
  readonly heavy: HeavyParts;
  private readonly index = new PhraseIndex();
  /** By slot of the index. */
  private readonly lists: { slot: number; exact: ReadonlySet<string> | undefined }[] = [];
  private readonly finders: { slot: number; find: Find; reads: 'folded' | 'original' }[] = [];
  private slots = 0;

  constructor(heavy: HeavyParts) {
    this.heavy = heavy;
  }

  phrases(terms: readonly string[], { inflected, caseSensitive }: PhraseForms): number {
    const slot = this.next();
    this.index.add(inflected ? terms.flatMap(inflectionsOf) : terms);
    this.lists.push({ slot, exact: caseSensitive ? new Set(terms.map(lettersOf)) : undefined });
    return slot;
  }

  /** Throws NotLoadedYet where the slow hash is not here. */
  hashed(terms: HashedTerms): number {
    const index = new HashedIndex(terms, loaded(this.heavy, 'hashed-terms'));
    return this.add(({ cased, plain }) => {
      const found = index.findAll(cased);
      // Names in other scripts, whose letters the first reading takes for Latin ones.
      return cased === plain ? found : [...found, ...index.findAll(plain)];
    });
  }

  /** Throws where the pattern is refused, and NotLoadedYet where its engine is not here. */
  pattern(source: string, { caseSensitive }: { caseSensitive: boolean; gate?: Gate }): number {
    const pattern = loaded(this.heavy, 'linear-pattern')(source, { caseSensitive });
    const isLatin = !/[^\p{ASCII}\p{Script=Latin}]/u.test(source);
    return this.add((folded) => pattern.findAll(isLatin ? folded.cased : folded.plain));
  }

  /** `only`: these sorts of value. */
  detector(name: DetectorName, options: DetectorOptions, only?: readonly string[]): number {
    const detect = detectorOf(name, this.heavy);
    const isMeant = ({ sort }: Value) => !only || only.includes(sort);
    if (DETECT[name]?.reads === 'original') {
      return this.add(
        ({ original }) =>
          detect({ text: original, links: linksOf(original) }, options).filter(isMeant),
        'original',
      );
    }
    return this.add(({ cased }) =>
      detect({ text: cased, links: linksOf(cased) }, options).filter(isMeant),
    );
  }

  links({ hosts, except = [], traits }: LinkFilter): number {
    // Look-alike letters stay as they are: with them it is another host.
    return this.add((folded) =>
      linksOf(folded.plain).filter((link) => {
        const isListed = (listed: string) => hostMatches(link.host, listed);
        if (except.some(isListed) || (hosts && !hosts.some(isListed))) return false;
        const { start, end } = originalRange(folded, link.start, link.end);
        const has = traits && traitsOf(link, folded.plain, folded.original.slice(start, end));
        return !traits || traits.some((trait) => has?.includes(trait));
      }),
    );
  }

  scan({ kind, text }: DraftText): TextScan & { readonly found: ReadonlySet<number> } {
    const folded = foldText(text);
    const bySlot = new Map<number, Hit[]>();
    for (const hit of [...this.phraseHits(folded), ...this.rangeHits(folded)]) {
      const list = bySlot.get(hit.slot);
      if (list) list.push(hit);
      else bySlot.set(hit.slot, [hit]);
    }
    for (const list of bySlot.values()) list.sort((a, b) => a.start - b.start || a.end - b.end);
    return { kind, text, hits: (slot) => bySlot.get(slot) ?? [], found: new Set(bySlot.keys()) };
  }

  private phraseHits(folded: Folded): Hit[] {
    return this.index.findAll(folded).flatMap((hit) => {
      const { slot, exact } = this.lists[hit.slot] ?? {};
      const isMeant = !exact || isOneOf(exact, folded.original.slice(hit.start, hit.end));
      return slot !== undefined && isMeant ? [{ ...hit, slot }] : [];
    });
  }

  private rangeHits(folded: Folded): Hit[] {
    const { length } = folded.original;
    return this.finders.flatMap(({ slot, find, reads }) =>
      this.account
        .run(slot, length, () => find(folded))
        .filter(({ start, end }) => end > start)
        .map(({ start, end, confidence }) => ({
          ...(reads === 'folded' ? originalRange(folded, start, end) : { start, end }),
          slot,
          disguised: false,
          ...(confidence && { confidence }),
        })),
    );
  }

  private add(find: Find, reads: 'folded' | 'original' = 'folded'): number {
    const slot = this.next();
    this.finders.push({ slot, find, reads });
    return slot;
  }

  private next(): number {
    this.slots += 1;
    return this.slots - 1;
  }
}

/** Searches a draft. `previous`, a scan by the same recognisers, saves work where texts are the same; the result is equal without it. */
export function scanDraft(draft: Draft, recognisers: Recognisers, previous?: Scan): Scan {
  const texts = textsOf(draft).map(
    (text, index) => reusable(text, previous?.texts[index]) ?? recognisers.scan(text),
  );
  const found = new Set(texts.flatMap((text) => [...(text as FoundText).found]));
  return { draft, texts, found: [...found] };
}

type FoundText = ReturnType<Recognisers['scan']>;

function detectorOf(name: DetectorName, heavy: HeavyParts): Detect {
  const row = DETECT[name];
  const detect = row?.detect ?? (row?.heavy && loaded(heavy, row.heavy));
  if (!detect) throw new Error(`This engine has no detector "${name}".`);
  return detect;
}

function reusable({ kind, text }: DraftText, before: TextScan | undefined): TextScan | undefined {
  return before?.kind === kind && before.text === text ? before : undefined;
}

function lettersOf(text: string): string {
  return foldText(text).cased.replace(/[^\p{L}\p{N}]/gu, '');
}

function isOneOf(exact: ReadonlySet<string>, text: string): boolean {
  const letters = lettersOf(text);
  return exact.has(letters) || exact.has(letters.replace(/e?s$/, ''));
}
