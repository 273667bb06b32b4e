import { fileURLToPath } from 'node:url';
import type { Draft } from '../../../domain/draft';
import type { Finding } from '../../../domain/finding';
import { checkDraft } from '../../../rules/check';
import { type CompiledPack, compilePack } from '../../../rules/compile';
import { failedExamples } from '../../../rules/examples';
import { ALL_HEAVY_PARTS } from '../../../rules/heavy/all';
import { type ReadPack, readPack } from '../../../rules/read-pack';
import { readPackSource, sourceOf } from '../../../server/cli/pack/pack-source';
import { lintPack } from '../../../server/packs/lint/lint-pack';
import { makeBody } from '../../../server/packs/make-body';
import type { PackSource } from '../../../server/packs/source/whole-source';

/** The starter packs by name; those on claims are tested apart. */
export const STARTERS = [
  'base',
  'ftc-endorsements',
  'public-company',
  'inclusive-language',
  'labour-law',
  'eu',
  'health-care',
  'pharma',
  'uk',
  'credit',
  'broker-dealer',
  'investment-adviser',
] as const;
export type StarterName = (typeof STARTERS)[number];

/** The packs on claims, and what the ids of their rules begin with. */
export const CLAIMS = [
  { name: 'claims-investment', prefix: 'investment-claim-' },
  { name: 'claims-medical', prefix: 'medical-claim-' },
  { name: 'claims-financial', prefix: 'financial-disclosure-' },
  { name: 'claims-endorsement', prefix: 'undisclosed-endorsement-' },
] as const;
type ClaimsName = (typeof CLAIMS)[number]['name'];

/** Before every review date. */
export const NOW = '2026-11-22T00:00:00.000Z';

export function starterSource(name: StarterName | ClaimsName): Promise<PackSource> {
  return readPackSource(
    fileURLToPath(new URL(`../../../rules/packs/${name}.yaml`, import.meta.url)),
  );
}

/** How a company's own pack begins. */
export const COMPANY = `guidepost: 1
id: acme-social
org: acme
version: 1
name: Acme
minEngine: 2
mode: guard
`;

/** A company's own pack that includes these. `more`: further lines of YAML. */
export function companySource(
  more = '',
  names: readonly (StarterName | ClaimsName)[] = STARTERS,
): Promise<PackSource> {
  const includes = names.map((name) => `  - { pack: ${name} }`).join('\n');
  return sourceOf(
    'acme.yaml',
    `${COMPANY}unknownAccounts: personal
accounts:
  - { site: x, id: acme, name: Acme, jurisdiction: [US, EU, UK] }
include:
${includes}
rules: []
${more}`,
  );
}

export function readSource(source: PackSource): ReadPack {
  const read = readPack(makeBody(source, 'trial'));
  if (!read.ok) throw new Error(read.problem.detail);
  return read.value;
}

/** With every rule in the state that its file gives it. */
export function compileSource(source: PackSource): CompiledPack {
  const { pack, rules } = readSource(source);
  return compilePack(pack, rules, ALL_HEAVY_PARTS);
}

/** What the linter minds, one line each. */
export function remarksOn(source: PackSource): string[] {
  return lintPack(source, NOW).map(({ code, ruleId, what }) => `${code} [${ruleId}]: ${what}`);
}

/** Ids of rules that have too few examples, or lack a source, an owner's date or the given status. */
export function poorRules({ rules }: ReadPack, status: string): string[] {
  const isPoor = ({ examples, cite, reviewBy, appliesTo, ...rule }: ReadPack['rules'][number]) =>
    examples.flag.length < 3 ||
    examples.pass.length < 5 ||
    new Set([...examples.flag, ...examples.pass]).size < 8 ||
    !cite ||
    reviewBy !== '2027-06-30' ||
    rule.status !== status ||
    !appliesTo?.length;
  return rules.filter(isPoor).map(({ id }) => id);
}

/** Examples that did not come out as they say, one line each. */
export function surprises(read: ReadPack): string[] {
  return failedExamples(read).map(
    ({ ruleId, expected, found, text }) => `${ruleId}: ${found} instead of ${expected}: ${text}`,
  );
}

interface Where {
  readonly kind?: 'brand' | 'personal';
  readonly surface?: Draft['surface'];
  readonly now?: string;
}

/** Ids of the rules that a post sets off, with their actions: `layoffs sign-off`. */
export function foundIn(text: string, compiled: CompiledPack, where: Where = {}): string[] {
  return findingsIn(text, compiled, where).map(({ ruleId, action }) => `${ruleId} ${action}`);
}

export function findingsIn(
  text: string,
  compiled: CompiledPack,
  where: Where = {},
): readonly Finding[] {
  const { kind = 'brand', surface = 'post', now = NOW } = where;
  const id = kind === 'brand' ? 'acme' : 'dana';
  const draft: Draft = {
    site: 'x',
    surface,
    account: { id, name: id, kind },
    parts: [text],
    media: [],
  };
  return checkDraft(draft, compiled, { now, groups: [] }).findings;
}
