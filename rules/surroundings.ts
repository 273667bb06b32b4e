import type { Evaluation } from './evaluation';
import { contextsOf } from './heavy';
import type { Hit } from './hits';
import type { Match } from './matches';
import type { Context, Reach } from './rule';
import { slotsOf, type Tools } from './subject';

const DEFAULT_WITHIN = 100;

/** One `near` or `unless` of a rule: what must, or must not, stand around a match. */
export interface Surrounding {
  readonly slots: readonly number[];
  readonly reach: Reach;
  readonly side: 'before' | 'after' | undefined;
}

export function compileSurroundings(
  contexts: Context | readonly Context[] | undefined,
  tools: Tools,
): Surrounding[] {
  return contextsOf(contexts).map(({ words, within, side, ...subject }) => {
    const slots = slotsOf({ ...subject, ...(words && { terms: words }) }, tools);
    if (slots.length === 0) throw new Error('A near or unless names no words, list or pattern.');
    return { slots, reach: within ?? DEFAULT_WITHIN, side };
  });
}

/** The first thing that stands around a match as described; undefined where nothing does. */
export function standsAround(
  surrounding: Surrounding,
  match: Match,
  evaluation: Evaluation,
): (Hit & { readonly part: number }) | undefined {
  const { slots, reach, side } = surrounding;
  if (match.whole || reach === 'draft') return anywhere(surrounding, match, evaluation);
  const [low, high] = windowOf(reach, match, evaluation);
  const hit = within(evaluation.hits(match.part, slots), low, high, match, side);
  return hit && { ...hit, part: match.part };
}

function anywhere({ slots, side }: Surrounding, match: Match, evaluation: Evaluation) {
  const { length } = evaluation.scan.texts;
  const from = side === 'after' && !match.whole ? match.part : 0;
  const to = side === 'before' && !match.whole ? match.part : length - 1;
  for (let part = from; part <= to; part += 1) {
    const here = part === match.part && !match.whole ? side : undefined;
    const hit = within(evaluation.hits(part, slots), 0, Number.POSITIVE_INFINITY, match, here);
    if (hit) return { ...hit, part };
  }
  return undefined;
}

/** A hit counts where any of it lies between these offsets, both included. */
function windowOf(
  reach: Reach,
  match: Match,
  evaluation: Evaluation,
): readonly [low: number, high: number] {
  if (typeof reach === 'number') return [match.start - reach, match.end + reach];
  if (reach !== 'sentence') return [0, Number.POSITIVE_INFINITY];
  const { start, end } = evaluation.sentenceOf(match);
  return [start + 1, end - 1];
}

function within(
  hits: readonly Hit[],
  low: number,
  high: number,
  { start, end }: Match,
  side: 'before' | 'after' | undefined,
): Hit | undefined {
  return hits.find(
    (hit) =>
      hit.end >= low &&
      hit.start <= high &&
      (side !== 'before' || hit.end <= start) &&
      (side !== 'after' || hit.start >= end),
  );
}
