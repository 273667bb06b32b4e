import type { Finding } from './finding';

/** A stop is shown as a finding with an id that no rule can have. */
const STOP = 'stop:';

export function stopRuleId(stopId: string): string {
  return `${STOP}${stopId}`;
}

export function isStop({ ruleId }: Finding): boolean {
  return ruleId.startsWith(STOP);
}
