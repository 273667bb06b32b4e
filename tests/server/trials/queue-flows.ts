import type { Stage } from '../../../domain/finding';
import type { Role } from '../../../domain/person';

export const GROUPS = {
  managers: ['ada', 'eve', 'max', 'mia', 'moe'],
  legal: ['ada', 'eve', 'lea', 'max'],
  seniors: ['lea', 'moe'],
};
export type GroupName = keyof typeof GROUPS;
export const GROUP_NAMES = Object.keys(GROUPS) as GroupName[];
export const PEOPLE = ['ada', 'bob', 'eve', 'max', 'mia', 'moe', 'lea'];

/** What somebody is besides an author. */
const ROLES: Readonly<Record<string, readonly Role[]>> = {
  eve: ['executive'],
  lea: ['publisher'],
  moe: ['auditor'],
};

export function hasRole(who: string, ...roles: readonly Role[]): boolean {
  return roles.some((role) => rolesOf(who).includes(role));
}

export function rolesOf(who: string): Role[] {
  return ['author', ...(ROLES[who] ?? [])];
}

/** Who acknowledge what nobody approved. */
export const OVERSEERS: readonly Role[] = ['auditor', 'publisher'];

/** The group that may post without approval in an emergency. */
export const IN_EMERGENCIES: GroupName = 'seniors';

export type TrialStage = Stage & { group: GroupName; senior?: GroupName };

/** What a draft is, and what it has to pass. */
export interface Flow {
  /** By a rule: such a draft is never decided together with others. */
  readonly isHeld: boolean;
  readonly stages: readonly TrialStage[];
}

export const FLOWS: readonly Flow[] = [
  {
    isHeld: true,
    stages: [
      { group: 'managers', need: 2 },
      { group: 'legal', need: 'any' },
    ],
  },
  {
    isHeld: true,
    stages: [
      { group: 'managers', need: 2, senior: 'seniors' },
      { group: 'legal', need: 'all' },
    ],
  },
  // Nobody had to send it: the usual stage.
  { isHeld: false, stages: [{ group: 'managers', need: 'any' }] },
];

/** The place of the flow that asks for most. */
export const WITH_SENIORS = FLOWS.findIndex(({ stages }) => stages.some(({ senior }) => senior));
