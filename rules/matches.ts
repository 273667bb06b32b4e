import type { Action, Finding } from '../domain/finding';
import type { FindingRule } from './rule';
import type { Match } from './scan';

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

/** Overlapping matches of one rule as one. */
export function mergeOverlaps(matches: readonly Match[]): Match[] {
  const merged: Match[] = [];
  for (const match of [...matches].sort(byPlace)) {
    const last = merged.at(-1);
    if (last && last.part === match.part && match.start < last.end) {
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, match.end) };
    } else merged.push(match);
  }
  return merged;
}

export function toFinding(rule: FindingRule, match: Match): Finding {
  const { title, message, why, cite, owner, action, fix } = rule;
  return {
    ruleId: rule.id,
    title,
    message,
    why,
    ...(cite && { cite }),
    owner,
    action,
    part: match.part,
    start: match.start,
    end: match.end,
    missing: match.missing ?? false,
    ...(fix && { fix }),
    stages: rule.stages ?? [],
    confidence: rule.confidence ?? 'high',
  };
}

/** At one place the strictest comes first. */
export function inDocumentOrder(a: Finding, b: Finding): number {
  return byPlace(a, b) || STRICTNESS[b.action] - STRICTNESS[a.action];
}

/** All of them, unless there are too many: then the strictest. */
export function mostImportant(findings: Finding[]): Finding[] {
  if (findings.length <= MOST_FINDINGS) return findings;
  return findings
    .sort((a, b) => STRICTNESS[b.action] - STRICTNESS[a.action])
    .slice(0, MOST_FINDINGS);
}

function byPlace(a: Match, b: Match): number {
  return a.part - b.part || a.start - b.start || a.end - b.end;
}
