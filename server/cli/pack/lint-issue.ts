import type { Pack } from '../../../rules/pack';
import type { Rule } from '../../../rules/rule';
import type { Path, Place } from './pack-source';

/** What the linter has to say. Errors keep a pack from being signed and published; warnings do not. */
export interface LintIssue {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly place: Place;
  readonly ruleId?: string | undefined;
  readonly what: string;
  readonly cure: string;
}

/** What a check found at a path of the pack; the linter adds the place. */
export interface Remark extends Omit<LintIssue, 'place'> {
  readonly path: Path;
}

/** What a check found in a field of one rule. */
export interface FieldRemark extends Omit<LintIssue, 'place' | 'ruleId'> {
  readonly field: string;
}

/** A pack whose rules follow the format. */
export interface Lintable {
  readonly pack: Pack;
  readonly rules: readonly Rule[];
  /** Where a rule stands in the file. */
  readonly pathOf: (ruleId: string) => Path;
  /** ISO 8601. */
  readonly now: string;
}

export function error(remark: Omit<FieldRemark, 'severity'>): FieldRemark {
  return { severity: 'error', ...remark };
}

export function warning(remark: Omit<FieldRemark, 'severity'>): FieldRemark {
  return { severity: 'warning', ...remark };
}
