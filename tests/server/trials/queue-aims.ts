import type { ModelDraft } from './queue-draft';
import { type GroupName, PEOPLE } from './queue-flows';
import type { QueueModel } from './queue-model';
import { sayIn, stageOf } from './queue-model-say';

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

/** Whose approval counts in an open stage, and the group by which it does: the seniors' where it counts as one of theirs. */
export function leaving(model: QueueModel, latest: number) {
  for (const draft of model.drafts.slice(-latest)) {
    const approval = isOpen(draft) && draft.approvals.find(({ stage }) => stage === draft.stage);
    if (!approval) continue;
    const { group, senior } = stageOf(draft);
    const by: GroupName = approval.asSenior && senior ? senior : group;
    if (model.isIn(by, approval.who)) return { who: approval.who, group: by };
  }
  return undefined;
}

function isOpen({ state }: ModelDraft): boolean {
  return state === 'pending';
}
