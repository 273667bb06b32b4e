import type { Rule } from './rule';

/** True where a rule is in force: neither switched off by its publisher nor still being written. */
export function isOn({ status }: Rule): boolean {
  return status !== 'off' && status !== 'draft';
}
