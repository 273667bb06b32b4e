import type { Stage } from './finding';

/**
 * Lists of stages as one: each group once, with what is strictest, in the order in which the lists name them (a group that any list puts
 * after another stays after it where the lists agree). Where two lists want different seniors for one group, the second is a stage too.
 */
export function mergeStageLists(lists: readonly (readonly Stage[])[]): Stage[] {
  const strictest = new Map<string, { stage: Stage; place: number }>();
  const add = (stage: Stage, place: number): void => {
    const known = strictest.get(stage.group);
    const other = otherSenior(known?.stage, stage);
    strictest.set(stage.group, {
      stage: known ? stricterStage(known.stage, stage) : stage,
      place: Math.max(known?.place ?? 0, place),
    });
    if (other !== undefined) add({ group: other, need: 'any' }, place);
  };
  for (const list of lists) list.forEach(add);
  return [...strictest.values()].sort((a, b) => a.place - b.place).map((entry) => entry.stage);
}

function otherSenior(known: Stage | undefined, { senior }: Stage): string | undefined {
  return known?.senior !== undefined && known.senior !== senior ? senior : undefined;
}

/** The higher need, the shorter time; of two places to escalate to, the one that is named first. */
function stricterStage(a: Stage, b: Stage): Stage {
  const dueHours = Math.min(a.dueHours ?? Infinity, b.dueHours ?? Infinity);
  const escalateTo = a.escalateTo ?? b.escalateTo;
  const senior = a.senior ?? b.senior;
  return {
    group: a.group,
    need: weight(b) > weight(a) ? b.need : a.need,
    ...(dueHours < Infinity && { dueHours }),
    ...(escalateTo !== undefined && { escalateTo }),
    ...(senior !== undefined && { senior }),
  };
}

function weight({ need }: Stage): number {
  if (need === 'all') return Infinity;
  return need === 'any' ? 1 : need;
}
