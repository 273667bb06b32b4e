import { sourceOf } from '../../../server/cli/pack/pack-source';
import type { LintIssue } from '../../../server/packs/lint/issue';
import { lintPack } from '../../../server/packs/lint/lint-pack';

export const NOW = '2026-11-21T12:00:00Z';

type Fields = Readonly<Record<string, unknown>>;

/** A rule about which the linter has nothing to say. */
export const RULE = {
  kind: 'term',
  id: 'falcon',
  title: 'Product name',
  message: 'Leave the name out until launch day.',
  why: 'It is not announced yet.',
  cite: { text: 'Acme policy, 2.1' },
  owner: 'Product',
  rationale: 'Only names that are not public yet.',
  reviewBy: '2027-06-30',
  action: 'warn',
  terms: ['project falcon'],
  examples: {
    flag: ['Project Falcon is near', 'our project falcon', '#ProjectFalcon'],
    pass: ['a falcon', 'the project', 'hawks fly', 'a nest', 'project plan'],
  },
} as const;

/** The same rule with other fields; `undefined` takes one out. */
export function aRule(fields: Fields = {}): Fields {
  const all = Object.entries({ ...RULE, ...fields });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

/** Another subject with examples that go with it. */
export function about(words: string, fields: Fields = {}): Fields {
  return aRule({
    id: words.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    terms: [words],
    examples: {
      flag: [`the ${words} here`, `our ${words}`, `${words}!`],
      pass: RULE.examples.pass,
    },
    ...fields,
  });
}

export function aPack(rules: readonly Fields[], head: Fields = {}): Fields {
  return {
    guidepost: 1,
    id: 'acme-social',
    org: 'acme',
    version: 1,
    name: 'Acme',
    minEngine: 2,
    mode: 'guard',
    unknownAccounts: 'personal',
    accounts: [{ site: 'x', id: 'acme', name: 'Acme' }],
    ...head,
    rules,
  };
}

/** What the linter says of a pack, as of `NOW`. */
export async function lintOf(pack: unknown, file = 'pack.json'): Promise<LintIssue[]> {
  const text = typeof pack === 'string' ? pack : JSON.stringify(pack, null, 2);
  return lintPack(await sourceOf(file, text), NOW);
}

/** `error no-cite [falcon]`, one for each issue. */
export async function codesOf(pack: unknown, file?: string): Promise<string[]> {
  return (await lintOf(pack, file)).map(codeOf);
}

export function codeOf({ severity, code, ruleId }: LintIssue): string {
  return `${severity} ${code}${ruleId ? ` [${ruleId}]` : ''}`;
}
