import { ACTIONS, type Action } from '../../../domain/finding';
import type { FindingRule, Rule } from '../../../rules/rule';
import { type Lintable, type Piece, type RuleRemark, warning } from './issue';
import { isWithin } from './scopes';
import { actionsOf, containsTerm, isOn, termsOf, triggerOf } from './subject';

/** Fewer examples say too little. */
const LEAST_EXAMPLES = 3;

/** A rule that changes nothing: another one, as strict and as wide, finds all that it finds. */
export function addsSomething(rule: Rule, lintable: Lintable): RuleRemark[] {
  if (!isFinding(rule) || !isOn(rule) || rule.examples.flag.length < LEAST_EXAMPLES) return [];
  const also = idsThatFindAllOf(rule, lintable);
  const other = lintable.rules.find(
    (candidate) => also.has(candidate.id) && shadows(candidate, rule, lintable),
  );
  if (!other) return [];
  const { length } = rule.examples.flag;
  return [
    warning({
      code: 'shadowed',
      at: ['id'],
      what: `Rule "${other.id}" finds all that this one finds (in all ${length} examples to flag), is as strict, and holds wherever this one does.`,
      cure: `Take this rule out, make it stricter than "${other.id}", or write an example to flag that only this one finds.`,
    }),
  ];
}

/** Rules that find each piece that the rule finds in its examples, or something that overlaps it. */
function idsThatFindAllOf(rule: FindingRule, { findingsOn }: Lintable): ReadonlySet<string> {
  const sets = rule.examples.flag.map((text) => {
    const found = findingsOn(text, rule);
    const mine = found.get(rule.id) ?? [];
    const covers = (theirs: readonly Piece[]) =>
      mine.length > 0 && mine.every((piece) => theirs.some((other) => overlap(piece, other)));
    return new Set([...found].flatMap(([id, theirs]) => (covers(theirs) ? [id] : [])));
  });
  const [first = new Set<string>(), ...rest] = sets;
  return new Set([...first].filter((id) => id !== rule.id && rest.every((set) => set.has(id))));
}

function overlap(a: Piece, b: Piece): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function shadows(other: Rule, rule: FindingRule, lintable: Lintable): boolean {
  if (!isFinding(other) || !isOn(other) || (other.shadow && !rule.shadow)) return false;
  return (
    isAsStrict(other, rule) && isWithin(rule.scope, other.scope) && mayCover(other, rule, lintable)
  );
}

function isFinding(rule: Rule): rule is FindingRule {
  return rule.kind !== 'exempt' && rule.kind !== 'classify';
}

function isAsStrict(other: FindingRule, rule: FindingRule): boolean {
  const least = Math.min(...actionsOf(other).map(rank));
  const most = Math.max(...actionsOf(rule).map(rank));
  const addsStages = (rule.stages ?? []).some(
    ({ group }) => !other.stages?.some((stage) => stage.group === group),
  );
  return least >= most && !addsStages;
}

function rank(action: Action): number {
  return ACTIONS.indexOf(action);
}

/** Of terms, whether each holds a term of the other; of all else the examples must tell. What is missing is never the same as what is there. */
function mayCover(other: FindingRule, rule: FindingRule, lintable: Lintable): boolean {
  if (other.kind === 'require' || rule.kind === 'require')
    return other.kind === rule.kind && sameNeed(other, rule);
  if (rule.kind !== 'term' || other.kind !== 'term') return true;
  if (other.near || other.unless || (other.caseSensitive && !rule.caseSensitive)) return false;
  const theirs = termsOf(triggerOf(other) ?? {}, lintable);
  return termsOf(triggerOf(rule) ?? {}, lintable).every((term) =>
    theirs.some((short) => containsTerm(term, short)),
  );
}

function sameNeed(other: FindingRule, rule: FindingRule): boolean {
  const need = (of: FindingRule) => (of.kind === 'require' ? [of.need, of.position] : []);
  return JSON.stringify(need(other)) === JSON.stringify(need(rule));
}
