import type { Rule } from './rule';

/** True where a rule is in force: neither switched off by its publisher nor still being written. */
export function isOn({ status }: Rule): boolean {
  return status !== 'off' && status !== 'draft';
}

/** True where a rule is tried out: what it finds is counted, and nothing waits for it. */
export function isTrial(rule: Rule): boolean {
  return 'shadow' in rule && rule.shadow === true;
}
