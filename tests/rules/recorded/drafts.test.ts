import type { Draft } from '../../../domain/draft';
import type { Finding } from '../../../domain/finding';
import { compilePack } from '../../../rules/compile';
import { type DraftExplanation, explainDraft, type RuleExplanation } from '../../../rules/explain';
import { ALL_HEAVY_PARTS } from '../../../rules/heavy/all';
import type { CheckContext } from '../../../rules/situation';
import { aDraft } from '../a-rule';
import { PACK, RULES } from './draft-rules';
import { isAsRecorded } from './recorded';

/**
 * Drafts put together at random, once: `site surface account moment locale groups: part ¶ part ▣ text of a picture`. With each stands which
 * rules fire where, and why what was found does not count.
 */
const FILE = new URL('./drafts.txt', import.meta.url);
const compiled = compilePack(PACK, RULES, ALL_HEAVY_PARTS);

function inWords(line: string): string[] {
  const { draft, context } = draftOf(line);
  const { verdict, findings, topics, rules } = explainDraft(draft, compiled, context);
  return [
    verdict,
    ...findings.map(placeOf),
    ...topics.map(({ ruleId, topic }) => `${ruleId} ${topic}`),
    ...rules.flatMap(whyNot),
    ...new Set(rules.flatMap(({ outcome }) => outside(outcome))),
  ];
}

function draftOf(line: string): { draft: Draft; context: CheckContext } {
  const colon = line.indexOf(': ');
  const [site, surface, id = '', now = '', locale, groups = ''] = line.slice(0, colon).split(' ');
  const [written = '', ...alts] = line.slice(colon + 2).split(' ▣ ');
  const draft = aDraft({
    site: site as Draft['site'],
    surface: surface as Draft['surface'],
    account: { id, name: id, kind: id === 'ada' ? 'personal' : 'unknown' },
    parts: written.split(' ¶ '),
    media: alts.map((alt) => ({ kind: 'image', ...(alt !== '-' && { alt }) })),
  });
  return { draft, context: { now, locale, groups: groups.split(',') } };
}

/** What is as in most rules is left out. */
function placeOf(finding: Finding): string {
  const { ruleId, part, start, end, action, confidence, missing, title } = finding;
  const rest = [action, confidence, missing ? 'missing' : '', title];
  return [`${ruleId}@${part}:${start}-${end}`, ...rest.filter((word) => !USUAL.has(word))].join(
    ' ',
  );
}

const USUAL = new Set(['warn', 'high', '', 'A title']);

/** Of the rules that found something and do not fire, and of those on trial. */
function whyNot({ ruleId, outcome, tried }: RuleExplanation): string[] {
  if (outcome.kind === 'fires' && outcome.shadow) return outcome.findings.map(placeOf);
  const dropped = tried.flatMap((one) => (one.dropped ? [reasonOf(one.dropped)] : []));
  if (dropped.length > 0) return [`${ruleId} not: ${dropped.join('; ')}`];
  return outcome.kind === 'satisfied' || outcome.kind === 'exempts'
    ? [`${ruleId} ${outcome.kind}`]
    : [];
}

function outside(outcome: RuleExplanation['outcome']): string[] {
  return outcome.kind === 'out-of-scope' ? [`out of ${outcome.field}: ${outcome.is}`] : [];
}

type Drop = NonNullable<DraftExplanation['rules'][number]['tried'][number]['dropped']>;

function reasonOf(drop: Drop): string {
  const { by } = drop;
  if (by === 'exemption') return `${by} ${drop.ruleId}`;
  if (by === 'near') return `${by} ${drop.index}`;
  if (by === 'unless') return `${by} ${drop.index} ${drop.place.part}:${drop.place.start}`;
  return by;
}

isAsRecorded(FILE, inWords, 'rules fire where they did, and say why not');
