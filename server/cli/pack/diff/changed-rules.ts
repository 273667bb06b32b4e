import type { Rule } from '../../../../rules/rule';

export interface RuleChange {
  readonly ruleId: string;
  /** Fields whose values differ. */
  readonly fields: readonly string[];
}

export interface ChangedRules {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly RuleChange[];
}

/** What became of the rules between two versions of a pack, by their ids. */
export function changedRules(before: readonly Rule[], after: readonly Rule[]): ChangedRules {
  const old = new Map(before.map((rule) => [rule.id, rule]));
  const fresh = new Map(after.map((rule) => [rule.id, rule]));
  return {
    added: after.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    removed: before.filter(({ id }) => !fresh.has(id)).map(({ id }) => id),
    changed: after.flatMap((rule) => {
      const known = old.get(rule.id);
      const fields = known ? differingFields(known, rule) : [];
      return fields.length > 0 ? [{ ruleId: rule.id, fields }] : [];
    }),
  };
}

function differingFields(before: Rule, after: Rule): string[] {
  const textOf = (rule: Rule, field: string) => JSON.stringify(rule[field as keyof Rule]);
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].filter((field) => textOf(before, field) !== textOf(after, field));
}
