import type { Action, Confidence, Finding } from '../domain/finding';
import { CONFIDENCES } from '../domain/finding';
import type { Range } from './range';
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

/** Overlapping matches of one rule as one, with the higher confidence; in the order of the text. */
export function mergeOverlaps(matches: readonly Match[], rule: FindingRule): readonly Match[] {
  if (matches.length < 2 || !overlap(matches)) return matches;
  const merged: Match[] = [];
  for (const match of [...matches].sort(byPlace)) {
    const last = merged.at(-1);
    if (last && isOverlap(last, match)) {
      const confidence = higher(confidenceOf(rule, last), confidenceOf(rule, match));
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, match.end), confidence };
    } else merged.push(match);
  }
  return merged;
}

/** True also where they are out of order, so that nobody can tell. */
function overlap(matches: readonly Match[]): boolean {
  return matches.some((match, at) => {
    const last = matches[at - 1];
    return last !== undefined && (byPlace(last, match) > 0 || isOverlap(last, match));
  });
}

function isOverlap(last: Match, match: Match): boolean {
  if (last.part !== match.part) return false;
  return match.start < last.end || (last.start === match.start && last.end === match.end);
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
  const { title, message, why } = wordsOf(rule, language);
  const finding: Finding = {
    ruleId: rule.id,
    title,
    message,
    why,
    owner: rule.owner,
    action: rule.actionByConfidence?.[confidence] ?? rule.action,
    part: match.part,
    start: match.start,
    end: match.end,
    missing: match.missing ?? false,
    stages: rule.stages ?? [],
    confidence,
  };
  if (rule.cite) finding.cite = rule.cite;
  if (rule.fix) finding.fix = rule.fix;
  return finding;
}

type Words = Pick<Finding, 'title' | 'message' | 'why'>;

function wordsOf(rule: FindingRule, language = ''): Words {
  const { translations } = rule;
  const own = translations && Object.hasOwn(translations, language) && translations[language];
  if (!own) return rule;
  const { title = rule.title, message = rule.message, why = rule.why } = own;
  return { title, message, why };
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

function byName(a: Finding, b: Finding): number {
  return a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0;
}

function byPlace(a: Range & { part: number }, b: Range & { part: number }): number {
  return a.part - b.part || a.start - b.start || a.end - b.end;
}
