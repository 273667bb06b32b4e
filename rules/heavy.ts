import { DETECT, hasGate } from './detectors/detect';
import type { Detect } from './detectors/detector';
import type { DetectorName } from './detectors/names';
import type { FindHashed } from './hashed-index';
import type { DetectorGroup, HeavyDetector, HeavyPart } from './heavy-parts';
import type { MakeLinearPattern } from './linear-pattern';
import type { TraitsOf } from './link-traits';
import type { List } from './pack';
import type { Context, Rule, Subject } from './rule';
import type { detectorFind } from './scanner/detector-finder';
import type { linkFind } from './scanner/link-finder';
import { isOn } from './status';

export type { HeavyPart } from './heavy-parts';

/** ISO 639-1 of a text; undefined where it cannot be told. */
export type DetectLanguage = (text: string) => string | undefined;

type LoadedDetectors = { readonly [P in HeavyDetector]?: Detect | undefined };
/** Detectors that share most of what they are made of. */
export interface Detectors {
  readonly detectors: Readonly<Partial<Record<DetectorName, Detect>>>;
}
type LoadedGroups = { readonly [P in DetectorGroup]?: Detectors | undefined };

/** The heavy parts that are loaded. */
export interface HeavyParts extends LoadedDetectors, LoadedGroups {
  readonly links?:
    | { readonly detectorFind: typeof detectorFind; readonly linkFind: typeof linkFind }
    | undefined;
  readonly internet?: (Detectors & { readonly traitsOf: TraitsOf }) | undefined;
  readonly 'linear-pattern'?: MakeLinearPattern | undefined;
  readonly language?: DetectLanguage | undefined;
  readonly 'hashed-terms'?: FindHashed | undefined;
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

/** What must be loaded before all of these rules can run on any draft. `lists`: those of their pack. */
export function heavyPartsOf(rules: readonly Rule[], lists: readonly List[] = []): Set<HeavyPart> {
  const onSight = rules.filter(isOn).flatMap(partsOnSight);
  return new Set([...onSight, ...heavyPartsAtOnce(rules, lists)]);
}

/** Those of them that any draft needs; the others are needed when a draft has something for them, and are pending then. */
export function heavyPartsAtOnce(
  rules: readonly Rule[],
  lists: readonly List[] = [],
): Set<HeavyPart> {
  const hashed = new Set(lists.filter((list) => 'hashed' in list).map(({ id }) => id));
  return new Set(rules.filter(isOn).flatMap((rule) => partsOf(rule, hashed)));
}

function partsOnSight(rule: Rule): HeavyPart[] {
  const detector = detectorRow(rule);
  if (detector) return [detector.heavy, 'links'];
  return rule.kind === 'link' ? ['links'] : [];
}

function detectorRow(rule: Rule) {
  return rule.kind === 'detector' ? DETECT[rule.detector] : undefined;
}

function partsOf(rule: Rule, hashed: ReadonlySet<string>): HeavyPart[] {
  const parts: HeavyPart[] = [];
  const detector = detectorRow(rule);
  const subjects = subjectsOf(rule);
  if (rule.scope?.languages) parts.push('language');
  if (detector && !hasGate(detector)) parts.push(detector.heavy, 'links');
  if (rule.kind === 'link' && rule.traits) parts.push('internet');
  if (subjects.some(({ pattern }) => pattern !== undefined)) parts.push('linear-pattern');
  if (subjects.some(({ lists = [] }) => lists.some((id) => hashed.has(id)))) {
    parts.push('hashed-terms');
  }
  return parts;
}

/** The rule itself and all that it describes in its fields. */
function subjectsOf(rule: Rule): Subject[] {
  const subjects: unknown[] = [rule];
  if ('near' in rule) subjects.push(...contextsOf(rule.near));
  if ('unless' in rule) subjects.push(...contextsOf(rule.unless));
  if (rule.kind === 'require') subjects.push(rule.when ?? {}, rule.need);
  return subjects as Subject[];
}

/** One context or several, as a list. */
export function contextsOf(context: Context | readonly Context[] | undefined): readonly Context[] {
  if (!context) return [];
  return 'length' in context ? context : [context];
}
