import type { Draft, PartKind } from '../domain/draft';
import type { Confidence } from '../domain/finding';
import type { Range } from './range';

/** A place in the original text where what a slot looks for stands. A slot is one thing that rules look for: a list of phrases, a pattern, a detector. */
export interface Hit extends Range {
  readonly slot: number;
  /** Written so as not to be found. */
  readonly disguised: boolean;
  /** Of detectors, which weigh what they see. */
  readonly confidence?: Confidence;
}

/** One text of a draft (see `textsOf`), searched for everything that the pack's rules look for. */
export interface TextScan {
  readonly kind: PartKind;
  readonly text: string;
  /** In the order of their start. */
  readonly hits: (slot: number) => readonly Hit[];
}

/** A draft, searched. All that rules are evaluated on. */
export interface Scan {
  readonly draft: Draft;
  readonly texts: readonly TextScan[];
  /** Slots with at least one hit in any text, each once: rules on other slots need no look. */
  readonly found: readonly number[];
  /** Something was cut short, so that the next scan begins anew. */
  readonly isPartial: boolean;
}
