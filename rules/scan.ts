import type { Draft } from '../domain/draft';
import { type Folded, foldText, type Range } from './fold';
import type { Hit } from './phrase';
import type { PhraseIndex } from './phrase-index';

/** A draft, folded, with every phrase of the pack found. */
export interface Scan {
  readonly draft: Draft;
  readonly parts: readonly PartScan[];
}

export interface PartScan {
  readonly folded: Folded;
  readonly hits: ReadonlyMap<number, readonly Hit[]>;
}

/** A place in a draft, in offsets of the original text of that part. */
export interface Match extends Range {
  readonly part: number;
  readonly missing?: boolean;
}

export function scanDraft(draft: Draft, phrases: PhraseIndex): Scan {
  return { draft, parts: draft.parts.map((part) => scanPart(part, phrases)) };
}

/** Where the phrases of a slot stand, in all parts. */
export function matchesOf(scan: Scan, slot: number): (Match & Hit)[] {
  return scan.parts.flatMap(({ hits }, part) =>
    (hits.get(slot) ?? []).map((hit) => ({ ...hit, part })),
  );
}

function scanPart(text: string, phrases: PhraseIndex): PartScan {
  const folded = foldText(text);
  const hits = new Map<number, Hit[]>();
  for (const hit of phrases.findAll(folded)) {
    const list = hits.get(hit.slot);
    if (list) list.push(hit);
    else hits.set(hit.slot, [hit]);
  }
  return { folded, hits };
}
