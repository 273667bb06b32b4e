import type { Action, Confidence, Finding } from '../domain/finding';
import { CONFIDENCES } from '../domain/finding';
import type { Range } from './fold';
import type { FindingRule } from './rule';

/** A place in a draft, in UTF-16 offsets of the original text. `part` indexes `textsOf(draft)`. */
export interface Match extends Range {
  readonly part: number;
  /** Absent = that of its rule. */
  readonly confidence?: Confidence;
  /** Something is not there. */
  readonly missing?: true;
  /** Stands for the whole draft, whatever its range. */
  readonly whole?: true;
}

/** As many as a submission may carry. */
const MOST_FINDINGS = 200;
const STRICTNESS: Readonly<Record<Action, number>> = {
  inform: 0,
  'review-after': 1,
  warn: 2,
  justify: 3,
  'sign-off': 4,
  block: 5,
};

/** Overlapping matches of one rule as one, with the higher confidence. */
export function mergeOverlaps(matches: readonly Match[], rule: FindingRule): Match[] {
  if (matches.length < 2) return [...matches];
  const merged: Match[] = [];
  for (const match of [...matches].sort(byPlace)) {
    const last = merged.at(-1);
    if (last && last.part === match.part && (match.start < last.end || isSamePlace(last, match))) {
      const confidence = higher(confidenceOf(rule, last), confidenceOf(rule, match));
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, match.end), confidence };
    } else merged.push(match);
  }
  return merged;
}

export function confidenceOf(rule: { confidence?: Confidence | undefined }, match: Match) {
  return match.confidence ?? rule.confidence ?? 'high';
}

/** True where a confidence is below the least that counts. */
export function isBelow(confidence: Confidence, least: Confidence | undefined): boolean {
  return least !== undefined && CONFIDENCES.indexOf(confidence) < CONFIDENCES.indexOf(least);
}

/** `language`: ISO 639-1, in which the author is spoken to where the rule can. */
export function toFinding(rule: FindingRule, match: Match, language?: string): Finding {
  const confidence = confidenceOf(rule, match);
  return {
    ruleId: rule.id,
    ...wordsOf(rule, language),
    ...(rule.cite && { cite: rule.cite }),
    owner: rule.owner,
    action: rule.actionByConfidence?.[confidence] ?? rule.action,
    part: match.part,
    start: match.start,
    end: match.end,
    missing: match.missing ?? false,
    ...(rule.fix && { fix: rule.fix }),
    stages: rule.stages ?? [],
    confidence,
  };
}

function wordsOf({ title, message, why, translations }: FindingRule, language = '') {
  const own = translations && Object.hasOwn(translations, language) && translations[language];
  const translated = own || {};
  return {
    title: translated.title ?? title,
    message: translated.message ?? message,
    why: translated.why ?? why,
  };
}

/** At one place the strictest comes first; of equal ones the order of the rules in the pack says nothing. */
export function inDocumentOrder(a: Finding, b: Finding): number {
  return byPlace(a, b) || STRICTNESS[b.action] - STRICTNESS[a.action] || byName(a, b);
}

/** All of them, unless there are too many: then the strictest, and of those the first. */
export function mostImportant(findings: Finding[]): Finding[] {
  if (findings.length <= MOST_FINDINGS) return findings;
  return findings
    .sort((a, b) => STRICTNESS[b.action] - STRICTNESS[a.action] || inDocumentOrder(a, b))
    .slice(0, MOST_FINDINGS);
}

function higher(a: Confidence, b: Confidence): Confidence {
  return isBelow(a, b) ? b : a;
}

function isSamePlace(a: Match, b: Match): boolean {
  return a.start === b.start && a.end === b.end;
}

function byName(a: Finding, b: Finding): number {
  return a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0;
}

function byPlace(a: Range & { part: number }, b: Range & { part: number }): number {
  return a.part - b.part || a.start - b.start || a.end - b.end;
}
