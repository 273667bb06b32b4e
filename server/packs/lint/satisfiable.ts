import { CONFIDENCES } from '../../../domain/finding';
import type { Rule, Subject } from '../../../rules/rule';
import { error, type Lintable, type RuleRemark } from './issue';
import { contextsOf, subjectsOf, termsOf, wordsOfTerm } from './subject';

/** A rule that looks for nothing finds nothing. */
export function looksForSomething(rule: Rule): RuleRemark[] {
  const subjects = rule.kind === 'window' ? [] : subjectsOf(rule);
  const empty = subjects.filter(({ subject }) => isNothing(subject)).map(({ at }) => at);
  const contexts = [...contextsOf(rule, 'near'), ...contextsOf(rule, 'unless')]
    .filter(({ context }) => isNothing({ terms: context.words, ...context }))
    .map(({ at }) => at);
  return [...empty, ...contexts].map((at) =>
    error({
      code: 'no-subject',
      at: at.length > 0 ? at : ['id'],
      what: `${at.length > 0 ? `"${String(at[0])}"` : `A rule of kind ${rule.kind}`} does not say what to look for, so it never holds.`,
      cure: `Add ${at[0] === 'near' || at[0] === 'unless' ? 'words' : 'terms'}, lists or a pattern.`,
    }),
  );
}

/** Only these fields describe something. */
function isNothing({ terms, lists, pattern }: Subject): boolean {
  return terms === undefined && lists === undefined && pattern === undefined;
}

/** Words without a letter or digit are never found. */
export function namesWords(rule: Rule): RuleRemark[] {
  const described = [
    ...subjectsOf(rule).map(({ at, subject }) => ({ at, terms: subject.terms })),
    ...[...contextsOf(rule, 'near'), ...contextsOf(rule, 'unless')].map(({ at, context }) => ({
      at: [...at, 'words'],
      terms: context.words,
    })),
  ];
  return described.flatMap(({ at, terms = [] }) =>
    terms
      .filter((term) => !/[\p{L}\p{N}]/u.test(term))
      .map((term) =>
        error({
          code: 'no-word',
          at: at.length > 0 ? at : ['terms'],
          what: `"${term}" has neither letter nor digit, so it is never found.`,
          cure: 'Use a pattern for signs.',
        }),
      ),
  );
}

/** `near` that `unless` always undoes. */
export function hasNearThatHolds(rule: Rule, lintable: Lintable): RuleRemark[] {
  const excluded = contextsOf(rule, 'unless').filter(({ context }) => !context.side);
  return contextsOf(rule, 'near').flatMap(({ at, context }) => {
    const words = termsOf({ terms: context.words, lists: context.lists }, lintable);
    if (words.length === 0 || context.pattern !== undefined) return [];
    const undone = excluded.some(({ context: other }) => {
      const undoing = termsOf({ terms: other.words, lists: other.lists }, lintable).map(keyOf);
      return (
        reachOf(other.within) >= reachOf(context.within) &&
        words.every((word) => undoing.includes(keyOf(word)))
      );
    });
    if (!undone) return [];
    return [
      error({
        code: 'near-never',
        at,
        what: 'Every word that must stand near is also one that must not (unless), so the rule never fires.',
        cure: 'Take the words out of one of the two.',
      }),
    ];
  });
}

function keyOf(term: string): string {
  return wordsOfTerm(term).join(' ');
}

/** Reaches that cannot be compared are taken to be different; a draft holds all. */
function reachOf(within: number | 'sentence' | 'part' | 'draft' = 100): number {
  if (typeof within === 'number') return within;
  return { sentence: -1, part: 100_000, draft: 1_000_000 }[within];
}

/** What is needed must not stand in what calls for it. */
export function asksForMoreThanItMeets(rule: Rule, lintable: Lintable): RuleRemark[] {
  if (rule.kind !== 'require' || rule.when === undefined) return [];
  // What calls for a text may have it in the wrong place.
  if (rule.position === 'first' || rule.position === 'before-fold') return [];
  const [when, need] = [rule.when, rule.need].map(
    (part) => (Array.isArray(part) ? { terms: part } : part) as Subject,
  );
  const calls = termsOf(when ?? {}, lintable);
  const needs = termsOf(need ?? {}, lintable);
  const isMet = (call: string) =>
    needs.some((needed) => ` ${keyOf(call)} `.includes(` ${keyOf(needed)} `));
  if (when?.pattern !== undefined || calls.length === 0 || !calls.every(isMet)) return [];
  return [
    error({
      code: 'need-in-when',
      at: ['need'],
      what: 'Every phrase that calls for the text contains the text, so it is never missing.',
      cure: 'Make when or need more exact.',
    }),
  ];
}

/** A floor above what the matches of the rule have. */
export function passesItsOwnFloor(rule: Rule): RuleRemark[] {
  if (!('minConfidence' in rule) || rule.minConfidence === undefined) return [];
  const floor = CONFIDENCES.indexOf(rule.minConfidence);
  const own = rule.kind === 'detector' ? 'high' : (rule.confidence ?? 'high');
  if (CONFIDENCES.indexOf(own) < floor) {
    return [
      error({
        code: 'below-own-floor',
        at: ['minConfidence'],
        what: `Its matches are of ${own} confidence, and minConfidence drops what is below ${rule.minConfidence}.`,
        cure: 'Raise confidence, or lower minConfidence.',
      }),
    ];
  }
  return Object.keys(rule.actionByConfidence ?? {})
    .filter((tier) => CONFIDENCES.indexOf(tier as 'low') < floor)
    .map((tier) =>
      error({
        code: 'below-own-floor',
        at: ['actionByConfidence', tier],
        what: `Matches of ${tier} confidence are dropped by minConfidence: ${rule.minConfidence}.`,
        cure: 'Take this tier out, or lower minConfidence.',
      }),
    );
}

/** A link rule whose exceptions are all that it looks for. */
export function leavesLinks(rule: Rule): RuleRemark[] {
  if (rule.kind !== 'link' || !rule.hosts || !rule.except) return [];
  const isExcepted = (host: string) =>
    rule.except?.some((other) => host === other || host.endsWith(`.${other}`));
  if (!rule.hosts.every(isExcepted)) return [];
  return [
    error({
      code: 'excepts-all',
      at: ['except'],
      what: 'Every host that it looks for is also an exception.',
      cure: 'Take the exceptions out that stand in hosts.',
    }),
  ];
}
