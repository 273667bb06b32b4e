import { DEFAULT_STAGE } from '../domain/finding';
import type { Person } from '../domain/person';
import type { Submission } from '../domain/submission';
import type { Connection, Policy } from './stored-schemas';

/** The organisation of receipts that this browser signs for itself. */
export const TRIAL_ORGANISATION = 'trial';

export const TRIAL_AUTHOR: Person = {
  id: 'trial-author',
  name: 'You (author)',
  roles: ['author'],
  groups: [],
};

/** Member of every group that anything names: there is only one person here. */
export function trialReviewer(policy: Policy | null, submissions: readonly Submission[]): Person {
  const stages = [
    DEFAULT_STAGE,
    ...(policy?.rules ?? []).flatMap((rule) => ('stages' in rule ? (rule.stages ?? []) : [])),
    ...submissions.flatMap((submission) => submission.stages),
  ];
  return {
    id: 'trial-reviewer',
    name: 'You (reviewer)',
    roles: ['reviewer'],
    groups: [...new Set(stages.map((stage) => stage.group))],
  };
}

export function trialConnection(
  persona: 'author' | 'reviewer',
  policy: Policy | null,
  submissions: readonly Submission[] = [],
): Connection {
  const person = persona === 'author' ? TRIAL_AUTHOR : trialReviewer(policy, submissions);
  return { kind: 'trial', persona, person };
}
