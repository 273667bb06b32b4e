import { linearPattern } from '../../../rules/linear-pattern';
import type { Rule } from '../../../rules/rule';
import type { Path } from '../source/place';
import type { Lintable, RuleRemark } from './issue';
import {
  BROAD_DEFINITION,
  BROAD_TERMS,
  type LegalBasis,
  NO_REPORTS,
  OTHER_SENSES,
  PERSONAL_DRAFTS,
  PROTECTED_ALONE,
  PROTECTED_SAMPLES,
  PROTECTED_SPEECH,
  PROTECTED_WORDS,
  REPORTS,
  VAGUE_WORDING,
  VAGUE_WORDS,
} from './legal-basis';
import { patternsOf, whyRefused } from './pattern';
import {
  actionsOf,
  isAtLeast,
  isOn,
  isShadow,
  strictestAction,
  subjectsOf,
  termsOf,
  triggerOf,
} from './subject';

/** Rules may protect the company's secrets, not keep people from speaking about their work. */
export function chillsNobody(rule: Rule, lintable: Lintable): RuleRemark[] {
  if (isShadow(rule) || !isOn(rule) || !isAtLeast(strictestAction(rule), 'warn')) return [];
  return [
    ...protectedSpeech(rule, lintable),
    ...vagueWording(rule),
    ...broadDefinition(rule, lintable),
    ...personalDrafts(rule, lintable),
  ];
}

/** `named`: the scope says so. `unknown`: accounts that the page does not tell are taken for company accounts. */
function reachOf({ scope }: Rule, { pack }: Lintable): 'named' | 'unknown' | undefined {
  if (scope?.accounts) return undefined;
  if (scope?.accountKinds?.includes('personal')) return 'named';
  return !scope?.accountKinds && pack.unknownAccounts === 'brand' ? 'unknown' : undefined;
}

function protectedSpeech(rule: Rule, lintable: Lintable): RuleRemark[] {
  if (!reachOf(rule, lintable)) return [];
  const terms = termsIn(rule, lintable).map(({ at, term }) => ({
    at,
    word: PROTECTED_ALONE.test(term) ? term : protectedIn(term),
  }));
  const patterns = patternsOf(rule)
    .filter(({ at }) => at[0] !== 'unless')
    .map(({ at, pattern }) => ({
      at,
      word: protectedBy(pattern),
    }));
  const [first] = [...terms, ...patterns].filter(({ word }) => word !== undefined);
  return first?.word === undefined ? [] : [remark(PROTECTED_SPEECH, first.at, first.word)];
}

/** The protected word that a pattern looks for: as it stands there, or by trying. */
function protectedBy(pattern: string): string | undefined {
  const asWritten = protectedIn(pattern.replace(/\\[bBsSwWdD]|[()|[\]?*+]/g, ' '));
  return asWritten ?? PROTECTED_SAMPLES.find((word) => looksFor(pattern, word));
}

/** A pattern that finds a word only because it finds any word does not look for it. */
function looksFor(pattern: string, word: string): boolean {
  if (!pattern.toLowerCase().includes(word.slice(0, 4))) return false;
  if (whyRefused(pattern) !== undefined) return false;
  return linearPattern(pattern, { caseSensitive: false }).findAll(word).length > 0;
}

function protectedIn(text: string): string | undefined {
  return PROTECTED_WORDS.exec(text.replace(OTHER_SENSES, ' '))?.[0];
}

function termsIn(rule: Rule, lintable: Lintable): { at: Path; term: string }[] {
  return subjectsOf(rule)
    .filter(({ at }) => at[0] !== 'need')
    .flatMap(({ at, subject }) =>
      termsOf(subject, lintable).map((term) => ({ at: at.length > 0 ? at : ['terms'], term })),
    );
}

function vagueWording(rule: Rule): RuleRemark[] {
  if (!('message' in rule)) return [];
  return (['message', 'why'] as const).flatMap((field) => {
    const wording = VAGUE_WORDS.exec(rule[field])?.[0];
    return wording === undefined ? [] : [remark(VAGUE_WORDING, [field], wording)];
  });
}

function broadDefinition(rule: Rule, lintable: Lintable): RuleRemark[] {
  const remarks: RuleRemark[] = [];
  const broad = termsIn(rule, lintable).find(({ term }) => BROAD_TERMS.test(term));
  if (broad && !('near' in rule && rule.near)) {
    remarks.push(
      remark(
        BROAD_DEFINITION,
        broad.at,
        `"${broad.term}" alone is no narrow definition of what may not be said.`,
      ),
    );
  }
  const words = rule.rationale.split(/\s+/).filter((word) => word !== '').length;
  if (words < 4 && (isAtLeast(strictestAction(rule), 'justify') || reachOf(rule, lintable))) {
    remarks.push(
      remark(
        BROAD_DEFINITION,
        ['rationale'],
        'The rationale does not say why the rule is needed and as narrow as it is.',
      ),
    );
  }
  return remarks;
}

/** Sign-off and later review take the text to the server. */
function personalDrafts(rule: Rule, lintable: Lintable): RuleRemark[] {
  if (reachOf(rule, lintable) !== 'named') return [];
  const storing = actionsOf(rule).find(
    (action) => action === 'sign-off' || action === 'review-after',
  );
  return storing === undefined ? [] : [remark(PERSONAL_DRAFTS, ['action'], `"${storing}"`)];
}

/** A rule for personal accounts without an exemption for reports to authorities: said once, at the first such rule. Asking for a text to be added silences nobody. */
export function letsReportsThrough(lintable: Lintable): Map<string, RuleRemark[]> {
  const exempt = lintable.rules.filter(
    (rule) => rule.kind === 'exempt' && isOn(rule) && namesReports(rule, lintable),
  );
  const open = lintable.rules.find(
    (rule) =>
      isOn(rule) &&
      rule.kind !== 'require' &&
      !isShadow(rule) &&
      reachOf(rule, lintable) === 'named' &&
      isAtLeast(strictestAction(rule), 'warn') &&
      !exempt.some((other) => other.kind === 'exempt' && (other.rules?.includes(rule.id) ?? true)),
  );
  return new Map(open ? [[open.id, [remark(NO_REPORTS, ['scope', 'accountKinds'], '')]]] : []);
}

function namesReports(rule: Rule, lintable: Lintable): boolean {
  const texts = [...termsOf(triggerOf(rule) ?? {}, lintable), triggerOf(rule)?.pattern ?? ''];
  return texts.some((text) => REPORTS.test(text));
}

function remark(
  { code, severity, basis, what, cure }: LegalBasis,
  at: Path,
  found: string,
): RuleRemark {
  return { code, severity, basis, at, what: what.replace('{}', found), cure };
}
