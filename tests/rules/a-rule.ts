import type { Draft } from '../../domain/draft';
import type { Finding } from '../../domain/finding';
import { checkDraft } from '../../rules/check';
import { compilePack } from '../../rules/compile';
import { ALL_HEAVY_PARTS } from '../../rules/heavy/all';
import type { Rule, RuleOf } from '../../rules/rule';
import type { CheckContext } from '../../rules/situation';
import type { PackParts } from '../../rules/subject';

const COMMON: Omit<RuleOf<'term'>, 'kind' | 'terms'> = {
  id: 'a-rule',
  title: 'A title',
  message: 'What is wrong.',
  why: 'Because.',
  owner: 'Legal',
  rationale: 'To test.',
  action: 'warn',
  examples: { flag: ['flag'], pass: ['pass'] },
};

export function aTerm(terms: string[], more: Partial<RuleOf<'term'>> = {}): Rule {
  return { ...COMMON, kind: 'term', terms, ...more };
}

export function aPattern(pattern: string, more: Partial<RuleOf<'pattern'>> = {}): Rule {
  return { ...COMMON, kind: 'pattern', pattern, ...more };
}

export function aDetector(
  detector: RuleOf<'detector'>['detector'],
  more: Partial<RuleOf<'detector'>> = {},
): Rule {
  return { ...COMMON, kind: 'detector', detector, ...more };
}

export function aRequire(need: string[], more: Partial<RuleOf<'require'>> = {}): Rule {
  return { ...COMMON, kind: 'require', need, position: 'anywhere', ...more };
}

export function anExempt(terms: string[], more: Partial<RuleOf<'exempt'>> = {}): Rule {
  const { id: _id, message: _message, why: _why, action: _action, ...common } = COMMON;
  return { ...common, id: 'an-exempt', kind: 'exempt', terms, ...more };
}

export function aLink(more: Partial<RuleOf<'link'>> = {}): Rule {
  return { ...COMMON, kind: 'link', ...more };
}

export function aWindow(more: Partial<RuleOf<'window'>> = {}): Rule {
  return { ...COMMON, kind: 'window', ...more };
}

export function aTopic(topic: string, more: Partial<RuleOf<'classify'>> = {}): Rule {
  const { message: _message, why: _why, action: _action, ...head } = COMMON;
  return { ...head, kind: 'classify', topic, ...more };
}

export function aDraft(more: Partial<Draft> = {}): Draft {
  return {
    site: 'x',
    surface: 'post',
    account: { id: 'acme', name: 'Acme', kind: 'brand' },
    parts: [''],
    media: [],
    ...more,
  };
}

export const CONTEXT: CheckContext = { now: '2026-11-21T12:00:00.000Z', groups: [] };

export function check(
  rules: readonly Rule[],
  draft: Partial<Draft> | string,
  context: Partial<CheckContext> = {},
  pack: PackParts = {},
) {
  const whole = aDraft(typeof draft === 'string' ? { parts: [draft] } : draft);
  const compiled = compilePack(pack, rules, ALL_HEAVY_PARTS);
  return checkDraft(whole, compiled, { ...CONTEXT, ...context });
}

/** The texts that were found, in document order. */
export function found(rules: readonly Rule[], text: string, pack: PackParts = {}): string[] {
  return check(rules, text, {}, pack).findings.map((finding) => placeOf(finding, text));
}

export function placeOf({ start, end }: Finding, text: string): string {
  return text.slice(start, end);
}
