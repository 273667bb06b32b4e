import type { SubmitRequest } from '../../domain/api';
import type { Finding, Stage, Topic } from '../../domain/finding';
import type { Person } from '../../domain/person';
import { checkDraft } from '../../rules/check';
import type { CompiledPack } from '../../rules/compile';
import type { Work } from '../database/with-transaction';
import type { House } from '../house';
import { publishedPack } from './compiled-packs';

/** What counts for a text: the browser's word and what the server found itself, together. */
export interface OwnCheck {
  readonly findings: Finding[];
  readonly topics: Topic[];
  /** For the record, where the two differ: ids of rules that only one of them found. */
  readonly findingsDiffer?: {
    readonly notSaid: string[];
    readonly notFound: string[];
    readonly pack: { readonly id: string; readonly version: number };
  };
}

/**
 * Runs the published pack on the draft as the browser should have. A browser that says less gets what was found here; what it says more
 * stays, but who decides on it is what the pack says, where the pack knows the rule.
 */
export async function ownCheck(
  work: Work,
  house: House,
  { author, request }: { author: Person; request: SubmitRequest },
): Promise<OwnCheck> {
  const said = { findings: request.findings, topics: request.topics ?? [] };
  const pack = await publishedPack(work, house, request.pack.id);
  if (!pack) return said;
  const context = { now: house.clock().toISOString(), groups: author.groups };
  const found = checkDraft(request.draft, pack.compiled, context);
  const differ = {
    notSaid: onlyIn(found.findings, said.findings),
    notFound: onlyIn(said.findings, found.findings),
  };
  const isSame = differ.notSaid.length === 0 && differ.notFound.length === 0;
  const { id, version } = pack;
  return {
    findings: together(found.findings, said.findings, pack.compiled),
    topics: [...found.topics, ...said.topics.filter(isNotAmong(found.topics))],
    ...(!isSame && { findingsDiffer: { ...differ, pack: { id, version } } }),
  };
}

function together(
  found: readonly Finding[],
  said: readonly Finding[],
  compiled: CompiledPack,
): Finding[] {
  const known = new Set(found.map(placeOf));
  const more = said
    .filter((finding) => !known.has(placeOf(finding)))
    .map((finding) => ({ ...finding, stages: stagesOf(finding, compiled) }));
  return [...found, ...more].sort((a, b) => a.part - b.part || a.start - b.start);
}

/** A rule of the pack says itself who decides; of one that the pack does not have, only groups and needs are taken. */
function stagesOf({ ruleId, stages }: Finding, { given }: CompiledPack): Stage[] {
  const rule = given.find(({ id }) => id === ruleId);
  if (rule && 'stages' in rule && rule.stages) return rule.stages;
  return stages.map(({ group, need }) => ({ group, need }));
}

function onlyIn(findings: readonly Finding[], others: readonly Finding[]): string[] {
  const places = new Set(others.map(placeOf));
  const only = findings.filter((finding) => !places.has(placeOf(finding)));
  return [...new Set(only.map(({ ruleId }) => ruleId))].sort();
}

function isNotAmong(topics: readonly Topic[]) {
  return ({ ruleId }: Topic) => topics.every((topic) => topic.ruleId !== ruleId);
}

/** The same rule, as strict, at the same place. */
function placeOf({ ruleId, action, part, start, end }: Finding): string {
  return JSON.stringify([ruleId, action, part, start, end]);
}
