import type { Action, Finding } from './finding';

const WEIGHT: Readonly<Record<Action, number>> = {
  inform: 5,
  'review-after': 10,
  warn: 20,
  justify: 40,
  'sign-off': 60,
  block: 80,
};
const MOST = 100;

/**
 * How much a reviewer has to look at, from 0 to 100: the strictest finding, a little more for each other one that is as strict as a
 * warning, and for one that is surely meant. It sorts queues and decides nothing.
 */
export function riskOf(findings: readonly Finding[]): number {
  if (findings.length === 0) return 0;
  const weights = findings.map(({ action }) => WEIGHT[action]);
  const worst = Math.max(...weights);
  const others = weights.filter((weight) => weight >= WEIGHT.warn).length - 1;
  const sure = findings.some(
    ({ action, confidence }) => WEIGHT[action] === worst && confidence === 'high',
  );
  return Math.min(MOST, worst + Math.min(20, Math.max(0, others) * 4) + (sure ? 5 : 0));
}
