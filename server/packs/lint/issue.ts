import type { Pack } from '../../../rules/pack';
import type { Rule } from '../../../rules/rule';
import type { Path, Place } from '../source/place';

export type Severity = 'error' | 'warning';

/** The law behind a remark. */
export interface Basis {
  readonly text: string;
  readonly url: string;
}

/** What the linter has to say. Errors keep a pack from being signed and published; warnings do not. */
export interface LintIssue {
  readonly severity: Severity;
  readonly code: string;
  readonly place: Place;
  readonly ruleId?: string | undefined;
  readonly what: string;
  readonly cure: string;
  readonly basis?: Basis | undefined;
}

/** What a check found at a path of the pack; the linter adds the place. */
export interface Remark extends Omit<LintIssue, 'place'> {
  readonly path: Path;
}

/** What a check found in a part of one rule, such as `['scope', 'accounts']`. */
export interface RuleRemark extends Omit<LintIssue, 'place' | 'ruleId'> {
  readonly at: Path;
}

/** A pack that follows the format. */
export interface Lintable {
  readonly pack: Pack;
  readonly rules: readonly Rule[];
  /** The lists of the source by id, in clear where it has them so. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** ISO 8601. */
  readonly now: string;
  /** What the pack finds, by id of the rule, in a draft that the scope of `rule` covers; exemptions in force. */
  readonly findingsOn: (text: string, rule: Rule) => ReadonlyMap<string, readonly Piece[]>;
}

/** A range of a text in UTF-16 units. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A question that is asked of every rule. */
export type RuleCheck = (rule: Rule, lintable: Lintable) => readonly RuleRemark[];

export function error(remark: Omit<RuleRemark, 'severity'>): RuleRemark {
  return { severity: 'error', ...remark };
}

export function warning(remark: Omit<RuleRemark, 'severity'>): RuleRemark {
  return { severity: 'warning', ...remark };
}
