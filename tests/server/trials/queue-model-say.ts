import type { ModelDraft, ModelPeople, ModelStage } from './queue-draft';
import type { GroupName } from './queue-flows';

/** Who may decide, and when a stage is done, told apart from the server's own code on purpose. */

/** Whose say it is: the person's own, or somebody's who is away. */
export interface ModelSay {
  readonly forWhom: string | undefined;
}

export function stageOf(draft: ModelDraft): ModelStage {
  const stage = draft.stages[draft.stage];
  if (!stage) throw new Error('There is no such stage.');
  return stage;
}

/** The groups of the open stage; none where it is one person's own. */
export function groupsOf(draft: ModelDraft): GroupName[] {
  const stage = stageOf(draft);
  if ('person' in stage) return [];
  return [stage.group, ...(stage.senior === undefined ? [] : [stage.senior])];
}

/** Undefined where they have none. */
export function sayIn(people: ModelPeople, draft: ModelDraft, who: string): ModelSay | undefined {
  const standsIn = people.away?.delegate === who ? people.away.who : undefined;
  if (draft.state !== 'pending' || who === draft.author || standsIn === draft.author) return;
  if (hasApproved(draft, who)) return;
  const principal = draft.inName?.principal;
  if (who === principal || isOwnStage(draft)) return ownSay(draft, who);
  const isAsked = (name: string) => groupsOf(draft).some((group) => people.isIn(group, name));
  if (isAsked(who)) return { forWhom: undefined };
  if (standsIn === undefined || standsIn === principal || hasApproved(draft, standsIn)) return;
  return isAsked(standsIn) ? { forWhom: standsIn } : undefined;
}

/** Themself, or somebody in their place. */
function hasApproved({ approvals }: ModelDraft, who: string): boolean {
  return approvals.some((one) => one.who === who || one.forWhom === who);
}

export function isOwnStage(draft: ModelDraft): boolean {
  return 'person' in stageOf(draft);
}

/** In whose name it goes out decides at that one stage and at no other, and nobody else does there. */
function ownSay(draft: ModelDraft, who: string): ModelSay | undefined {
  const stage = stageOf(draft);
  return 'person' in stage && stage.person === who ? { forWhom: undefined } : undefined;
}

export function isStageDone(people: ModelPeople, draft: ModelDraft): boolean {
  const stage = stageOf(draft);
  if ('person' in stage) return true;
  const { group, need, senior } = stage;
  const given = draft.approvals.filter((one) => one.stage === draft.stage);
  const wanted = { any: 1, all: Math.max(1, couldApprove(people, draft, group)) };
  if (given.length < (typeof need === 'number' ? need : wanted[need])) return false;
  return senior === undefined || given.some((one) => one.asSenior);
}

/**
 * Members who wrote nothing, in whose name it is not, who decided no stage before, stand in for no author, and have nobody of the same
 * group in their place.
 */
function couldApprove(people: ModelPeople, draft: ModelDraft, group: GroupName): number {
  const { away } = people;
  const earlier = draft.approvals.filter(({ stage }) => stage !== draft.stage);
  const out = [draft.author, draft.inName?.principal];
  out.push(...earlier.flatMap(({ who, forWhom }) => [who, forWhom]));
  if (away?.who === draft.author) out.push(away.delegate);
  const left = people.membersOf(group).filter((name) => !out.includes(name));
  return left.filter((name) => name !== away?.who || !left.includes(away.delegate)).length;
}
