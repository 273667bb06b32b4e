import { ACTIONS, type Action } from '../../../../domain/finding';

/** What other tools call their levels. */
const ACTION_OF: Readonly<Record<string, Action>> = {
  info: 'inform',
  information: 'inform',
  suggestion: 'inform',
  hint: 'inform',
  low: 'inform',
  warning: 'warn',
  medium: 'warn',
  moderate: 'warn',
  error: 'justify',
  high: 'justify',
  major: 'justify',
  review: 'sign-off',
  approval: 'sign-off',
  approve: 'sign-off',
  hold: 'sign-off',
  flag: 'sign-off',
  critical: 'block',
  prohibited: 'block',
  blocked: 'block',
  reject: 'block',
};

/** The action for a level of another tool; undefined where it is not known. */
export function actionFor(level: string): Action | undefined {
  const word = level.trim().toLowerCase();
  return ACTIONS.find((action) => action === word) ?? ACTION_OF[word];
}
