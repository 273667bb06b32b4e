import { DETECT } from './detectors/detect';
import type { Detect } from './detectors/detector';
import type { HeavyPart } from './heavy-parts';
import type { MakeLinearPattern } from './linear-pattern';
import type { Context, Rule, Subject } from './rule';
import { isOn } from './status';

export type { HeavyPart } from './heavy-parts';

/** ISO 639-1 of a text; undefined where it cannot be told. */
export type DetectLanguage = (text: string) => string | undefined;

/** The heavy parts that are loaded. */
export interface HeavyParts {
  readonly 'linear-pattern'?: MakeLinearPattern | undefined;
  readonly phone?: Detect | undefined;
  readonly 'national-id'?: Detect | undefined;
  readonly profanity?: Detect | undefined;
  readonly language?: DetectLanguage | undefined;
}

/** Thrown where a rule needs a part that has not come yet: the rule waits for it, it is not switched off. */
export class NotLoadedYet extends Error {
  readonly part: HeavyPart;

  constructor(part: HeavyPart) {
    super(`It waits for the part "${part}" of the engine.`);
    this.part = part;
  }
}

/** The part, or NotLoadedYet. */
export function loaded<P extends HeavyPart>(
  heavy: HeavyParts,
  part: P,
): NonNullable<HeavyParts[P]> {
  const one = heavy[part];
  if (!one) throw new NotLoadedYet(part);
  return one;
}

/** What must be loaded before all of these rules can run. */
export function heavyPartsOf(rules: readonly Rule[]): Set<HeavyPart> {
  return new Set(rules.filter(isOn).flatMap(partsOf));
}

function partsOf(rule: Rule): HeavyPart[] {
  const parts: HeavyPart[] = [];
  const detector = rule.kind === 'detector' && DETECT[rule.detector]?.heavy;
  if (rule.scope?.languages) parts.push('language');
  if (detector) parts.push(detector);
  if (hasPattern(rule)) parts.push('linear-pattern');
  return parts;
}

function hasPattern(rule: Rule): boolean {
  const places: unknown[] = [rule];
  if ('near' in rule) places.push(...contextsOf(rule.near));
  if ('unless' in rule) places.push(...contextsOf(rule.unless));
  if (rule.kind === 'require') places.push(rule.when, rule.need);
  return places.some((place) => (place as Subject | undefined)?.pattern !== undefined);
}

/** One context or several, as a list. */
export function contextsOf(context: Context | readonly Context[] | undefined): readonly Context[] {
  if (!context) return [];
  return 'length' in context ? context : [context];
}
