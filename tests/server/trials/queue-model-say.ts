import type { ModelDraft, ModelPeople } from './queue-draft';
import { FLOWS } from './queue-flows';

/** Who may decide, and when a stage is done, told apart from the server's own code on purpose. */

/** Whose say it is: the person's own, or somebody's who is away. */
export interface ModelSay {
  readonly forWhom: string | undefined;
}

export function stageOf(draft: ModelDraft) {
  const stage = FLOWS[draft.flow]?.[draft.stage];
  if (!stage) throw new Error('There is no such stage.');
  return stage;
}

/** Undefined where they have none. */
export function sayIn(people: ModelPeople, draft: ModelDraft, who: string): ModelSay | undefined {
  const { group, senior } = stageOf(draft);
  const isAsked = (name: string) =>
    [group, senior].some((one) => one !== undefined && people.isIn(one, name));
  const isUsed = (name: string) =>
    draft.approvals.some((one) => one.who === name || one.forWhom === name);
  const { away } = people;
  const standsIn = away?.delegate === who ? away.who : undefined;
  if (draft.state !== 'pending' || who === draft.author || standsIn === draft.author) return;
  if (isUsed(who)) return;
  if (isAsked(who)) return { forWhom: undefined };
  if (standsIn === undefined || isUsed(standsIn) || !isAsked(standsIn)) return;
  return { forWhom: standsIn };
}

export function isStageDone(people: ModelPeople, draft: ModelDraft): boolean {
  const { need, senior } = stageOf(draft);
  const given = draft.approvals.filter(({ stage }) => stage === draft.stage);
  const wanted = { any: 1, all: Math.max(1, couldApprove(people, draft)) };
  if (given.length < (typeof need === 'number' ? need : wanted[need])) return false;
  return senior === undefined || given.some((one) => one.asSenior);
}

/** Members who wrote nothing, decided no stage before, stand in for no author, and have nobody of the same group in their place. */
function couldApprove(people: ModelPeople, draft: ModelDraft): number {
  const { away } = people;
  const earlier = draft.approvals.filter(({ stage }) => stage !== draft.stage);
  const out = [draft.author, ...earlier.flatMap(({ who, forWhom }) => [who, forWhom])];
  if (away?.who === draft.author) out.push(away.delegate);
  const left = people.membersOf(stageOf(draft).group).filter((name) => !out.includes(name));
  return left.filter((name) => name !== away?.who || !left.includes(away.delegate)).length;
}
