import type { Hit, Scan } from './hits';
import type { Match } from './matches';
import { Places } from './places';
import type { Range } from './range';
import { sentenceAround } from './sentences';
import type { Situation } from './situation';

const NONE: readonly Hit[] = [];

/** One check of one draft: what was found in it, and what has been worked out about it so far. */
export class Evaluation {
  readonly scan: Scan;
  readonly situation: Situation;
  /** By the list of slots itself, then by part: what rules ask for again and again. */
  private places: Map<readonly number[], Places[]> | undefined;
  private lastSentence: (Range & { readonly part: number }) | undefined;

  constructor(scan: Scan, situation: Situation) {
    this.scan = scan;
    this.situation = situation;
  }

  /** What any of the slots found in one text, in the order of its start. */
  hits(part: number, slots: readonly number[]): readonly Hit[] {
    const text = this.scan.texts[part];
    const [first] = slots;
    if (!text || first === undefined) return NONE;
    if (slots.length === 1) return text.hits(first);
    const lists = slots.map((slot) => text.hits(slot)).filter((list) => list.length > 0);
    if (lists.length < 2) return lists[0] ?? NONE;
    return lists.flat().sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** The same, to be searched around many matches. */
  placesOf(part: number, slots: readonly number[]): Places {
    this.places ??= new Map();
    let ofSlots = this.places.get(slots);
    if (!ofSlots) {
      ofSlots = [];
      this.places.set(slots, ofSlots);
    }
    ofSlots[part] ??= new Places(this.hits(part, slots));
    return ofSlots[part];
  }

  /** What any of the slots found, in all texts. */
  matches(slots: readonly number[]): Match[] {
    const matches: Match[] = [];
    for (let part = 0; part < this.scan.texts.length; part += 1) {
      for (const { start, end, confidence } of this.hits(part, slots)) {
        matches.push(confidence ? { part, start, end, confidence } : { part, start, end });
      }
    }
    return matches;
  }

  /** Matches mostly come in the order of the text, so a sentence is looked for once. */
  sentenceOf(match: Match): Range {
    const last = this.lastSentence;
    if (last && last.part === match.part && last.start <= match.start && match.end <= last.end) {
      return last;
    }
    const text = this.scan.texts[match.part]?.text ?? '';
    const sentence = { ...sentenceAround(text, match), part: match.part };
    this.lastSentence = sentence;
    return sentence;
  }
}
