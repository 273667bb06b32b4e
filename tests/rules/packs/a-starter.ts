import { fileURLToPath } from 'node:url';
import type { Draft } from '../../../domain/draft';
import { checkDraft } from '../../../rules/check';
import { type CompiledPack, compilePack } from '../../../rules/compile';
import { failedExamples } from '../../../rules/examples';
import { ALL_HEAVY_PARTS } from '../../../rules/heavy/all';
import { type ReadPack, readPack } from '../../../rules/read-pack';
import { readPackSource, sourceOf } from '../../../server/cli/pack/pack-source';
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

export function starterSource(name: StarterName): Promise<PackSource> {
  return readPackSource(
    fileURLToPath(new URL(`../../../rules/packs/${name}.yaml`, import.meta.url)),
  );
}

/** A company's own pack that includes all of them. `more`: further lines of YAML. */
export function companySource(more = ''): Promise<PackSource> {
  const includes = STARTERS.map((name) => `  - { pack: ${name} }`).join('\n');
  return sourceOf(
    'acme.yaml',
    `guidepost: 1
id: acme-social
org: acme
version: 1
name: Acme
minEngine: 2
mode: guard
unknownAccounts: personal
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
  const { kind = 'brand', surface = 'post', now = '2026-11-22T09:00:00Z' } = where;
  const id = kind === 'brand' ? 'acme' : 'dana';
  const draft: Draft = {
    site: 'x',
    surface,
    account: { id, name: id, kind },
    parts: [text],
    media: [],
  };
  const { findings } = checkDraft(draft, compiled, { now, groups: [] });
  return findings.map(({ ruleId, action }) => `${ruleId} ${action}`);
}
