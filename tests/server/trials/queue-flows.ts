import type { Stage } from '../../../domain/finding';

export const GROUPS = {
  managers: ['ada', 'max', 'mia', 'moe'],
  legal: ['ada', 'lea', 'max'],
  seniors: ['lea', 'moe'],
};
export type GroupName = keyof typeof GROUPS;
export const GROUP_NAMES = Object.keys(GROUPS) as GroupName[];
export const PEOPLE = ['ada', 'bob', 'max', 'mia', 'moe', 'lea'];

type TrialStage = Stage & { group: GroupName; senior?: GroupName };

/** What drafts have to pass. */
export const FLOWS: readonly TrialStage[][] = [
  [
    { group: 'managers', need: 2 },
    { group: 'legal', need: 'any' },
  ],
  [
    { group: 'managers', need: 2, senior: 'seniors' },
    { group: 'legal', need: 'all' },
  ],
];
