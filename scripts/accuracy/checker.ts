import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Draft } from '../../domain/draft';
import { holds, verdictOf } from '../../domain/finding';
import { checkDraft } from '../../rules/check';
import { type CompiledPack, compilePack } from '../../rules/compile';
import type { DetectorName } from '../../rules/detectors/names';
import { ALL_HEAVY_PARTS } from '../../rules/heavy/all';
import { type ReadPack, readPack } from '../../rules/read-pack';
import type { Rule } from '../../rules/rule';

/** One finding in the words of the labelled sets. `hard`: it alone holds the post. */
export interface Labelled {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly hard: boolean;
  readonly ruleId: string;
}

type Lists = Readonly<Record<string, readonly string[]>>;

const PACKS = join(process.cwd(), 'rules', 'packs');
const TYPE_OF_DETECTOR: Readonly<Partial<Record<DetectorName, string>>> = {
  card: 'credit_card',
  iban: 'iban',
  phone: 'phone',
  email: 'email',
  'ip-address': 'ip_address',
  'internal-host': 'internal_host',
  'national-id': 'national_id',
  'postal-address': 'address',
  secret: 'secret',
  profanity: 'profanity',
};
/** Rules of the claim packs begin with the family's name. */
const TYPE_OF_FAMILY = {
  'investment-claim-': 'investment_claim',
  'medical-claim-': 'medical_claim',
  'financial-disclosure-': 'financial_disclosure',
  'undisclosed-endorsement-': 'undisclosed_endorsement',
} as const;
const OTHER = 'another rule';
const NOW = '2026-11-02T09:00:00.000Z';

/** The engine with the base pack and the claim packs, all heavy parts loaded. Rules that no label is about run too: they count where a clean post is flagged. */
export async function createChecker({ regions }: { regions: readonly string[] }) {
  const packs = packNames().map(readSource);
  const rules = packs.flatMap((pack) => pack.rules);
  const chosen =
    regions.length > 0 ? [...regions] : packs.flatMap(({ pack }) => pack.regions ?? []);
  const parts = {
    regions: [...new Set(chosen)],
    lists: packs.flatMap(({ pack }) => pack.lists ?? []),
    calendars: packs.flatMap(({ pack }) => pack.calendars ?? []),
    gates: Object.assign({}, ...packs.map(({ pack }) => pack.gates ?? {})),
    accounts: [],
  };
  const typeOf = new Map(rules.map((rule) => [rule.id, typeOfRule(rule)]));
  const compiled = compilePack(parts, rules, ALL_HEAVY_PARTS);
  const byLists = new Map<string, CompiledPack>();
  return {
    check,
    rules: rules.length,
    switchedOff: () => checkDraft(draftOf(''), compiled, CONTEXT).switchedOff,
  };

  function check(text: string, lists: Lists): Labelled[] {
    const found = checkDraft(draftOf(text), compiled, CONTEXT).findings.map((finding) => ({
      ...place(finding),
      type: typeOf.get(finding.ruleId) ?? OTHER,
    }));
    return [...found, ...namesIn(text, lists)];
  }

  function namesIn(text: string, lists: Lists): Labelled[] {
    const terms = Object.values(lists).flat();
    if (terms.length === 0) return [];
    const key = JSON.stringify(terms);
    const names = byLists.get(key) ?? compilePack({ accounts: [] }, [listRule(terms)], {});
    byLists.set(key, names);
    return checkDraft(draftOf(text), names, CONTEXT).findings.map((finding) => ({
      ...place(finding),
      type: 'list_term',
    }));
  }
}

const CONTEXT = { now: NOW, groups: [] };

function packNames(): string[] {
  return readdirSync(PACKS).filter((file) => /^(base|claims-.*)\.yaml$/.test(file));
}

function readSource(file: string): ReadPack {
  const source = parse(readFileSync(join(PACKS, file), 'utf8'));
  // Names are searched in clear here: hashing them is the builder's work and changes nothing that is found.
  for (const list of source.lists ?? []) delete list.hash;
  const read = readPack(JSON.stringify(source));
  if (!read.ok) throw new Error(`${file}: ${read.problem.detail}`);
  const [skipped] = read.value.skipped;
  if (skipped) throw new Error(`${file}: rule ${skipped.ruleId}: ${skipped.reason}`);
  return read.value;
}

function typeOfRule(rule: Rule): string | undefined {
  if (rule.kind === 'exempt') return 'exempt';
  if (rule.kind === 'detector') return TYPE_OF_DETECTOR[rule.detector];
  const family = Object.entries(TYPE_OF_FAMILY).find(([prefix]) => rule.id.startsWith(prefix));
  return family?.[1];
}

type Place = Parameters<typeof verdictOf>[0][number];

function place(finding: Place) {
  const { start, end, ruleId } = finding;
  return { start, end, ruleId, hard: holds(verdictOf([finding])) };
}

function listRule(terms: readonly string[]): Rule {
  return {
    kind: 'term',
    id: 'listed-name',
    title: 'A listed name',
    message: 'It names something of the list.',
    why: 'The list says so.',
    owner: 'Compliance',
    rationale: 'Measures how well names are found.',
    action: 'sign-off',
    terms: [...terms],
    examples: { flag: [terms[0] ?? ''], pass: ['-'] },
  };
}

function draftOf(text: string): Draft {
  return {
    site: 'x',
    surface: 'post',
    account: { id: 'example', name: 'Example', kind: 'brand' },
    parts: [text],
    media: [],
  };
}
