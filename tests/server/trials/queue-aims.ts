import { type ModelDraft, posterOf } from './queue-draft';
import { GROUP_NAMES, GROUPS, hasRole, OVERSEERS, PEOPLE } from './queue-flows';
import type { QueueModel } from './queue-model';
import { groupsOf, isOwnStage, sayIn } from './queue-model-say';

/** Where chance alone seldom comes: an act is aimed at what the model knows. */

/** Of the last so many drafts the one that somebody looks at, and somebody else with a say. Undefined where there is none. */
export function takingOver(model: QueueModel, latest: number) {
  for (const draft of model.drafts.slice(-latest)) {
    const holder = model.claimNow(draft);
    const other = PEOPLE.find((name) => name !== holder && sayIn(model, draft, name));
    if (holder && other) return { who: other, draft };
  }
  return undefined;
}

/**
 * Whose approval counts in an open stage, and the group by which it does: the seniors' where it counts as one of theirs, and these first,
 * for they are few.
 */
export function leaving(model: QueueModel, latest: number) {
  const standing = model.drafts.slice(-latest).flatMap((draft) =>
    draft.approvals
      .filter(({ stage }) => isOpen(draft) && stage === draft.stage)
      .map(({ who, asSenior }) => {
        const [group, senior] = groupsOf(draft);
        return { who, group: asSenior ? senior : group, asSenior };
      }),
  );
  const ofMembers = standing.flatMap(({ who, group, asSenior }) =>
    group !== undefined && model.isIn(group, who) ? [{ who, group, asSenior }] : [],
  );
  return ofMembers.find(({ asSenior }) => asSenior) ?? ofMembers[0];
}

/** Somebody who was in a group in the beginning. */
export function comingBack(model: QueueModel) {
  const gone = GROUP_NAMES.flatMap((group) =>
    GROUPS[group].filter((who) => !model.isIn(group, who)).map((who) => ({ who, group })),
  );
  return gone[0];
}

/** A draft that goes out in somebody's name and is not through; first the one that waits for that person, then the one furthest on. */
export function inSomebodysName(model: QueueModel, latest: number) {
  const open = model.drafts.slice(-latest).filter((one) => isOpen(one) && one.inName);
  const [furthest] = open.sort((one, other) => other.stage - one.stage);
  const draft = open.find(isOwnStage) ?? furthest;
  if (!draft?.inName) return undefined;
  return { draft, principal: draft.inName.principal };
}

/**
 * Who is asked about such a draft; and the person in whose name it is, or who stands in for them, whether they are asked or not.
 * @param nth of them, counted around
 */
export function decidingInName(model: QueueModel, latest: number, nth: number) {
  const found = inSomebodysName(model, latest);
  if (!found) return undefined;
  const { draft, principal } = found;
  const asked = PEOPLE.filter((name) => sayIn(model, draft, name));
  const near = [model.away?.who === principal ? model.away.delegate : principal, ...asked];
  return { who: near[nth % near.length] as string, draft };
}

/** Somebody who is asked about the draft furthest on. */
export function deciding(model: QueueModel, latest: number, nth: number) {
  const open = model.drafts.slice(-latest).filter(isOpen);
  const [draft] = open.sort((one, other) => other.stage - one.stage);
  if (!draft) return undefined;
  const asked = PEOPLE.filter((name) => sayIn(model, draft, name));
  const who = asked[nth % Math.max(1, asked.length)];
  return who === undefined ? undefined : { who, draft };
}

/**
 * Who goes away and in whose hands: the author, in those of somebody who is asked; the person in whose name it goes out; or somebody who
 * is asked, in that person's hands.
 * @param nth of these ways, counted around
 */
export function goingAway(model: QueueModel, latest: number, nth: number) {
  const ways = [authorAway, principalAway, awayForPrincipal];
  return ways[nth % ways.length]?.(model, latest);
}

function principalAway(model: QueueModel, latest: number) {
  const found = inSomebodysName(model, latest);
  return found && { who: found.principal };
}

function awayForPrincipal(model: QueueModel, latest: number) {
  const found = inSomebodysName(model, latest);
  if (!found) return undefined;
  const { draft, principal } = found;
  const who = PEOPLE.find((name) => name !== principal && sayIn(model, draft, name));
  return who === undefined ? undefined : { who, delegate: principal };
}

function authorAway(model: QueueModel, latest: number) {
  const draft = model.drafts.slice(-latest).find(isOpen);
  const delegate = draft && PEOPLE.find((name) => sayIn(model, draft, name));
  return draft && delegate !== undefined ? { who: draft.author, delegate } : undefined;
}

/** Who stands in for the author: they have no say in it. */
export function decidingForAuthor(model: QueueModel, latest: number) {
  const { away } = model;
  const drafts = model.drafts.slice(-latest);
  const draft = drafts.find((one) => isOpen(one) && one.author === away?.who);
  return away && draft && { who: away.delegate, draft };
}

/** An approved draft that its author does not post themself, and either of the two. */
export function postingInName(model: QueueModel, latest: number, nth: number) {
  const drafts = model.drafts.slice(-latest);
  const draft = drafts.find((one) => one.state === 'approved' && posterOf(one) !== one.author);
  return draft && { who: nth % 2 === 0 ? draft.author : posterOf(draft), draft };
}

/** A post without approval, and its author or somebody who looks after such posts. */
export function acknowledging(model: QueueModel, latest: number, nth: number) {
  const draft = model.drafts.slice(-latest).find(({ emergency }) => emergency);
  if (!draft) return undefined;
  const near = [draft.author, ...PEOPLE.filter((name) => hasRole(name, ...OVERSEERS))];
  return { who: near[nth % near.length] as string, draft };
}

/** An open draft that no rule holds, and its author. */
export function revisingFree(model: QueueModel, latest: number) {
  const drafts = model.drafts.slice(-latest);
  const draft = drafts.find((one) => isOpen(one) && !one.isHeld);
  return draft && { who: draft.author, draft };
}

/** Somebody with a say in a draft that may be decided together with others. */
export function decidingTogether(model: QueueModel, latest: number): string | undefined {
  const free = model.drafts.slice(-latest).filter(({ isHeld }) => !isHeld);
  return PEOPLE.find((name) => free.some((draft) => sayIn(model, draft, name)));
}

function isOpen({ state }: ModelDraft): boolean {
  return state === 'pending';
}
