import type { Evaluation } from './evaluation';
import { contextsOf } from './heavy';
import type { Match } from './matches';
import type { Places } from './places';
import type { Range } from './range';
import type { Context, Reach } from './rule';
import { slotsOf, type Tools } from './subject';

const DEFAULT_WITHIN = 100;

/** One `near` or `unless` of a rule: what must, or must not, stand around a match. */
export interface Surrounding {
  readonly slots: readonly number[];
  readonly reach: Reach;
  readonly side: 'before' | 'after' | undefined;
  /** What stands inside the match itself counts: it lets a match go (`unless`), but is no company for it (`near`). */
  readonly inside: boolean;
}

/** `insideCounts`: unless a context says otherwise. */
export function compileSurroundings(
  contexts: Context | readonly Context[] | undefined,
  tools: Tools,
  insideCounts: boolean,
): Surrounding[] {
  return contextsOf(contexts).map(({ words, within, side, inside = insideCounts, ...subject }) => {
    const slots = slotsOf({ ...subject, ...(words && { terms: words }) }, tools, 'beside');
    if (slots.length === 0) throw new Error('A near or unless names no words, list or pattern.');
    return { slots, reach: within ?? DEFAULT_WITHIN, side, inside };
  });
}

/** What stands around a match as described; undefined where nothing does. */
export function standsAround(
  surrounding: Surrounding,
  match: Match,
  evaluation: Evaluation,
): Place | undefined {
  const { slots, reach } = surrounding;
  if (match.whole || reach === 'draft') return anywhere(surrounding, match, evaluation);
  const [low, high] = windowOf(reach, match, evaluation);
  return within(evaluation.placesOf(match.part, slots), [low, high], match, surrounding);
}

type Place = Range & { readonly part: number };
type How = Pick<Surrounding, 'side' | 'inside'>;
const ANY: How = { side: undefined, inside: true };

function anywhere(
  surrounding: Surrounding,
  match: Match,
  evaluation: Evaluation,
): Place | undefined {
  const { slots, side } = surrounding;
  const { length } = evaluation.scan.texts;
  const from = side === 'after' && !match.whole ? match.part : 0;
  const to = side === 'before' && !match.whole ? match.part : length - 1;
  for (let part = from; part <= to; part += 1) {
    const here = part === match.part && !match.whole ? surrounding : ANY;
    const place = within(evaluation.placesOf(part, slots), EVERYWHERE, { ...match, part }, here);
    if (place) return place;
  }
  return undefined;
}

type Window = readonly [low: number, high: number];

const EVERYWHERE: Window = [0, Number.POSITIVE_INFINITY];

/** What touches it counts, its ends included. */
function windowOf(reach: Reach, match: Match, evaluation: Evaluation): Window {
  if (typeof reach === 'number') return [match.start - reach, match.end + reach];
  if (reach !== 'sentence') return EVERYWHERE;
  const { start, end } = evaluation.sentenceOf(match);
  return [start + 1, end - 1];
}

function within(
  places: Places,
  [low, high]: Window,
  match: Match,
  { side, inside }: How,
): Place | undefined {
  const { part, start, end } = match;
  const around = () =>
    inside ? places.touching(low, high) : places.touchingOutside(low, high, match);
  const place =
    side === 'before'
      ? places.before(start, low)
      : side === 'after'
        ? places.after(end, high)
        : around();
  return place && { part, start: place.start, end: place.end };
}
